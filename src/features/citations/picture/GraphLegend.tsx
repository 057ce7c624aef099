import { formatNumber } from '../../../graph/grow/counts.ts';
import { LOOK_KINDS, type LookKind } from '../../../graph/paper-look.ts';
import { toFillColour } from '../../../graph/scene/fills.ts';
import type { GraphTheme } from '../../../graph/scene/graph-theme.ts';
import { LOOK_GLYPHS, STROKE } from '../../../graph/scene/mark-shapes.ts';
import { toRadius } from '../../../graph/scene/mark-size.ts';
import type { Scene } from '../../../graph/scene/scene.ts';
import { useLookWords } from '../paper/look-words.ts';
import { PaperGlyph } from '../paper/PaperGlyph.tsx';
import { ADDED_WORDS, useRinged } from '../paper/paper-notes.ts';

interface Props {
  readonly scene: Scene;
  readonly theme: GraphTheme;
  readonly hasPath: boolean;
  readonly className?: string;
}

/** What arrows, shapes, colours and sizes mean. */
export const GraphLegend = ({ scene, theme, hasPath, className = '' }: Props) => (
  <ul
    aria-label="Legend"
    className={`grid grid-cols-[repeat(auto-fill,minmax(min(9.5rem,100%),1fr))] gap-x-4 gap-y-1 text-note text-muted ${className}`}
  >
    <li className={ITEM}>
      <PaperGlyph mark="focus" />
      this paper
    </li>
    <li className={ITEM}>
      <Arrow />
      cites
    </li>
    <li className={ITEM}>
      <Arrow className="text-ink" width={2.25} />
      the selected one cites
    </li>
    <li className={ITEM}>
      <Arrow className="text-ink" width={1.75} dash="4 2.5" />
      cites the selected one
    </li>
    {hasPath && (
      <li className={ITEM}>
        <Arrow className="text-ink" width={4} />
        citation path
      </li>
    )}
    <li className={ITEM}>
      <PaperGlyph mark="record" />
      probably has a record
    </li>
    <li className={ITEM}>
      <PaperGlyph mark="no-record" />
      no record known
    </li>
    <li className={ITEM}>
      <PaperGlyph mark="not-said" />
      not said
    </li>
    <Added />
    {scene.fills.kind === 'year' ? (
      <Years classes={scene.fills.classes} theme={theme} />
    ) : (
      scene.fills.looks.map((look) => (
        <li key={look} className={ITEM}>
          <LookDisc look={look} colour={toFillColour(scene.fills, LOOK_KINDS.indexOf(look), theme)} />
          <LookWords look={look} />
        </li>
      ))
    )}
    {scene.mostCited > 0 && <Sizes mostCited={scene.mostCited} />}
  </ul>
);

const LookWords = ({ look }: { readonly look: LookKind }) => useLookWords()(look).toLowerCase();

const ITEM = 'inline-flex items-center gap-1.5';
/** Longer than a column is wide. */
const LONG_ITEM = `${ITEM} col-span-full flex-wrap`;

interface ArrowProps {
  readonly className?: string;
  readonly width?: number;
  readonly dash?: string;
}

const Arrow = ({ className = 'text-muted', width = 1.5, dash }: ArrowProps) => (
  <svg viewBox="0 0 24 16" aria-hidden="true" className={`h-4 w-6 shrink-0 ${className}`}>
    <path d="M23 8H6" stroke="currentColor" strokeWidth={width} strokeDasharray={dash} />
    <path d="m1 8 6-3.2v6.4z" fill="currentColor" />
  </svg>
);

const Added = () =>
  useRinged().size === 0 ? null : (
    <li className={ITEM}>
      <svg viewBox="-8 -8 16 16" aria-hidden="true" className="size-4 shrink-0 text-ink">
        <circle r="6.5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3.4 2.4" />
      </svg>
      {ADDED_WORDS}
    </li>
  );

interface RampProps {
  readonly classes: readonly (readonly [first: number, last: number])[];
  readonly theme: GraphTheme;
}

const Years = ({ classes, theme }: RampProps) =>
  classes.length === 0 ? null : (
    <li className={LONG_ITEM}>
      <YearRamp classes={classes} theme={theme} />
      {classes.length === 1 ? 'year in its id' : 'years in their ids'}
    </li>
  );

/** The colours of the years between the first and the last of them. */
export const YearRamp = ({ classes, theme }: RampProps) => {
  const first = classes[0]?.[0];
  const last = classes.at(-1)?.[1];
  if (first === undefined || last === undefined) return null;
  return (
    <span className="inline-flex items-center gap-1.5">
      {first}
      {/* Firefox would read out the title of every colour. */}
      <span aria-hidden="true" className="inline-flex border border-strong">
        {classes.map(([from, to], index) => (
          <span
            key={from}
            title={from === to ? `${from}` : `${from}–${to}`}
            className="block h-3 w-4 forced-color-adjust-none"
            style={{ backgroundColor: toFillColour({ kind: 'year', classes }, index, theme) }}
          />
        ))}
      </span>
      {first !== last && (
        <>
          <span className="sr-only"> to </span>
          {last}
        </>
      )}
    </span>
  );
};

const LookDisc = ({ look, colour }: { readonly look: LookKind; readonly colour: string }) => (
  <svg
    viewBox="-8 -8 16 16"
    aria-hidden="true"
    className="size-4 shrink-0 text-muted forced-color-adjust-none"
  >
    <circle r="6.5" fill={colour} stroke="currentColor" strokeWidth="1" />
    {LOOK_GLYPHS[look].map((stroke) => (
      <polyline
        key={stroke.join()}
        points={(stroke.length === 2 ? [...stroke, ...stroke] : stroke).map((at) => at * 6.5).join(' ')}
        fill="none"
        className="stroke-panel"
        strokeWidth={STROKE * 6.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    ))}
  </svg>
);

/** The smallest mark and the largest, as they are drawn close up. */
const Sizes = ({ mostCited }: { readonly mostCited: number }) => (
  <li className={LONG_ITEM}>
    {[0, mostCited].map((citedBy) => {
      const radius = toRadius(citedBy, mostCited, 1) * 0.75;
      return (
        <span key={citedBy} className="inline-flex items-center gap-1">
          <svg
            viewBox={`${-radius - 1} ${-radius - 1} ${2 * radius + 2} ${2 * radius + 2}`}
            aria-hidden="true"
            className="shrink-0 text-muted"
            style={{ width: 2 * radius + 2, height: 2 * radius + 2 }}
          >
            <circle r={radius} fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {formatNumber(citedBy)}
        </span>
      );
    })}
    of those shown cite it
  </li>
);

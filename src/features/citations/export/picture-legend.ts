import { formatNumber } from '../../../graph/grow/counts.ts';
import { LOOK_KINDS, type LookKind } from '../../../graph/paper-look.ts';
import type { GraphTheme } from '../../../graph/scene/graph-theme.ts';
import { toPointGrid } from '../../../graph/scene/point-grid.ts';
import {
  type ArrowKind,
  type Highlight,
  NO_FILL,
  type PaintedScene,
  SHAPES,
  type Shape,
} from '../../../graph/scene/scene.ts';
import { addHead } from '../../../workers/arrows/arrow-parts.ts';
import { ARROW_LOOKS } from '../../../workers/paint-highlight.ts';
import { paintMarks } from '../../../workers/paint-marks.ts';
import type { PaintContext } from '../../../workers/surface/paint-context.ts';
import { LOOK_WORDS } from '../paper/paper-words.ts';

/** A line of a legend: a mark as the picture has it, an arrow, or words alone. */
export interface LegendEntry {
  readonly mark:
    | { readonly shape: Shape; readonly fill: number }
    | { readonly arrow: ArrowKind | 'plain' }
    | null;
  readonly words: string;
}

const SHAPE_WORDS: { readonly [Kind in Shape]: string } = {
  focus: 'the paper of the record',
  record: 'probably has a record',
  'no-record': 'no record known',
  'not-said': 'record: not said',
};

const ARROWS: readonly { readonly mark: { readonly arrow: ArrowKind }; readonly words: string }[] = [
  { mark: { arrow: 'cites' }, words: 'the selected one cites' },
  { mark: { arrow: 'cited-by' }, words: 'cites the selected one' },
  { mark: { arrow: 'path' }, words: 'citation path' },
];

/** What the marks of a scene mean; shapes and states that don't occur are left out. */
export const toLegend = (scene: PaintedScene, highlight: Highlight): readonly LegendEntry[] => {
  const kinds = new Set(highlight.arrows.map(({ kind }) => kind));
  const shapes = new Set(scene.shape);
  const known = SHAPES.filter((shape, index) => shape !== 'focus' && shapes.has(index));
  const some = known[0] ?? 'record';
  const { fills } = scene;
  const colours: readonly LegendEntry[] =
    fills.kind === 'year'
      ? fills.classes.map(([first, last], fill) => ({
          mark: { shape: some, fill },
          words: first === last ? `${first}` : `${first}–${last}`,
        }))
      : fills.looks.map((look: LookKind) => ({
          mark: { shape: some, fill: LOOK_KINDS.indexOf(look) },
          // Others read it: “your own” would mean theirs.
          words: look === 'partial' ? 'Checked in part, or by a key added by hand' : LOOK_WORDS[look],
        }));
  const most = formatNumber(scene.mostCited);
  return [
    { mark: { shape: 'focus', fill: NO_FILL }, words: SHAPE_WORDS.focus },
    { mark: { arrow: 'plain' }, words: 'cites' },
    ...ARROWS.filter(({ mark }) => kinds.has(mark.arrow)),
    ...known.map((shape) => ({ mark: { shape, fill: NO_FILL }, words: SHAPE_WORDS[shape] })),
    ...colours,
    ...(scene.mostCited > 0
      ? [{ mark: null, words: `The larger, the more of the papers shown cite it (at most ${most})` }]
      : []),
    ...(scene.isDim.includes(1) ? [{ mark: null, words: 'Faint: doesn’t match the filter' }] : []),
  ];
};

interface PlacedEntry {
  readonly mark: LegendEntry['mark'];
  /** The middle of its mark. */
  readonly x: number;
  readonly y: number;
}

/** At this zoom the marks of the picture have the height of a line. */
const ZOOM = 0.6;

/** Paints the marks of a legend in their places, by the painter of the picture itself: the legend is a small scene. */
export const paintLegendMarks = (
  context: PaintContext,
  entries: readonly PlacedEntry[],
  { fills }: PaintedScene,
  theme: GraphTheme,
): void => {
  const marks = entries.flatMap(({ mark, x, y }) =>
    mark === null || 'arrow' in mark ? [] : [{ ...mark, x, y }],
  );
  const x = Float64Array.from(marks, (mark) => mark.x / ZOOM);
  const y = Float64Array.from(marks, (mark) => mark.y / ZOOM);
  const scene: PaintedScene = {
    x,
    y,
    citedBy: new Uint32Array(marks.length).fill(1),
    mostCited: 2,
    citations: new Uint32Array(),
    titles: [],
    order: Uint32Array.from(marks.keys()),
    focus: marks.findIndex(({ shape }) => shape === 'focus'),
    axis: { ticks: [], monthWidth: 0, undatedTop: null },
    shape: Uint8Array.from(marks, ({ shape }) => SHAPES.indexOf(shape)),
    fill: Uint8Array.from(marks, ({ fill }) => fill),
    isDim: new Uint8Array(marks.length),
    fills,
  };
  const whole = { zoom: ZOOM, panX: 0, panY: 0, width: 1e4, height: 1e4 };
  paintMarks(context, scene, toPointGrid(x, y), whole, theme);
  for (const { mark, x: middle, y: at } of entries)
    if (mark !== null && 'arrow' in mark) paintArrow(context, mark.arrow, middle, at, theme);
};

const paintArrow = (
  context: PaintContext,
  kind: ArrowKind | 'plain',
  x: number,
  y: number,
  theme: GraphTheme,
): void => {
  const look = kind === 'plain' ? null : ARROW_LOOKS[kind];
  const colour = look === null ? theme.strong : theme.ink;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = look?.width ?? 1;
  context.setLineDash([...(look?.dash ?? [])]);
  context.beginPath();
  context.moveTo(x + 10, y);
  context.lineTo(x - 3, y);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  addHead(context, { x: x + 10, y }, { x: x - 10, y }, 'straight', 0, 8);
  context.fill();
};

import { useQuery } from '@tanstack/react-query';
import type { Identifier } from '../../core/identifier/types.ts';
import { KeptTexts } from '../../features/compare/KeptTexts.tsx';
import { SideBanner } from '../../features/compare/SideBanner.tsx';
import { toAgeWords } from '../../look-up/kept/age-words.ts';
import { canKeepQuery } from '../../look-up/kept/remembered-query.ts';
import { useTick } from '../../ui/hooks/use-tick.ts';
import { toKeptEntry } from './kept-entries.ts';
import { chooseKept, keptQuery, toSeenAt } from './kept-query.ts';
import { ExaminationSide } from './RecordSide.tsx';

const WAITING = {
  state: 'unchecked',
  label: 'On its way',
  headline: 'Reading what this browser kept',
  lines: [],
} as const;

const NOTHING = {
  state: 'none',
  label: 'Nothing kept',
  headline: 'This browser keeps no text of this record that still holds',
  lines: ['A text is kept when a record is opened. Nothing is kept of a record that doesn’t match.'],
} as const;

/** A browser that keeps nothing says nothing of what was opened. */
const FORBIDDEN = {
  ...NOTHING,
  headline: 'This browser lets this site keep nothing',
  lines: ['So there is no earlier text of this record to compare with.'],
} as const;

/** The named one isn't there, and others are. */
const NOT_THAT_ONE = {
  state: 'none',
  label: 'Not kept',
  headline: 'This browser keeps no text of this record from then that still holds',
  lines: ['Of each record the last three texts that differ are kept. Choose one of those that are there.'],
} as const;

interface Props {
  readonly identifier: Identifier;
  readonly corpus: string | null;
  /** When the text was seen; null for the one seen last. */
  readonly at: number | null;
  /** Which side this is, in words: `first`, `second`. */
  readonly side: string;
  readonly onChoose: (at: number) => void;
}

/** One of the texts that this browser kept of a record, examined again, with its day; and the others, to be chosen. */
export const KeptSide = ({ identifier, corpus, at, side, onChoose }: Props) => {
  const kept = useQuery(keptQuery(identifier, corpus));
  const canKeep = useQuery(canKeepQuery());
  useTick(true);
  if (kept.isPending) return <SideBanner words={WAITING} isBusy />;
  const all = kept.data ?? [];
  const chosen = chooseKept(all, at);
  return (
    <>
      {chosen === null ? (
        <SideBanner words={all.length > 0 ? NOT_THAT_ONE : canKeep.data === false ? FORBIDDEN : NOTHING} />
      ) : (
        <ExaminationSide
          examination={chosen}
          corpus={corpus}
          from={`what this browser kept, ${toAgeWords(chosen.origin.keptAt ?? '', Date.now())}`}
        />
      )}
      {all.length > 0 && (
        <p className="max-w-[70ch] text-note text-muted">
          Each was examined again for this page. Of each record the last three texts that differ are kept.
        </p>
      )}
      {(all.length > 1 || (chosen === null && all.length > 0)) && (
        <KeptTexts
          label={`Kept texts, for the ${side} side`}
          entries={all.map(toKeptEntry)}
          chosen={chosen === null ? null : toSeenAt(chosen)}
          renderAction={(entry, name) => (
            <button type="button" className="link-button" onClick={() => onChoose(entry.at)}>
              Choose<span className="sr-only"> {name}</span>
            </button>
          )}
        />
      )}
    </>
  );
};

import { useQuery } from '@tanstack/react-query';
import type { Identifier } from '../../core/identifier/types.ts';
import { SideBanner } from '../../features/compare/SideBanner.tsx';
import { toAgeWords } from '../../look-up/kept/age-words.ts';
import { keptQuery } from './kept-query.ts';
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

interface Props {
  readonly identifier: Identifier;
  readonly corpus: string | null;
}

/** What this browser kept of a record, examined again, with its day. */
export const KeptSide = ({ identifier, corpus }: Props) => {
  const kept = useQuery(keptQuery(identifier, corpus));
  if (kept.isPending) return <SideBanner words={WAITING} isBusy />;
  if (!kept.data) return <SideBanner words={NOTHING} />;
  const { keptAt = '' } = kept.data.origin;
  return (
    <>
      <ExaminationSide
        examination={kept.data}
        corpus={corpus}
        from={`what this browser kept, ${toAgeWords(keptAt, Date.now())}`}
      />
      <p className="max-w-[70ch] text-note text-muted">
        Examined again just now. One text is kept of a record: the one seen last.
      </p>
    </>
  );
};

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { compareRecords } from '../../core/compare/compare-records.ts';
import type { Examination } from '../../core/examination.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { ComparisonView } from '../../features/compare/ComparisonView.tsx';
import type { SideNames } from '../../features/compare/Difference.tsx';
import { lookUpQuery } from '../../look-up/queries.ts';
import { chooseKept, keptQuery } from './kept-query.ts';

/** The record of a look-up; null where it has none, or none yet. */
const useRecord = (identifier: Identifier, corpus: string | null): Examination | null => {
  const { data, isFetching, error } = useQuery(lookUpQuery(identifier, corpus));
  return !isFetching && !error && data?.kind === 'found' ? data.examination : null;
};

interface PairProps {
  readonly a: Identifier;
  readonly b: Identifier;
  readonly corpus: string | null;
}

/** What two records say, once both are there. */
export const ComparedPair = ({ a, b, corpus }: PairProps) => {
  const [left, right] = [useRecord(a, corpus), useRecord(b, corpus)];
  return left && right && <Compared a={left} b={right} names={{ a: 'first', b: 'second' }} />;
};

/** What was kept of a record at some time, and what is said of it now. */
export const ComparedKept = ({ a, at, corpus }: Omit<PairProps, 'b'> & { readonly at: number | null }) => {
  const now = useRecord(a, corpus);
  const kept = chooseKept(useQuery(keptQuery(a, corpus)).data ?? [], at);
  if (now === null || kept === null) return null;
  return now.origin.keptAt === undefined ? (
    <Compared a={kept} b={now} names={{ a: 'kept record', b: 'record as it is now' }} />
  ) : (
    <p className="mt-6 max-w-[70ch]">
      No source answered just now, so both sides are what this browser kept, and there is nothing to compare
      it with.
    </p>
  );
};

interface TextsProps {
  readonly of: Identifier;
  /** When each was seen; null for the one seen last. */
  readonly a: number | null;
  readonly b: number | null;
  readonly corpus: string | null;
}

/** Two texts that were kept of one paper. */
export const ComparedTexts = ({ of, a, b, corpus }: TextsProps) => {
  const all = useQuery(keptQuery(of, corpus)).data ?? [];
  const [left, right] = [chooseKept(all, a), chooseKept(all, b)];
  if (left === null || right === null) return null;
  return left === right ? (
    <p className="mt-6 max-w-[70ch]">Both sides are the same text. Choose another one on either side.</p>
  ) : (
    <Compared a={left} b={right} names={{ a: 'first text', b: 'second text' }} />
  );
};

interface ComparedProps {
  readonly a: Examination;
  readonly b: Examination;
  readonly names: SideNames;
}

const Compared = ({ a, b, names }: ComparedProps) => {
  const comparison = useMemo(
    () => (a.kind === 'examined' && b.kind === 'examined' ? compareRecords(a, b) : null),
    [a, b],
  );
  if (comparison === null || a.kind !== 'examined' || b.kind !== 'examined')
    return (
      <p className="mt-6 max-w-[70ch]" data-not-compared="">
        Nothing is compared: a record that doesn’t match, or that can’t be read, says nothing that could be
        held against another one.
      </p>
    );
  return (
    <div className="mt-6">
      {a.record.suffix === b.record.suffix && names.a === 'first' && (
        <p className="max-w-[70ch]">Both sides are the same record.</p>
      )}
      {a.record.face !== b.record.face && (
        <p className="max-w-[70ch]">
          One of them came as a bundle, which holds other fields than a record does.
        </p>
      )}
      <ComparisonView comparison={comparison} names={names} />
    </div>
  );
};

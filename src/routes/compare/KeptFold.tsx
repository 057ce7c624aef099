import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Identifier } from '../../core/identifier/types.ts';
import { KeptTexts } from '../../features/compare/KeptTexts.tsx';
import { Link } from '../navigation/Link.tsx';
import { type CompareSearch, formatCompareSearch } from './compare-search.ts';
import { toKeptEntry } from './kept-entries.ts';
import { keptQuery } from './kept-query.ts';

interface Props {
  readonly identifier: Identifier;
  readonly corpus: string | null;
  /** What the paper is called in the name of a link. */
  readonly name: string;
}

/** The texts that are kept of a paper, read and examined once somebody wants to see them. */
export const KeptFold = ({ name, ...of }: Props) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="basis-full" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="cursor-pointer text-note">
        Kept texts<span className="sr-only"> of {name}</span>
      </summary>
      {isOpen && <KeptList name={name} {...of} />}
    </details>
  );
};

const KeptList = ({ identifier, corpus, name }: Props) => {
  const { data: kept } = useQuery(keptQuery(identifier, corpus));
  if (kept === undefined) return <p role="status">Reading what this browser kept.</p>;
  const entries = kept.map(toKeptEntry);
  const [last, before] = entries;
  if (last === undefined) return <p>None that still holds.</p>;
  const link = (a: Pick<CompareSearch, 'a' | 'of'>, b: number) =>
    formatCompareSearch({ ...a, b: { kind: 'kept', at: b }, corpus });
  return (
    <>
      <KeptTexts
        label={`Kept texts of ${name}`}
        entries={entries}
        renderAction={({ at }, entry) => (
          <Link to="/compare" search={link({ a: { kind: 'record', identifier }, of: null }, at)}>
            Compare with now
            <span className="sr-only">
              {' '}
              ({name}, {entry})
            </span>
          </Link>
        )}
      />
      {before !== undefined && (
        <p className="mt-1 text-note">
          <Link to="/compare" search={link({ a: { kind: 'kept', at: before.at }, of: identifier }, last.at)}>
            Compare the last two with each other<span className="sr-only"> ({name})</span>
          </Link>
        </p>
      )}
    </>
  );
};

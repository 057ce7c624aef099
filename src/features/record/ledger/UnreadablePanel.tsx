import type { Unreadable } from '../../../core/examination.ts';
import { LongList } from '../../../ui/LongList.tsx';
import { RawDisclosure } from '../raw/RawDisclosure.tsx';

/** What came back is no record: every reason by path, and the text itself behind a disclosure. */
export const UnreadablePanel = ({ examination }: { readonly examination: Unreadable }) => (
  <div className="max-w-[52rem] pt-6">
    <h1 className="font-serif text-lead">Why this can’t be read as a record</h1>
    <LongList
      items={examination.problems}
      toName={(problem) => `${problem.path} ${problem.message}`}
      className="mt-3 divide-y divide-line border-y border-strong"
    >
      {(problem) => (
        <div className="py-2 break-words">
          {problem.path !== '' && <p className="font-mono text-note break-all">{problem.path}</p>}
          <p>{problem.message}</p>
        </div>
      )}
    </LongList>
    <RawDisclosure examination={examination} />
  </div>
);

import type { SnapshotCheck } from '../../core/report/snapshots.ts';
import { OutcomeRow } from '../../ui/outcome/OutcomeRow.tsx';

const titles: ReadonlyMap<string, string> = new Map([
  ['claims', 'Claims'],
  ['references', 'References'],
  ['formal_canon', 'Formal canon'],
  ['author_claims', 'Author claims'],
  ['integrity', 'Integrity'],
]);

/** The hashes of the graph snapshot, each recomputed where that can be done. */
export const Snapshots = ({ checks }: { readonly checks: readonly SnapshotCheck[] | null }) =>
  checks === null ? (
    <p>The record has no graph snapshot, so there is nothing to recompute.</p>
  ) : (
    <ul className="max-w-[52rem] border-y border-line" data-snapshots="">
      {checks.map(({ part, outcome, sha256 }) => (
        <OutcomeRow
          key={part}
          id={part}
          title={titles.get(part) ?? part}
          compares="The snapshot_sha256 that the snapshot names, and the one computed here over what it lists."
          outcome={outcome}
          tone="calm"
          values={
            outcome.kind === 'fail'
              ? [
                  { label: 'Recorded', value: outcome.expected },
                  { label: 'Computed', value: outcome.actual },
                ]
              : sha256 === null
                ? []
                : [{ label: 'SHA-256', value: sha256 }]
          }
        />
      ))}
    </ul>
  );

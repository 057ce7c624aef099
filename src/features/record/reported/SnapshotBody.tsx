import type { JsonValue } from '../../../core/json/json.ts';
import { JsonTree } from '../../../ui/json/JsonTree.tsx';
import { LongList } from '../../../ui/LongList.tsx';
import { Pair, Pairs } from '../standing/Section.tsx';

interface Props {
  readonly counts: readonly (readonly [label: string, count: number | null | undefined])[];
  readonly lists: readonly (readonly [label: string, items: readonly JsonValue[] | null | undefined])[];
}

/** Counts and samples whose items have no known shape: references, formal canon, author claims. */
export const SnapshotBody = ({ counts, lists }: Props) => (
  <>
    <Pairs>
      {counts.map(([label, count]) => (
        <Pair key={label} label={label}>
          {count}
        </Pair>
      ))}
    </Pairs>
    {lists.map(([label, items]) =>
      !items?.length ? null : (
        <div key={label} className="mt-3">
          <h4 className="mb-1 text-note text-muted">
            {label}, {items.length} listed
          </h4>
          <LongList items={items} toName={() => label} className="space-y-2" step={10}>
            {(item) => (
              <div className="border-l border-line pl-3">
                <JsonTree value={item} />
              </div>
            )}
          </LongList>
        </div>
      ),
    )}
  </>
);

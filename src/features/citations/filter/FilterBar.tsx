import { memo, useState } from 'react';
import { type Filter, NO_FILTER } from '../../../graph/citation-view.ts';
import { formatMatches } from '../../../graph/grow/counts.ts';
import type { Facets } from '../../../graph/rows/filter.ts';
import type { YearHistogram as Histogram } from '../../../graph/rows/year-histogram.ts';
import { useDraft } from '../../../ui/hooks/use-draft.ts';
import { formatDistance, LOOK_WORDS } from '../paper/paper-words.ts';
import { FacetMenu } from './FacetMenu.tsx';
import { YearHistogram } from './YearHistogram.tsx';

interface Props {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly facets: Facets;
  readonly histogram: Histogram;
  readonly count: number;
  readonly matches: ReadonlySet<string> | null;
  readonly onSelectAll: () => void;
  /** Where there is little room all but the text is behind a button. */
  readonly isNarrow: boolean;
}

/** Everything that graph and list are filtered by, at once in both, and how many match. */
export const FilterBar = memo((props: Props) => {
  const { filter, onFilter, facets, histogram, count, matches, onSelectAll, isNarrow } = props;
  const [draft, edit] = useDraft(filter, onFilter);
  const [isOpen, setOpen] = useState(false);
  const change = (part: Partial<Filter>): void => edit({ ...draft, ...part });
  const set = countSet(filter);

  return (
    <search
      aria-label="Filter the citing papers"
      className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-2 border-y border-line py-2.5"
    >
      <div className="w-68 max-sm:w-full">
        <div className="flex gap-2">
          <input
            type="search"
            aria-label="Find in title or id"
            value={draft.text}
            placeholder="Find in title or id"
            onChange={(event) => change({ text: event.target.value })}
            className="min-h-8 w-full min-w-0 border border-strong bg-panel px-2.5 text-body text-ink placeholder:text-faint"
          />
          {isNarrow && (
            <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              Filters{set > 0 ? ` (${set})` : ''}
            </button>
          )}
        </div>
        {/* Keeps its place without a filter: nothing moves when one begins to type. */}
        <p className="flex min-h-[26px] flex-wrap items-center gap-x-3 pt-0.5 text-note text-muted">
          <span role="status">{matches && formatMatches(matches.size, count)}</span>
          {matches !== null && matches.size > 0 && (
            <button
              type="button"
              className="link-button"
              aria-label="Select all that match"
              onClick={onSelectAll}
            >
              Select all
            </button>
          )}
          {matches !== null && (
            <button
              type="button"
              className="link-button"
              aria-label="Clear filter"
              onClick={() => edit(NO_FILTER)}
            >
              Clear
            </button>
          )}
        </p>
      </div>
      {(!isNarrow || isOpen) && (
        <>
          <div className="w-60 empty:hidden max-sm:w-full">
            <YearHistogram histogram={histogram} years={draft.years} onYears={(years) => change({ years })} />
          </div>
          <div className="flex flex-wrap gap-2 empty:hidden">
            <FacetMenu
              name="Category"
              values={facets.categories}
              wordsFor={String}
              chosen={draft.categories}
              onChosen={(categories) => change({ categories })}
            />
            <FacetMenu
              name="State"
              values={facets.looks}
              wordsFor={(kind) => LOOK_WORDS[kind]}
              chosen={draft.looks}
              onChosen={(looks) => change({ looks })}
            />
            <FacetMenu
              name="Record"
              values={facets.anchors}
              wordsFor={(kind) => ANCHOR_WORDS[kind]}
              chosen={draft.anchors}
              onChosen={(anchors) => change({ anchors })}
            />
            <FacetMenu
              name="Distance"
              values={facets.distances}
              wordsFor={formatDistance}
              chosen={draft.distances}
              onChosen={(distances) => change({ distances })}
            />
          </div>
        </>
      )}
    </search>
  );
});

const ANCHOR_WORDS = {
  record: 'Probably has a record',
  'no-record': 'No record known',
  'not-said': 'Not said',
} as const;

const countSet = ({ years, categories, looks, anchors, distances }: Filter): number =>
  [years !== null, ...[categories, looks, anchors, distances].map((list) => list.length > 0)].filter(Boolean)
    .length;

import { memo, useState } from 'react';
import type { Filter } from '../../../graph/citation-view.ts';
import type { Facets } from '../../../graph/rows/filter.ts';
import type { YearHistogram as Histogram } from '../../../graph/rows/year-histogram.ts';
import { useDraft } from '../../../ui/hooks/use-draft.ts';
import { useLookWords } from '../paper/look-words.ts';
import { formatDistance } from '../paper/paper-words.ts';
import { FacetMenu } from './FacetMenu.tsx';
import { YearHistogram } from './YearHistogram.tsx';

interface Props {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly facets: Facets;
  readonly histogram: Histogram;
  /** Where there is little room all but the text is behind a button. */
  readonly isNarrow: boolean;
  /** It stands under the buttons of the view, not between them. */
  readonly hasOwnRow: boolean;
}

/** Everything that graph and list are filtered by, at once in both. */
export const FilterBar = memo((props: Props) => {
  const { filter, onFilter, facets, histogram, isNarrow, hasOwnRow } = props;
  const [draft, edit] = useDraft(filter, onFilter);
  const [isOpen, setOpen] = useState(false);
  const change = (part: Partial<Filter>): void => edit({ ...draft, ...part });
  const set = countSet(filter);
  const lookWords = useLookWords();

  return (
    <search
      aria-label="Filter the citing papers"
      className={`flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 max-sm:w-full ${hasOwnRow ? 'sm:w-full' : 'sm:flex-1'}`}
    >
      <div className="flex gap-2 max-sm:w-full sm:w-40 sm:shrink-0">
        <input
          type="search"
          aria-label="Find in title or id"
          value={draft.text}
          placeholder="Find in title or id"
          onChange={(event) => change({ text: event.target.value })}
          className="min-h-8 w-full min-w-0 border border-strong bg-panel px-2.5 text-body text-ink placeholder:text-faint"
        />
        {isNarrow && (
          <button
            type="button"
            className="button shrink-0"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            Filters{set > 0 ? ` (${set})` : ''}
          </button>
        )}
      </div>
      {(!isNarrow || isOpen) && (
        <>
          <div className="min-w-44 empty:hidden max-sm:w-full sm:max-w-60 sm:flex-1">
            <YearHistogram histogram={histogram} years={draft.years} onYears={(years) => change({ years })} />
          </div>
          <div className="facets flex min-w-0 flex-wrap gap-2 empty:hidden">
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
              wordsFor={lookWords}
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

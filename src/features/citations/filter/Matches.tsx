import { type Filter, NO_FILTER } from '../../../graph/citation-view.ts';
import { formatMatches } from '../../../graph/grow/counts.ts';

interface Props {
  readonly count: number;
  readonly matches: ReadonlySet<string> | null;
  readonly onFilter: (filter: Filter) => void;
  readonly onSelectAll: () => void;
}

/** How many papers the filter finds, beside how many there are. */
export const Matches = ({ count, matches, onFilter, onSelectAll }: Props) => (
  <p className="flex flex-wrap items-center gap-x-3 text-note text-muted">
    <span role="status">{matches && formatMatches(matches.size, count)}</span>
    {matches !== null && matches.size > 0 && (
      <button type="button" className="link-button" aria-label="Select all that match" onClick={onSelectAll}>
        Select all
      </button>
    )}
    {matches !== null && (
      <button
        type="button"
        className="link-button"
        aria-label="Clear filter"
        onClick={() => onFilter(NO_FILTER)}
      >
        Clear
      </button>
    )}
  </p>
);

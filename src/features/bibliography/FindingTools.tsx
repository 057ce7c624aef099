import { ENTRY_STATES, type EntryState } from '../../core/bibliography/judge/judgement.ts';
import type { Tally } from '../../core/bibliography/judge/tally.ts';
import { STATE_WORDS } from '../../core/bibliography/judge/words.ts';
import { useDraft } from '../../ui/hooks/use-draft.ts';
import { FindingSign } from './FindingMark.tsx';
import { FINDING_SORTS, type FindingFilter, type FindingSort } from './finding.ts';

interface Props {
  readonly tally: Tally;
  readonly filter: FindingFilter;
  readonly onState: (state: EntryState | null) => void;
  readonly onText: (text: string) => void;
  readonly sort: FindingSort;
  readonly onSort: (sort: FindingSort) => void;
  /** How many entries the filter lets through. */
  readonly shown: number;
}

const SORT_WORDS: Readonly<Record<FindingSort, string>> = {
  worst: 'Worst first',
  file: 'As in the file',
  title: 'By title',
  id: 'By arXiv id',
};

/** Which of the findings are listed, and in which order. */
export const FindingTools = ({ tally, filter, onState, onText, sort, onSort, shown }: Props) => {
  const [text, setText] = useDraft(filter.text, onText);
  const present = ENTRY_STATES.filter((state) => tally.counts[state] > 0 || filter.state === state);
  return (
    <div className="mt-3 mb-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-body print:hidden">
      <fieldset className="flex min-w-0 flex-wrap gap-1">
        <legend className="sr-only">Which entries</legend>
        <button
          type="button"
          className={CHIP}
          aria-pressed={filter.state === null}
          onClick={() => onState(null)}
        >
          All {tally.total.toLocaleString('en-GB')}
        </button>
        {present.map((state) => (
          <button
            key={state}
            type="button"
            className={CHIP}
            aria-pressed={filter.state === state}
            onClick={() => onState(filter.state === state ? null : state)}
          >
            <FindingSign state={state} />
            {tally.counts[state].toLocaleString('en-GB')} {STATE_WORDS[state]}
          </button>
        ))}
      </fieldset>
      <span className="flex items-center gap-x-3 max-sm:w-full">
        <input
          type="search"
          aria-label="Find in the entries"
          placeholder="Find key, title, id"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="min-h-8 w-40 min-w-0 flex-1 border sm:w-52 sm:flex-none border-strong bg-panel px-2 text-ink placeholder:text-faint"
        />
        <label className="flex items-center gap-2">
          <span className="text-muted max-sm:sr-only">Order</span>
          <select
            value={sort}
            onChange={({ target }) => onSort(FINDING_SORTS.find((each) => each === target.value) ?? 'worst')}
            className="min-h-8 border border-strong bg-panel px-1 text-ink"
          >
            {FINDING_SORTS.map((each) => (
              <option key={each} value={each}>
                {SORT_WORDS[each]}
              </option>
            ))}
          </select>
        </label>
      </span>
      <span role="status" className="text-muted">
        {shown < tally.total && `${shown} of ${tally.total} listed`}
      </span>
    </div>
  );
};

const CHIP =
  'inline-flex min-h-8 cursor-pointer items-center gap-1.5 border border-line bg-panel px-2 text-ink whitespace-nowrap hover:bg-sunken aria-pressed:border-ink aria-pressed:outline aria-pressed:outline-ink';

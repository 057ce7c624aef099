import type { ReactNode } from 'react';
import { formatNumber } from '../../../graph/grow/counts.ts';
import type { CountParts } from '../../../graph/grow/view-counts.ts';
import { toBeginning } from '../../../graph/reporter.ts';

interface Props {
  /** The counts of the view. */
  readonly counts: CountParts;
  /** What stands behind the counts, as `Reporter` has it. */
  readonly standing: string;
  /** Of when the counts are, as a sentence. */
  readonly asOf: string;
  /** Papers that are known and beyond the budget. */
  readonly leftOut: number;
  readonly budget: number;
  readonly onBudget: (budget: number) => void;
  /** Why the chosen layout isn't there, as a sentence. */
  readonly note: string | null;
  /** Goes to the list, where that is below the picture and may be out of sight. */
  readonly onShowList?: () => void;
  /** How many match, in the line of the counts. */
  readonly children?: ReactNode;
}

/** What is shown and what isn't, in the words that go into every export too. */
export const ViewHead = (props: Props) => {
  const { counts, standing, asOf, leftOut, budget, onBudget, note, onShowList, children } = props;
  const next = toNextBudget(budget);
  return (
    <div className="max-w-[86ch] min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className={HEADLINE}>
          {counts.own}
          {counts.grown !== '' && (
            <>
              <span className="sr-only">; </span>
              <span className="block font-sans text-body">{counts.grown}</span>
            </>
          )}
        </h2>
        {children}
      </div>
      <p className="text-note text-muted">
        {toNote(standing)} {asOf}{' '}
        {onShowList !== undefined && (
          <button type="button" className="link-button" onClick={onShowList}>
            As a list
          </button>
        )}
      </p>
      {leftOut > 0 && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-body">
          {formatNumber(leftOut)} more {leftOut === 1 ? 'paper is' : 'papers are'} known. To stay quick, at
          most {formatNumber(budget)} are shown.
          <button type="button" className="button" onClick={() => onBudget(next)}>
            Show up to {formatNumber(next)}
          </button>
        </p>
      )}
      {note && <p className="text-note text-muted">{note}</p>}
    </div>
  );
};

const HEADLINE = 'font-serif text-lead';

const toNote = (standing: string): string =>
  `${toBeginning(standing)}. Papers that the registry doesn’t know of may cite this one too.`;

const BUDGETS = [2_500, 5_000, 10_000, 20_000, 50_000];

/** The next round number of papers. */
export const toNextBudget = (budget: number): number => BUDGETS.find((next) => next > budget) ?? budget * 2;

/** Instead of everything else, where the record lists nobody. */
export const NoCitations = ({
  sentence,
  standing,
  asOf,
}: Pick<Props, 'standing' | 'asOf'> & { readonly sentence: string }) => (
  <section aria-label="Citing papers" className="border border-dashed border-strong p-6">
    <h2 className={HEADLINE}>{sentence}.</h2>
    <p className="mt-1 text-note text-muted">
      {toNote(standing)} {asOf}
    </p>
  </section>
);

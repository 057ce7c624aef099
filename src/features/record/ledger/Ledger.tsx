import { lazy, Suspense } from 'react';
import { toTitle } from '../../../core/checks/checks.ts';
import type { Examined } from '../../../core/examination.ts';
import { OutcomeLine } from '../../../ui/outcome/OutcomeLine.tsx';
import { toTally } from './tally.ts';

const CheckDetails = lazy(() =>
  import('./CheckDetails.tsx').then(({ CheckDetails }) => ({ default: CheckDetails })),
);

interface Props {
  readonly examined: Examined;
  /** Somebody is at the page, and may open a check or search for its words. */
  readonly isTouched: boolean;
}

/** Every check that the verdict rests on, with its outcome; what it compares and what it found opens with it. */
export const Ledger = ({ examined, isTouched }: Props) => (
  <section aria-labelledby="ledger" data-ledger="">
    <div className="flex flex-wrap items-baseline gap-x-2 border-b border-strong pb-1">
      <h2 id="ledger" className="font-semibold">
        What the verdict rests on
      </h2>
      <span className="text-note text-muted">{toTally(examined.checks)}</span>
    </div>
    <ul>
      {examined.checks.map((check) => (
        <OutcomeLine key={check.id} id={check.id} title={toTitle(check.id)} outcome={check.outcome}>
          {isTouched && (
            <Suspense>
              <CheckDetails check={check} examined={examined} />
            </Suspense>
          )}
        </OutcomeLine>
      ))}
    </ul>
  </section>
);

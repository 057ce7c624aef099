import { useId } from 'react';
import { toTitle } from '../../../core/checks/titles.ts';
import type { Examined } from '../../../core/examination.ts';
import { useMediaQuery } from '../../../ui/hooks/use-media-query.ts';
import { later } from '../../../ui/later/later.tsx';
import { OutcomeLine } from '../../../ui/outcome/OutcomeLine.tsx';
import { Fold } from '../standing/Fold.tsx';
import { toTally } from './tally.ts';

const CheckDetails = later(() => import('./CheckDetails.tsx').then((part) => part.CheckDetails));

interface Props {
  readonly examined: Examined;
  /** Somebody is at the page, and may open a check or search for its words. */
  readonly isTouched: boolean;
}

const TITLE = 'What the verdict rests on';

/**
 * Every check that the verdict rests on, with its outcome; what it compares and what it found opens with it. Where it would
 * stand below the values instead of beside them it is one line, unless a check is not done.
 */
export const Ledger = ({ examined, isTouched }: Props) => {
  const id = useId();
  const isBeside = useMediaQuery('(min-width: 64rem)');
  const { checks } = examined;
  const list = (
    <ul>
      {checks.map((check) => (
        <OutcomeLine key={check.id} id={check.id} title={toTitle(check.id)} outcome={check.outcome}>
          {isTouched && <CheckDetails check={check} examined={examined} />}
        </OutcomeLine>
      ))}
    </ul>
  );
  if (!isBeside)
    return (
      <div data-ledger="" className="border-y border-line">
        <Fold
          title={TITLE}
          Heading="h2"
          note={toTally(checks)}
          isOpen={checks.some(({ outcome }) => outcome.kind !== 'pass')}
        >
          {list}
        </Fold>
      </div>
    );
  return (
    <section aria-labelledby={id} data-ledger="">
      <div className="flex flex-wrap items-baseline gap-x-2 border-b border-strong pb-1">
        <h2 id={id} className="font-semibold">
          {TITLE}
        </h2>
        <span className="text-muted">{toTally(checks)}</span>
      </div>
      {list}
    </section>
  );
};

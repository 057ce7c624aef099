import type { Check } from '../../../core/checks/checks.ts';
import { toHeldValues } from '../../../core/checks/held-values.ts';
import { checkCompares, checkTitle } from '../../../core/checks/words.ts';
import type { Examined } from '../../../core/examine.ts';
import { OutcomeRow } from '../../../ui/OutcomeRow.tsx';
import { toCheckedValues } from './check-values.ts';

interface Props {
  readonly check: Check;
  readonly examined: Examined;
}

/** One check of the record. */
export const CheckRow = ({ check: { id, weight, outcome }, examined }: Props) => {
  // Where the record as a whole doesn’t match, nothing on the page is green.
  const isHollow = examined.verdict.kind === 'contradicted';
  return (
    <OutcomeRow
      id={id}
      title={checkTitle(id)}
      compares={checkCompares(id)}
      outcome={outcome}
      // Red is for what contradicts the record. The registry’s report at odds with itself is no such thing.
      tone={
        outcome.kind === 'fail' ? (weight === 'report' ? 'calm' : 'plain') : isHollow ? 'hollow' : 'plain'
      }
      values={
        outcome.kind === 'pass' ? toCheckedValues(id, examined) : toHeldValues(id, outcome, examined.question)
      }
    />
  );
};

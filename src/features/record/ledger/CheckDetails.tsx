import type { Check } from '../../../core/checks/checks.ts';
import { toHeldValues } from '../../../core/checks/held-values.ts';
import { checkCompares, checkTitle } from '../../../core/checks/words.ts';
import type { Examined } from '../../../core/examination.ts';
import { OutcomeDetails } from '../../../ui/outcome/OutcomeDetails.tsx';
import { toCheckedValues } from './check-values.ts';

interface Props {
  readonly check: Check;
  readonly examined: Examined;
}

/** What one check of the record compares, and what it found. */
export const CheckDetails = ({ check: { id, outcome }, examined }: Props) => (
  <OutcomeDetails
    title={checkTitle(id)}
    compares={checkCompares(id)}
    outcome={outcome}
    values={
      outcome.kind === 'pass' ? toCheckedValues(id, examined) : toHeldValues(id, outcome, examined.question)
    }
  />
);

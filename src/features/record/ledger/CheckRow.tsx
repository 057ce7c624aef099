import type { Check } from '../../../core/checks/checks.ts';
import { checkTitle } from '../../../core/checks/words.ts';
import type { Examined } from '../../../core/examination.ts';
import { OutcomeLine } from '../../../ui/outcome/OutcomeLine.tsx';
import { CheckDetails } from './CheckDetails.tsx';

interface Props {
  readonly check: Check;
  readonly examined: Examined;
}

/** One check of the record, with what it compares and what it found. */
export const CheckRow = ({ check, examined }: Props) => {
  const { id, weight, outcome } = check;
  // Where the record as a whole doesn’t match, nothing on the page is green.
  const isHollow = examined.verdict.kind === 'contradicted';
  return (
    <OutcomeLine
      id={id}
      title={checkTitle(id)}
      outcome={outcome}
      // Red is for what contradicts the record. The registry’s report at odds with itself is no such thing.
      tone={
        outcome.kind === 'fail' ? (weight === 'report' ? 'calm' : 'plain') : isHollow ? 'hollow' : 'plain'
      }
    >
      <CheckDetails check={check} examined={examined} />
    </OutcomeLine>
  );
};

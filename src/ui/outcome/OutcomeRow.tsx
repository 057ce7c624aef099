import { OutcomeDetails } from './OutcomeDetails.tsx';
import { OutcomeLine, type OutcomeTone, type ShownOutcome } from './OutcomeLine.tsx';

interface Props {
  /** A name for tests and scripts. */
  readonly id: string;
  readonly title: string;
  /** What is held against what, in one sentence. */
  readonly compares: string;
  readonly outcome: ShownOutcome;
  readonly tone?: OutcomeTone;
  /** What was found equal, shown on demand; of a mismatch, the two values under their own words. */
  readonly values?: readonly { readonly label: string; readonly value: string }[];
}

/** One check: icon, name, word; and on demand what it compares and what it found. */
export const OutcomeRow = ({ id, title, compares, outcome, tone = 'plain', values = [] }: Props) => (
  <OutcomeLine id={id} title={title} outcome={outcome} tone={tone}>
    <OutcomeDetails title={title} compares={compares} outcome={outcome} values={values} />
  </OutcomeLine>
);

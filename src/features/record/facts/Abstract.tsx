import type { Origin } from '../../../core/examination.ts';
import { EXCERPT_LENGTH, isBeginning } from '../../../core/record/excerpt.ts';
import { REPORTER } from '../standing/handed-on.ts';
import { Section } from '../standing/Section.tsx';

interface Props {
  readonly excerpt: string;
  /** Where the record came from. */
  readonly from: Origin['kind'];
}

/** The beginning of the abstract. Its digest is of the whole, so these words can't be checked. */
export const Abstract = ({ excerpt, from }: Props) => (
  <Section title="Abstract" standing="reported">
    <p className="max-w-[68ch] font-serif text-body break-words">
      <bdi>{excerpt}</bdi>
      {isBeginning(excerpt) && '…'}
    </p>
    <p className="mt-2 max-w-[70ch] text-note text-muted">
      The first {EXCERPT_LENGTH} characters, as {REPORTER[from]} gives them; the signed digest is of the
      whole.
    </p>
  </Section>
);

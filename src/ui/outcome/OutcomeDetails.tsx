import { Hash } from '../Hash.tsx';
import { LongText } from '../LongText.tsx';
import type { ShownOutcome } from './OutcomeLine.tsx';

interface Props {
  readonly title: string;
  /** What is held against what, in one sentence. */
  readonly compares: string;
  readonly outcome: ShownOutcome;
  /** What was found equal; of a mismatch, the two values under their own words. */
  readonly values?: readonly { readonly label: string; readonly value: string }[];
}

/** What a check compares, and what it found. */
export const OutcomeDetails = ({ title, compares, outcome, values = [] }: Props) => {
  const shown =
    outcome.kind === 'fail' && values.length === 0
      ? [
          { label: 'Expected', value: outcome.expected },
          { label: 'Found', value: outcome.actual },
        ]
      : outcome.kind === 'unchecked'
        ? []
        : values;
  return (
    <>
      <p className="text-muted">{compares}</p>
      {shown.length > 0 && (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
          {shown.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="leading-6 text-muted">{label}</dt>
              <dd className="min-w-0 leading-6 break-words">
                {isOpaque(value) ? (
                  <Hash
                    value={value}
                    label={`${title}, ${label.toLowerCase()}`}
                    isWhole={outcome.kind === 'fail'}
                  />
                ) : (
                  <LongText value={value} most={300} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
};

/** Digests, signatures and numbers: one long word that nobody reads. */
const isOpaque = (text: string): boolean => /^[\w+/=:]{16,}$/.test(text);

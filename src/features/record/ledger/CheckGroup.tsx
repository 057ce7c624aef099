import type { Check } from '../../../core/checks/checks.ts';
import { isTolerablyAbsent } from '../../../core/checks/verdict.ts';
import type { Examined } from '../../../core/examine.ts';
import { CheckRow } from './CheckRow.tsx';

interface Props {
  readonly title: string;
  readonly note?: string;
  readonly checks: readonly Check[];
  readonly examined: Examined;
}

/** Some checks under their title, with how many of them match. */
export const CheckGroup = ({ title, note, checks, examined }: Props) =>
  checks.length === 0 ? null : (
    <div className="mt-6 first:mt-0">
      <h2 className="font-semibold">{title}</h2>
      <p className="text-note text-muted">
        {toTally(checks)}
        {note !== undefined && ` ${note}`}
      </p>
      <ul className="mt-1.5 border-t border-strong">
        {checks.map((check) => (
          <CheckRow key={check.id} check={check} examined={examined} />
        ))}
      </ul>
    </div>
  );

/** `8 of 9 match, 1 not checked, 1 with nothing to compare.` Counts as the banner does: what the verdict asks for. */
const toTally = (checks: readonly Check[]): string => {
  const asked = checks.filter((check) => !isTolerablyAbsent(check, check.weight));
  const count = (kind: Check['outcome']['kind']): number =>
    asked.filter((check) => check.outcome.kind === kind).length;
  const without = checks.length - asked.length;
  const rest = [
    count('fail') > 0 ? `${count('fail')} ${count('fail') === 1 ? 'doesn’t' : 'don’t'} match` : '',
    count('unchecked') > 0 ? `${count('unchecked')} not checked` : '',
    without > 0 ? `${without} with nothing to compare` : '',
  ].filter((part) => part !== '');
  return `${[`${count('pass')} of ${asked.length} match`, ...rest].join(', ')}.`;
};

import type { Check } from '../../../core/checks/checks.ts';
import { isTolerablyAbsent } from '../../../core/checks/verdict.ts';

/** `8 of 9 match, 1 not checked, 1 with nothing to compare`. Counts as the banner does: what the verdict asks for. */
export const toTally = (checks: readonly Check[]): string => {
  const asked = checks.filter((check) => !isTolerablyAbsent(check, check.weight));
  const count = (kind: Check['outcome']['kind']): number =>
    asked.filter((check) => check.outcome.kind === kind).length;
  const without = checks.length - asked.length;
  const rest = [
    count('fail') > 0 ? `${count('fail')} ${count('fail') === 1 ? 'doesn’t' : 'don’t'} match` : '',
    count('unchecked') > 0 ? `${count('unchecked')} not checked` : '',
    without > 0 ? `${without} with nothing to compare` : '',
  ].filter((part) => part !== '');
  return [`${count('pass')} of ${asked.length} match`, ...rest].join(', ');
};

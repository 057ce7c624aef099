import type { Check } from '../../core/checks/checks.ts';
import type { Examination } from '../../core/examination.ts';

const toList = (checks: readonly Check[]): string =>
  `${checks.length} ${checks.length === 1 ? 'check' : 'checks'}`;

/** What the changes do to the checks, in one or two sentences. Never says that the copy is in order. */
export const toStatement = (
  examination: Examination,
  original: readonly Check[],
  changes: number,
): string => {
  if (changes === 0) return 'Nothing is changed yet: the checks are those of the record.';
  if (examination.kind === 'unreadable') return 'What is left can’t be read as a record any more.';
  const before = (check: Check) => original.find(({ id }) => id === check.id)?.outcome.kind;
  const turned = examination.checks.filter((check) => check.outcome.kind !== before(check));
  const failing = turned.filter(({ outcome }) => outcome.kind === 'fail');
  const deciding = failing.filter(({ weight }) => weight !== 'report');
  const undone = turned.filter(({ outcome }) => outcome.kind === 'unchecked');
  if (turned.length === 0)
    return 'No check turns out otherwise: nothing signed stands behind what you changed, so a record could say anything there.';
  return [
    failing.length > 0 &&
      `Of the copy, ${toList(failing)} no longer ${failing.length === 1 ? 'matches' : 'match'}.`,
    undone.length > 0 && `${toList(undone)} can no longer be done.`,
    failing.length > 0 &&
      deciding.length === 0 &&
      'Only the registry’s report is at odds with itself; that would not change a verdict.',
  ]
    .filter((part) => typeof part === 'string')
    .join(' ');
};

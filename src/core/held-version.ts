import { unchecked } from './checks/check.ts';
import { toVerdict } from './checks/verdict.ts';
import type { Examination } from './examination.ts';
import { toOtherVersion } from './record/asked-version.ts';

/**
 * Where a version was asked for and the record is for another one, nothing is known of what was asked for. A page says so beside
 * its verdict; who has only the verdict, a command or another program, finds it left open.
 */
export const heldAgainstVersion = (examination: Examination): Examination => {
  if (examination.kind === 'unreadable') return examination;
  const { question, record } = examination;
  const reason = toOtherVersion(question, record);
  if (reason === null) return examination;
  const outcome = unchecked('blocked', reason);
  const checks = examination.checks.map((check) =>
    check.id === 'answers-question' && check.outcome.kind === 'pass' ? { ...check, outcome } : check,
  );
  return { ...examination, checks, verdict: toVerdict(checks, record.face) };
};

import { CHECKS, type CheckId } from './checks.ts';
import { REPORT_CHECKS } from './report.ts';

const wordsOf = (id: CheckId) => [...CHECKS, ...REPORT_CHECKS].find((check) => check.id === id);

/** The name of a check for people, two to four words. */
export const checkTitle = (id: CheckId): string => wordsOf(id)?.title ?? id;

/** What a check compares, in one sentence: what is expected first, what is found second. */
export const checkCompares = (id: CheckId): string => wordsOf(id)?.compares ?? '';

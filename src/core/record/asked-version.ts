import type { Identifier } from '../identifier/types.ts';
import type { RecordView } from './record.ts';

/**
 * What is to be said where one version of a paper was asked for and the record is for another one: a record is for one
 * version, and of the others nothing is known by it. A sentence; null where no version was asked for, or that one.
 */
export const toOtherVersion = (question: Identifier | null, { signed }: RecordView): string | null => {
  if (question?.kind !== 'arxiv' || question.version === null || question.version === signed.version)
    return null;
  const recorded = signed.version === null ? 'names no version' : `is for v${signed.version}`;
  return `You asked for v${question.version}; the record ${recorded}.`;
};

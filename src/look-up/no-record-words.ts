import { describeIdentifier, formatIdentifier } from '../core/identifier/identifier.ts';
import type { Identifier } from '../core/identifier/types.ts';
import type { StateWords } from '../core/state-words.ts';
import type { Attempt } from '../sources/fetch/attempt.ts';

/**
 * Every source answered, and none has a record, in words: not an error, and nothing about the paper.
 * @param corpus the collection that was asked, or null for this site's own sources.
 */
export const toNoRecordWords = (
  identifier: Identifier,
  attempts: readonly Attempt[],
  corpus: string | null,
): StateWords => {
  const asked =
    identifier.kind === 'arxiv'
      ? `arXiv ${formatIdentifier(identifier)}`
      : `the ${describeIdentifier(identifier)}`.replace(/^the arXiv/, 'arXiv');
  const isGone = attempts.some((attempt) => attempt.outcome === 'gone');
  return {
    state: 'none',
    label: isGone ? 'Removed' : 'No record',
    headline:
      corpus === null
        ? `No pith record for ${asked}`
        : `The collection “${corpus}” has no record for ${asked}`,
    lines: [
      isGone
        ? 'A source says that there was a record and that it was removed.'
        : corpus === null
          ? 'Every source that can be asked was reached, and none of them has one. That says nothing about the paper.'
          : `Only “${corpus}”, whose papers are invented, was asked. Whether there is a record elsewhere is not known.`,
    ],
  };
};

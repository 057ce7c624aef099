import { isArxiv } from '../record/parse.ts';
import { fail, type Outcome, pass, unchecked } from './check.ts';
import { CONSISTENCY, type DecidingCheck } from './deciding.ts';
import { type Evidence, noHash } from './facts.ts';

const compare = (expected: string, actual: string): Outcome =>
  expected === actual ? pass : fail(expected, actual);

/**
 * That the record is the one that was asked for: the signed arXiv id, or the computed hash and number, against the
 * question. Another version of the same paper is no mismatch: a record is for one version, and the page says which.
 * Neither is another year before the same suffix: the suffix alone is the identity.
 */
const checkAnswersQuestion = ({ record, hash, question }: Evidence): Outcome => {
  if (question === null) return unchecked('absent', 'Nothing in particular was asked for.');
  if (question.kind === 'arxiv') {
    const { arxivId, sourceKind, sourceId } = record.view.signed;
    if (arxivId !== null) return compare(question.id, arxivId);
    return sourceKind === null || sourceId === null || isArxiv(sourceKind)
      ? unchecked(
          'blocked',
          'The signed part does not say which paper it is for, so nobody can tell whether it is the one asked for.',
        )
      : fail(`arXiv ${question.id}`, `${sourceKind} ${sourceId}`.slice(0, 200));
  }
  if (hash.kind === 'error') return noHash;
  switch (question.kind) {
    case 'pith':
      return compare(question.suffix, hash.value.suffix);
    case 'short':
      return compare(question.prefix, hash.value.suffix.slice(0, question.prefix.length));
    case 'hash':
      return compare(question.sha256, hash.value.sha256);
  }
};

export const answersQuestion = {
  id: 'answers-question',
  weight: CONSISTENCY,
  headline: 'This is not the record that was asked for',
  run: checkAnswersQuestion,
} as const satisfies DecidingCheck;

import type { Check, DecidingId, Outcome } from './check.ts';
import { checkAliases, checkShortNumber, checkUnsignedCopies } from './copies.ts';
import type { Evidence } from './facts.ts';
import { checkCanonicalHash, checkPithNumber } from './identity.ts';
import { checkAnswersQuestion } from './question.ts';
import { checkReceiptHash, checkSignature, checkSigningKey } from './signature.ts';
import { checkTitleDigest } from './title.ts';
import { toWeight } from './verdict.ts';

/** Every check that a verdict rests on, in the order in which pages list them: each builds only on those before it. */
const CHECKS: Readonly<Record<DecidingId, (evidence: Evidence) => Outcome>> = {
  'canonical-hash': checkCanonicalHash,
  'pith-number': checkPithNumber,
  'receipt-hash': checkReceiptHash,
  'signing-key': checkSigningKey,
  signature: checkSignature,
  'title-digest': checkTitleDigest,
  'short-number': checkShortNumber,
  aliases: checkAliases,
  'unsigned-copies': checkUnsignedCopies,
  'answers-question': checkAnswersQuestion,
};

/** Runs every check, so that a list always has all of them: what could not be done is there as unchecked. */
export const runChecks = (evidence: Evidence): readonly Check[] =>
  (Object.keys(CHECKS) as DecidingId[]).map((id) => ({
    id,
    weight: toWeight(id, evidence.record.view.face),
    outcome: CHECKS[id](evidence),
  }));

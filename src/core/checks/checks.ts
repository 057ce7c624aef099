import type { Check, CheckId, Outcome } from './check.ts';
import { checkAliases, checkUnsignedCopies } from './copies.ts';
import type { Evidence } from './facts.ts';
import { checkCanonicalHash, checkPithNumber, checkShortNumber } from './identity.ts';
import { checkAnswersQuestion } from './question.ts';
import {
  checkAddressFlag,
  checkCitationCounts,
  checkIntegrity,
  checkReceiptFlag,
  checkSnapshotCopy,
} from './report.ts';
import { checkReceiptHash, checkSignature, checkSigningKey } from './signature.ts';
import { checkTitleDigest } from './title.ts';
import { toWeight } from './verdict.ts';

/** Every check there is, in the order in which pages list them: each builds only on those before it. */
const CHECKS: Readonly<Record<CheckId, (evidence: Evidence) => Outcome>> = {
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
  'report-snapshot-copy': checkSnapshotCopy,
  'report-citation-counts': checkCitationCounts,
  'report-receipt-flag': checkReceiptFlag,
  'report-address-flag': checkAddressFlag,
  'report-integrity': checkIntegrity,
};

/** Runs every check, so that a list always has all of them: what could not be done is there as unchecked. */
export const runChecks = (evidence: Evidence): readonly Check[] =>
  (Object.keys(CHECKS) as CheckId[]).map((id) => ({
    id,
    weight: toWeight(id, evidence.record.view.face),
    outcome: CHECKS[id](evidence),
  }));

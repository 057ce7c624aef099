import type { Face } from '../record/record.ts';
import type { CheckWeight, Outcome } from './check.ts';
import { aliases, shortNumber, unsignedCopies } from './copies.ts';
import type { DecidingCheck } from './deciding.ts';
import type { Evidence } from './facts.ts';
import { canonicalHash, pithNumber } from './identity.ts';
import { answersQuestion } from './question.ts';
import type { ReportId } from './report.ts';
import { receiptHash, signature, signingKey } from './signature.ts';
import { titleDigest } from './title.ts';

/** Every check that a verdict rests on, in the order in which pages list them: each builds only on those before it. */
export const CHECKS = [
  canonicalHash,
  pithNumber,
  receiptHash,
  signingKey,
  signature,
  titleDigest,
  shortNumber,
  aliases,
  unsignedCopies,
  answersQuestion,
] as const satisfies readonly DecidingCheck[];

/** The checks that a verdict rests on. */
export type DecidingId = (typeof CHECKS)[number]['id'];

export type CheckId = DecidingId | ReportId;

export interface Check {
  readonly id: CheckId;
  readonly weight: CheckWeight;
  readonly outcome: Outcome;
}

/** What a check means for the verdict on a record of this face. Whatever is not in the list only reports. */
export const toWeight = (id: CheckId, face: Face): CheckWeight =>
  CHECKS.find((check) => check.id === id)?.weight[face] ?? 'report';

/** What must be there and pass before anybody may say "verified" of a record of this face. */
export const toRequired = (face: Face): readonly DecidingId[] =>
  CHECKS.filter(({ weight }) => weight[face] === 'required').map(({ id }) => id);

/** What a record is told whose first mismatch is this one; null for what makes none. */
export const toHeadline = (id: CheckId): string | null =>
  CHECKS.find((check) => check.id === id)?.headline ?? null;

/** Runs every check, so that a list always has all of them: what could not be done is there as unchecked. */
export const runChecks = (evidence: Evidence): readonly Check[] =>
  CHECKS.map(({ id, weight, run }) => ({
    id,
    weight: weight[evidence.record.view.face],
    outcome: run(evidence),
  }));

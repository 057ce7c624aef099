/**
 * Checking pith records, as a library: `pith-viewer/verify`. ES modules without dependencies, DOM, network, clock or
 * chance; for Node, pages and workers.
 *
 * ```ts
 * import { examineText } from 'pith-viewer/verify';
 * const [examination] = examineText(text, { keys });
 * if (examination?.kind === 'examined') console.log(examination.verdict.kind);
 * ```
 *
 * A verdict rests on a positive list of checks, all present and passed. What was not checked is neither a pass nor a
 * mismatch, and only a key whose `trust` is `registry` says that a registry signed.
 * @module
 */
import { type Examination, examine, type Origin } from '../core/examine.ts';
import { heldAgainstVersion } from '../core/held-version.ts';
import type { Identifier } from '../core/identifier/types.ts';
import type { JsonPath } from '../core/json/json.ts';
import { parseJson } from '../core/json/text.ts';
import type { PinnedKey } from '../core/keys/keys.ts';

export type { Sha256Hex } from '../core/base/hex.ts';
export type { Problem, Result } from '../core/base/result.ts';
export type { CheckWeight, Outcome, UncheckedWhy } from '../core/checks/check.ts';
export type { Check, CheckId } from '../core/checks/checks.ts';
export type { Verdict } from '../core/checks/verdict.ts';
export {
  type Examination,
  type Examined,
  type ExamineInput,
  examine,
  type Origin,
  type Unreadable,
} from '../core/examine.ts';
export { describeIdentifier, formatIdentifier, parseIdentifier } from '../core/identifier/identifier.ts';
export type { ArxivId, Identifier, ShortSuffix, Suffix } from '../core/identifier/types.ts';
export { toCanonicalJson } from '../core/json/canonical.ts';
export type { JsonDocument, JsonObject, JsonPath, JsonValue } from '../core/json/json.ts';
export { parseJson } from '../core/json/text.ts';
export type { KeyTrust, PinnedKey } from '../core/keys/keys.ts';
export { isUsableKey } from '../core/keys/points.ts';
export { isSigned } from '../core/keys/signature.ts';
export type { RecordView, ReportedValues, SignedValues } from '../core/record/record.ts';
export { toTextDigest } from '../core/record/text-digest.ts';

/** How a text is to be examined. */
export interface ExamineTextOptions {
  /** Whose signatures count. Without keys nothing is ever `verified`. */
  readonly keys: readonly PinnedKey[];
  /** What was asked for, if anything was: a record of another paper then contradicts, one for another version is incomplete. */
  readonly question?: Identifier | null;
  /** Where the text came from, to be carried along. */
  readonly origin?: Origin;
}

const NOWHERE: Origin = { sourceId: 'text', label: 'a text', kind: 'file', url: null };

/**
 * Examines a JSON text that holds a record, a bundle, or an array of either (PROTOCOL "Faces of a record").
 * @param text JSON as it was received: hashes are taken from it, so don't parse and print it before.
 * @returns one examination for each; never empty; never throws on any text.
 */
export const examineText = (
  text: string,
  { keys, question = null, origin = NOWHERE }: ExamineTextOptions,
): readonly Examination[] => {
  const unreadable = (message: string): readonly Examination[] => [
    { kind: 'unreadable', problems: [{ path: '', message }], origin, text },
  ];
  const parsed = parseJson(text);
  if (parsed.kind === 'error') return unreadable(parsed.error.message);
  const { value: document } = parsed;
  const examineAt = (at: JsonPath): Examination =>
    heldAgainstVersion(examine({ document, at, question, keys, origin }));
  if (!Array.isArray(document.value)) return [examineAt([])];
  if (document.value.length === 0) return unreadable('This is an empty array: there is no record in it.');
  return document.value.map((_, index) => examineAt([index]));
};

import { formatSha256, sha256OfText } from './base/digest.ts';
import { ok, type Problem, type Result } from './base/result.ts';
import type { Check, CheckId } from './checks/checks.ts';
import { runChecks } from './checks/checks.ts';
import type { Basis, ComputedHash } from './checks/facts.ts';
import { findKey, toSignatureQuestion } from './checks/signature.ts';
import { toVerdict, type Verdict } from './checks/verdict.ts';
import { toSuffix } from './identifier/pith-number.ts';
import type { Identifier } from './identifier/types.ts';
import { toCanonicalJson } from './json/canonical.ts';
import { type JsonDocument, type JsonPath, valueAt } from './json/json.ts';
import { inexactInside } from './json/text.ts';
import type { PinnedKey } from './keys/keys.ts';
import type { SignatureQuestion } from './keys/points.ts';
import { CANONICAL_RECORD, type ParsedRecord, parseRecord } from './record/parse.ts';
import type { RecordView } from './record/record.ts';

/** Where a JSON text came from. Carried through the examination untouched, so that a page can always say it. */
export interface Origin {
  readonly sourceId: string;
  /** For people: "Mirror on this site", "pith.science", "the file record.json". */
  readonly label: string;
  readonly kind: 'mirror' | 'origin' | 'file';
  /** The address that answered, or null for a file. */
  readonly url: string | null;
  /** When it answered, ISO 8601, where this browser kept the answer and nobody was reached now. */
  readonly keptAt?: string;
}

export interface ExamineInput {
  readonly document: JsonDocument;
  /** Where in the document the record or bundle stands: `[]` for the whole, `[3]` for the fourth of an array. */
  readonly at?: JsonPath;
  /** What was asked, or null for a file that answers no question. */
  readonly question: Identifier | null;
  readonly keys: readonly PinnedKey[];
  readonly origin: Origin;
}

/** One record with every check and what they add up to: the only thing that screens show. */
export interface Examined {
  readonly kind: 'examined';
  readonly record: RecordView;
  readonly checks: readonly Check[];
  readonly verdict: Verdict;
  /** The accepted key that the receipt names, or null. */
  readonly key: PinnedKey | null;
  readonly question: Identifier | null;
  readonly origin: Origin;
  /** The JSON as it was received. */
  readonly text: string;
}

/** Not a record: every reason at once, by path. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly problems: readonly Problem[];
  readonly origin: Origin;
  readonly text: string;
}

export type Examination = Examined | Unreadable;

/** The hash of the untouched signed part (docs/protocol.md "Identity"), or the reason why it would be a guess. */
const computeHash = (
  { canonicalRecord }: ParsedRecord,
  document: JsonDocument,
  at: JsonPath,
): Result<ComputedHash, string> => {
  const canonical = toCanonicalJson(canonicalRecord, inexactInside(document, [...at, ...CANONICAL_RECORD]));
  if (canonical.kind === 'error') return canonical;
  const bytes = sha256OfText(canonical.value);
  return ok({ bytes, sha256: formatSha256(bytes), suffix: toSuffix(bytes) });
};

/** A record narrowed and hashed; what is left is to ask about its signature, and to conclude. */
export interface Prepared {
  readonly input: ExamineInput;
  readonly basis: Result<Basis, readonly Problem[]>;
  /** What has to be answered before `conclude`: null where there is nothing to ask. */
  readonly signature: SignatureQuestion | null;
}

/** The first half of `examine`, for those who have another, equally strict way to answer the question about a signature. */
export const prepare = (input: ExamineInput): Prepared => {
  const { document, at = [], question, keys } = input;
  const parsed = parseRecord(valueAt(document.value, at), at);
  if (parsed.kind === 'error') return { input, basis: parsed, signature: null };
  const record = parsed.value;
  const key = findKey(record.wire, keys);
  const basis = { record, hash: computeHash(record, document, at), key, question };
  return { input, basis: ok(basis), signature: toSignatureQuestion(basis) };
};

/**
 * The second half of `examine`.
 * @param isSigned the answer to the question, as strict as `isSigned` of `keys/signature.ts`; asked only where there is a question.
 */
export const conclude = (
  { input, basis }: Prepared,
  isSigned: (question: SignatureQuestion) => boolean,
): Examination => {
  const { question, origin } = input;
  const { text } = input.document;
  if (basis.kind === 'error') return { kind: 'unreadable', problems: basis.error, origin, text };
  const { record, key } = basis.value;
  const checks = runChecks({ ...basis.value, isSigned });
  const isPassed = (id: CheckId): boolean =>
    checks.some((check) => check.id === id && check.outcome.kind === 'pass');
  const title = isPassed('title-digest') ? record.view.reported.title : null;
  return {
    kind: 'examined',
    record: { ...record.view, matching: { title }, bound: { title: isPassed('signature') ? title : null } },
    checks,
    verdict: toVerdict(checks, record.view.face),
    key,
    question,
    origin,
    text,
  };
};

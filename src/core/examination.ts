import { formatSha256, parseHex32 } from './base/hex.ts';
import { error, ok, type Problem, type Result } from './base/result.ts';
import type { Check, CheckId } from './checks/checks.ts';
import { runChecks } from './checks/checks.ts';
import type { Basis, ComputedHash } from './checks/facts.ts';
import { findKey, toSignatureQuestion } from './checks/signature.ts';
import { toVerdict, type Verdict } from './checks/verdict.ts';
import { toSuffix } from './identifier/pith-number.ts';
import type { Identifier } from './identifier/types.ts';
import { toCanonicalJson } from './json/canonical.ts';
import { type JsonDocument, type JsonPath, valueAt } from './json/json.ts';
import { inexactInside } from './json/read.ts';
import type { PinnedKey } from './keys/keys.ts';
import type { SignatureQuestion } from './keys/points.ts';
import { toHashable } from './record/bound-text.ts';
import { orNull } from './record/fields.ts';
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
  /** Of what was kept the label with its age as it is now: a page may stay open for days. For the screen alone. */
  readonly aged?: () => string;
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

/** A record narrowed; what is left is to hash, to ask about its signature, and to conclude. */
export interface Narrowed {
  readonly input: ExamineInput;
  readonly parsed: Result<ParsedRecord, readonly Problem[]>;
  /** The accepted key that the receipt names, or null. */
  readonly key: PinnedKey | null;
  /** The untouched signed part as it is hashed (docs/protocol.md "Identity"), or the reason why that would be a guess. */
  readonly canonical: Result<string, string>;
  readonly title: Result<string, string>;
  /**
   * What SHA-256 is asked of, in this order: the signed part and the title, by their UTF-8 bytes, and the raw key. What
   * there is nothing of is empty, and its digest is never looked at.
   */
  readonly messages: readonly [string, string, Uint8Array];
}

/** SHA-256 (FIPS 180-4) of the UTF-8 bytes of a well-formed text or of raw bytes, as 32 raw bytes. */
export type Digest = (message: string | Uint8Array) => Uint8Array | Promise<Uint8Array>;

const NOTHING: Uint8Array = new Uint8Array();

/** The first step of `examine`, for those who have another way to hash. */
export const narrow = (input: ExamineInput): Narrowed => {
  const { document, at = [], keys } = input;
  const parsed = parseRecord(valueAt(document.value, at), at);
  if (parsed.kind === 'error') {
    const none = error('');
    return { input, parsed, key: null, canonical: none, title: none, messages: ['', '', NOTHING] };
  }
  const { wire, canonicalRecord } = parsed.value;
  const key = findKey(wire, keys);
  const canonical = toCanonicalJson(canonicalRecord, inexactInside(document, [...at, ...CANONICAL_RECORD]));
  const title = toHashable(orNull(wire.title) ?? '');
  return {
    input,
    parsed,
    key,
    canonical,
    title,
    messages: [
      canonical.kind === 'ok' ? canonical.value : '',
      title.kind === 'ok' ? title.value : '',
      (key && parseHex32(key.publicKeyHex)) ?? NOTHING,
    ],
  };
};

/** A record narrowed and hashed; what is left is to ask about its signature, and to conclude. */
export interface Prepared {
  readonly input: ExamineInput;
  readonly basis: Result<Basis, readonly Problem[]>;
  /** What has to be answered before `conclude`: null where there is nothing to ask. */
  readonly signature: SignatureQuestion | null;
}

const toComputedHash = (bytes: Uint8Array): ComputedHash => ({
  bytes,
  sha256: formatSha256(bytes),
  suffix: toSuffix(bytes),
});

/**
 * The second step, for those who have another, equally strict way to answer the question about a signature.
 * @param digests SHA-256 of each of the messages, in their order.
 */
export const prepare = (
  { input, parsed, key, canonical, title }: Narrowed,
  [ofRecord, ofTitle, ofKey]: readonly [Uint8Array, Uint8Array, Uint8Array],
): Prepared => {
  if (parsed.kind === 'error') return { input, basis: parsed, signature: null };
  const basis: Basis = {
    record: parsed.value,
    hash: canonical.kind === 'ok' ? ok(toComputedHash(ofRecord)) : canonical,
    titleDigest: title.kind === 'ok' ? ok(formatSha256(ofTitle)) : title,
    key,
    keyDigest: ofKey,
    question: input.question,
  };
  return { input, basis: ok(basis), signature: toSignatureQuestion(basis) };
};

/**
 * The last step of `examine`.
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

import type { Sha256Hex } from '../base/hex.ts';
import type { Result } from '../base/result.ts';
import type { Identifier, Suffix } from '../identifier/types.ts';
import type { PinnedKey } from '../keys/keys.ts';
import type { SignatureQuestion } from '../keys/points.ts';
import type { Field } from '../record/fields.ts';
import type { ParsedRecord } from '../record/parse.ts';
import { type Outcome, unchecked } from './check.ts';

/** The hash of the signed part as it was computed here, in the forms that checks compare. */
export interface ComputedHash {
  /** 32 raw bytes: what is signed. */
  readonly bytes: Uint8Array;
  readonly sha256: Sha256Hex;
  readonly suffix: Suffix;
}

/** All that can be known of a record without asking about its signature. */
export interface Basis {
  readonly record: ParsedRecord;
  /** The computed hash, or the reason why none can be computed faithfully. */
  readonly hash: Result<ComputedHash, string>;
  /** The digest of the title that the record shows, or the reason why it has none. */
  readonly titleDigest: Result<Sha256Hex, string>;
  /** The accepted key that the receipt names, or null. */
  readonly key: PinnedKey | null;
  /** SHA-256 of that key, raw; of nothing where there is none, or one that is no 32 bytes. */
  readonly keyDigest: Uint8Array;
  readonly question: Identifier | null;
}

/** All that a check may look at. */
export interface Evidence extends Basis {
  /** What was answered to the question that `toSignatureQuestion` made of the same record; never asked without one. */
  readonly isSigned: (question: SignatureQuestion) => boolean;
}

/** The outcome of a check whose field is not there or not readable. */
export const unread = (field: Exclude<Field<unknown>, { kind: 'value' }>): Outcome =>
  unchecked(field.kind, field.reason);

/** The outcome of every check that builds on the hash, where there is none. */
export const noHash: Outcome = unchecked(
  'blocked',
  'This builds on the hash of the signed part, which could not be recomputed here.',
);

import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { formatHex } from '../../src/core/base/hex.ts';
import { conclude, type Examination, type ExamineInput } from '../../src/core/examination.ts';
import { prepareByLibrary } from '../../src/core/examine.ts';
import { isStrictlyFormed, makeKeyMemory } from '../../src/core/keys/platform.ts';
import type { SignatureQuestion } from '../../src/core/keys/points.ts';
import { askLibrary } from '../../src/core/keys/signature.ts';
import { withReports } from '../../src/core/with-reports.ts';

/** Before the 32 bytes of a key (RFC 8410 §4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const toKey = (publicKey: Uint8Array): KeyObject | null => {
  try {
    return createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
};

/** Answers questions about signatures exactly as `isSigned` does, with Node's own Ed25519. */
export const makeNodeVerifier = (): ((question: SignatureQuestion) => boolean) => {
  const isUsable = makeKeyMemory();
  const keys = new Map<string, KeyObject | null>();
  const keyOf = (publicKey: Uint8Array): KeyObject | null => {
    const name = formatHex(publicKey);
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = toKey(publicKey);
    keys.set(name, key);
    return key;
  };
  const ask = ({ signature, message, publicKey }: SignatureQuestion): boolean => {
    const key = keyOf(publicKey);
    return key !== null && verify(null, message, key, signature);
  };
  return (question) => isStrictlyFormed(question, isUsable) && (ask(question) || askLibrary(question));
};

const isSigned = makeNodeVerifier();

/** `examine` with Node's own Ed25519. */
export const examineInNode = (input: ExamineInput): Examination =>
  conclude(prepareByLibrary(input), isSigned);

/** The same with the registry's report against itself. */
export const examineWithReports = (input: ExamineInput): Examination => {
  const prepared = prepareByLibrary(input);
  const { basis } = prepared;
  return withReports(conclude(prepared, isSigned), basis.kind === 'ok' ? basis.value.record : null);
};

import { describe, expect, test } from 'vitest';
import { isStrictlyFormed, makeKeyMemory } from '../../../../src/core/keys/platform.ts';
import { randomQuestions } from '../../../support/signature-questions.ts';

/*
 * What a platform may let pass, each alone: one that is as strict as the rules would hide that a rule is missing here.
 */
const [question] = randomQuestions(1);
if (question === undefined) throw new Error('there is a question');
const { signature, publicKey } = question;

const littleEndian = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => Number((number >> BigInt(8 * index)) & 255n));
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const PRIME = 2n ** 255n - 19n;
const withR = (r: Uint8Array): Uint8Array => Uint8Array.from([...r, ...signature.slice(32)]);
const withS = (s: bigint): Uint8Array => Uint8Array.from([...signature.slice(0, 32), ...littleEndian(s)]);
const isFormed = (changed: Partial<typeof question>): boolean =>
  isStrictlyFormed({ ...question, ...changed }, makeKeyMemory());

describe('what is asked of a signature before a platform’s yes counts', () => {
  test('a right one passes, also with the largest S and the largest canonical R', () => {
    expect(isFormed({})).toBe(true);
    expect(isFormed({ signature: withS(ORDER - 1n) })).toBe(true);
    expect(isFormed({ signature: withR(littleEndian(PRIME - 2n)) })).toBe(true);
  });

  test.each([
    ['one byte less', { signature: signature.slice(1) }],
    ['one byte more', { signature: Uint8Array.from([...signature, 0]) }],
    ['S at the order', { signature: withS(ORDER) }],
    ['S beyond the order', { signature: withS(ORDER + 1n) }],
    ['R that is not canonical', { signature: withR(littleEndian(PRIME + 3n)) }],
    ['R of small order', { signature: withR(littleEndian(1n)) }],
    ['a key of one byte less', { publicKey: publicKey.slice(1) }],
    ['a key of one byte more', { publicKey: Uint8Array.from([...publicKey, 0]) }],
    ['a key of small order', { publicKey: littleEndian(1n) }],
    ['a key that is not canonical', { publicKey: littleEndian(PRIME + 3n) }],
  ])('%s does not', (_, changed) => {
    expect(isFormed(changed)).toBe(false);
  });

  test('a key of the wrong length is refused whoever says that it can sign', () => {
    expect(isStrictlyFormed({ ...question, publicKey: publicKey.slice(1) }, () => true)).toBe(false);
    expect(isStrictlyFormed({ ...question, publicKey }, () => true)).toBe(true);
  });
});

test('each key is looked at for itself', () => {
  const isUsable = makeKeyMemory();
  expect([publicKey, littleEndian(1n), publicKey, littleEndian(1n)].map(isUsable)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

import { readFileSync } from 'node:fs';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { isUsableKey } from '../../../../src/core/keys/points.ts';
import { isSigned } from '../../../../src/core/keys/signature.ts';

interface Vectors {
  readonly numberOfTests: number;
  readonly testGroups: readonly {
    readonly key: { readonly pk: string };
    readonly tests: readonly {
      readonly tcId: number;
      readonly comment: string;
      readonly msg: string;
      readonly sig: string;
      readonly result: 'valid' | 'invalid' | 'acceptable';
    }[];
  }[];
}

/** Project Wycheproof's vectors for Ed25519; their origin stands in the README beside them. */
const vectors = JSON.parse(
  readFileSync(new URL('../../../vectors/wycheproof/ed25519_test.json', import.meta.url), 'utf8'),
) as Vectors;

const tests = vectors.testGroups.flatMap(({ key, tests: group }) =>
  group.map((each) => ({ ...each, key: hexToBytes(key.pk) })),
);

describe('Wycheproof, through the function that checks receipts', () => {
  it('is there as a whole', () => {
    expect(tests).toHaveLength(vectors.numberOfTests);
    expect(tests.map(({ tcId }) => tcId)).toEqual(Array.from({ length: 145 }, (_, index) => index + 1));
    expect(tests.filter(({ result }) => result === 'valid')).toHaveLength(84);
    expect(tests.filter(({ result }) => result === 'invalid')).toHaveLength(61);
  });

  it.each(tests)('$tcId $comment: $result', ({ key, msg, sig, result }) => {
    expect(isUsableKey(key)).toBe(true);
    expect(isSigned(hexToBytes(sig), hexToBytes(msg), key)).toBe(result === 'valid');
  });

  it('refuses each valid signature for any other message, key or signature of one bit less or more', () => {
    for (const { key, msg, sig } of tests.filter(({ result }) => result === 'valid').slice(0, 12)) {
      const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
        const copy = bytes.slice();
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return copy;
      };
      const signature = hexToBytes(sig);
      for (const bit of [0, 7, 254, 255, 256, 300, 505, 508, 511])
        expect(isSigned(flip(signature, bit), hexToBytes(msg), key), `${bit} ${bytesToHex(signature)}`).toBe(
          false,
        );
      for (const bit of [0, 100, 255])
        expect(isSigned(signature, hexToBytes(msg), flip(key, bit))).toBe(false);
      expect(isSigned(signature, hexToBytes(`${msg}00`), key)).toBe(false);
    }
  });
});

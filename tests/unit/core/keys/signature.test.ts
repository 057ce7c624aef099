import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { hash, Point } from '@noble/ed25519';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBase64 } from '../../../../src/core/base/base64.ts';
import { parseHex32 } from '../../../../src/core/base/hex.ts';
import { toFingerprint } from '../../../../src/core/keys/fingerprint.ts';
import { isUsableKey } from '../../../../src/core/keys/points.ts';
import { isSigned, prepareVerification } from '../../../../src/core/keys/signature.ts';
import { REGISTRY_KEY, readReal } from '../../../support/examining.ts';

/** RFC 8032 §7.1: secret key, public key, message, signature. */
const RFC_8032 = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
  [
    '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  ],
] as const;

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** A number as 32 bytes, little-endian (RFC 8032 §5.1.2). */
const toBytes = (number: bigint): Uint8Array => hexToBytes(number.toString(16).padStart(64, '0')).reverse();
const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${bytesToHex(bytes.slice().reverse())}`);

/** Canonical encodings of the eight points of small order. */
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
];

/** Encodings that name a point, but not in the one canonical way: y not below p, or x = 0 with a sign. */
const NOT_CANONICAL = [
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

const message = hexToBytes('d5b65d27d7a9d8346d6525119721729966767114609edd5fb5c8930e9b14019d');

/** Signs with a secret scalar and any R and A, so that the equation of RFC 8032 holds up to points of small order. */
const forge = (secret: bigint, nonce: bigint, r: Uint8Array, a: Uint8Array): Uint8Array => {
  const k = toNumber(hash(concatBytes(r, a, message))) % ORDER;
  return concatBytes(r, toBytes((nonce + k * secret) % ORDER));
};

const SECRET = 123456789123456789n;
const KEY = Point.BASE.multiply(SECRET);

describe('what is handed in', () => {
  it.each(RFC_8032)('stays as it is: key %s', (_, publicKey, message, signature) => {
    const [given, text, key] = [hexToBytes(signature), hexToBytes(message), hexToBytes(publicKey)];
    // A sign of x in the last bit of R is what a careless look at R would wipe out.
    given[31] = (given[31] ?? 0) | 0x80;
    isSigned(given, text, key);
    const sent = hexToBytes(signature);
    sent[31] = (sent[31] ?? 0) | 0x80;
    expect([given, text, key]).toEqual([sent, hexToBytes(message), hexToBytes(publicKey)]);
  });

  it('of a good signature, too, which is then good again', () => {
    const pairs = Array.from({ length: 8 }, () => generateKeyPairSync('ed25519'));
    for (const { publicKey, privateKey } of pairs) {
      const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
      const signature = new Uint8Array(sign(null, key, privateKey));
      const before = signature.slice();
      expect(isSigned(signature, key, key)).toBe(true);
      expect(signature).toEqual(before);
    }
  });
});

describe('isSigned', () => {
  it.each(RFC_8032)('takes the signature of RFC 8032 by %s', (secret, key, text, signature) => {
    const pkcs8 = Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.from(secret, 'hex'),
    ]);
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    expect(sign(null, Buffer.from(text, 'hex'), privateKey).toString('hex')).toBe(signature);

    expect(isSigned(hexToBytes(signature), hexToBytes(text), hexToBytes(key))).toBe(true);
    expect(isSigned(hexToBytes(signature), hexToBytes(`${text}00`), hexToBytes(key))).toBe(false);
  });

  const receipts =
    readReal<{ pith_number: string; canonical_sha256: string; signature_b64: string }[]>('receipt-vectors');
  it.each(receipts)('takes the real receipt of $pith_number', ({ canonical_sha256, signature_b64 }) => {
    const signature = parseBase64(signature_b64) ?? new Uint8Array();
    expect(isSigned(signature, hexToBytes(canonical_sha256), hexToBytes(REGISTRY_KEY.publicKeyHex))).toBe(
      true,
    );
  });

  const events =
    readReal<{ event_id: number; payload_sha256: string; signature_b64: string }[]>(
      'integrity-event-vectors',
    );
  it.each(events)(
    'takes the signature of the real integrity event $event_id',
    ({ payload_sha256, signature_b64 }) => {
      const signature = parseBase64(signature_b64) ?? new Uint8Array();
      expect(isSigned(signature, hexToBytes(payload_sha256), hexToBytes(REGISTRY_KEY.publicKeyHex))).toBe(
        true,
      );
    },
  );

  it('agrees with another implementation, and with no bit turned', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(511), fc.nat(255), (text, bit, keyBit) => {
        const signature = new Uint8Array(sign(null, text, privateKey));
        const turn = (bytes: Uint8Array, at: number): Uint8Array =>
          bytes.map((byte, index) => (index === at >> 3 ? byte ^ (1 << (at & 7)) : byte));
        expect(isSigned(signature, text, raw)).toBe(true);
        expect(isSigned(turn(signature, bit), text, raw)).toBe(false);
        expect(isSigned(signature, text, turn(raw, keyBit))).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('takes what its own test forges honestly, so that the refusals below mean something', () => {
    const r = Point.BASE.multiply(77n).toBytes();
    expect(isSigned(forge(SECRET, 77n, r, KEY.toBytes()), message, KEY.toBytes())).toBe(true);
  });

  it.each(SMALL_ORDER)('refuses the key of small order %s, for which anybody can sign anything', (key) => {
    const a = hexToBytes(key);
    for (const nonce of [1n, 77n]) {
      const r = Point.BASE.multiply(nonce).toBytes();
      expect(isSigned(concatBytes(r, toBytes(nonce)), message, a)).toBe(false);
    }
    for (const r of SMALL_ORDER)
      expect(isSigned(concatBytes(hexToBytes(r), toBytes(0n)), message, a)).toBe(false);
  });

  it.each(SMALL_ORDER)('refuses the R of small order %s', (encoded) => {
    expect(Point.fromHex(encoded).isSmallOrder()).toBe(true);
    expect(isSigned(forge(SECRET, 0n, hexToBytes(encoded), KEY.toBytes()), message, KEY.toBytes())).toBe(
      false,
    );
  });

  it.each(NOT_CANONICAL)('refuses the encoding %s, as key and as R', (encoded) => {
    const point = hexToBytes(encoded);
    const r = Point.BASE.multiply(77n).toBytes();
    expect(isSigned(concatBytes(r, toBytes(77n)), message, point)).toBe(false);
    expect(isSigned(concatBytes(point, toBytes(0n)), message, point)).toBe(false);
    expect(isSigned(forge(SECRET, 0n, point, KEY.toBytes()), message, KEY.toBytes())).toBe(false);
  });

  it('refuses an S that is not below the group order', () => {
    const r = Point.BASE.multiply(77n).toBytes();
    const signature = forge(SECRET, 77n, r, KEY.toBytes());
    const s = toNumber(signature.slice(32));
    for (const more of [s + ORDER, s + 2n * ORDER, s + 8n * ORDER])
      expect(isSigned(concatBytes(r, toBytes(more)), message, KEY.toBytes())).toBe(false);
    expect(isSigned(concatBytes(r, new Uint8Array(32).fill(255)), message, KEY.toBytes())).toBe(false);
  });

  it('uses the cofactored equation: an R with a part of small order, bent by the holder of the key, passes', () => {
    const r = Point.BASE.multiply(77n)
      .add(Point.fromHex(SMALL_ORDER[4] ?? ''))
      .toBytes();
    expect(isSigned(forge(SECRET, 77n, r, KEY.toBytes()), message, KEY.toBytes())).toBe(true);
  });

  it('refuses bytes that are no point, and wrong lengths, without throwing', () => {
    const good = forge(SECRET, 77n, Point.BASE.multiply(77n).toBytes(), KEY.toBytes());
    const noPoint = hexToBytes(`02${'00'.repeat(31)}`);
    expect(() => Point.fromBytes(noPoint)).toThrow();
    expect(isSigned(good, message, noPoint)).toBe(false);
    expect(isSigned(concatBytes(noPoint, good.slice(32)), message, KEY.toBytes())).toBe(false);
    for (const length of [0, 1, 31, 32, 33, 63, 65, 128]) {
      expect(isSigned(new Uint8Array(length), message, KEY.toBytes())).toBe(false);
      expect(isSigned(good, message, new Uint8Array(length))).toBe(false);
    }
    expect(isSigned(good.slice(0, 63), message, KEY.toBytes())).toBe(false);
    expect(isSigned(concatBytes(good, new Uint8Array(1)), message, KEY.toBytes())).toBe(false);
  });
});

describe('isUsableKey', () => {
  it('is true of real keys only', () => {
    expect(isUsableKey(hexToBytes(REGISTRY_KEY.publicKeyHex))).toBe(true);
    expect(isUsableKey(KEY.toBytes())).toBe(true);
    for (const key of [...SMALL_ORDER, ...NOT_CANONICAL, `02${'00'.repeat(31)}`, '', '00'])
      expect(isUsableKey(hexToBytes(key))).toBe(false);
  });
});

describe('prepareVerification', () => {
  it('changes no answer', () => {
    prepareVerification();
    const [, key, text, signature] = RFC_8032[1];
    expect(isSigned(hexToBytes(signature), hexToBytes(text), hexToBytes(key))).toBe(true);
  });
});

describe('toFingerprint', () => {
  it('is the one that the registry and its receipts name', () => {
    const [mirror] = readReal<{ mirrors: { public_key: Record<string, string> }[] }>('pith-mirrors').mirrors;
    expect(toFingerprint(mirror?.public_key.public_key_hex ?? '')).toBe(
      mirror?.public_key.fingerprint_sha256_hex,
    );
    expect(toFingerprint(REGISTRY_KEY.publicKeyHex)).toBe('8d4b5ee74e4693bcd1df2446408b0d54');
  });

  it.each(['', 'b2', 'zz'.repeat(32), `${REGISTRY_KEY.publicKeyHex}00`])('is null for %j', (hex) => {
    expect(toFingerprint(hex)).toBe(null);
    expect(parseHex32(hex)).toBe(null);
  });
});

describe('parseBase64', () => {
  it('reads what Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(parseBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
      }),
    );
  });

  it.each([
    ['AA', [0]],
    ['AA=', [0]],
    ['AA==', [0]],
    ['AAA', [0, 0]],
    ['-_8', [251, 255]],
    ['-/8=', [251, 255]],
    ['+_8=\n', [251, 255]],
    [' AA AA\r\nAA\t== ', [0, 0, 0, 0]],
    ['', []],
  ])('reads %j in either alphabet, padded or not, whatever white space', (text, bytes) => {
    expect(parseBase64(text)).toEqual(Uint8Array.from(bytes));
  });

  it.each(['A', 'AAAAA', 'AA=A', '=', '====', 'A===', 'AB==', 'AB', 'AAB=', 'AAAA====', 'ÄAAA', 'AA\u0000='])(
    'refuses %j, which is no spelling of any bytes',
    (text) => {
      expect(parseBase64(text)).toBe(null);
    },
  );
});

import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hash, Point } from '@noble/ed25519';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { SignatureQuestion } from '../../src/core/keys/points.ts';

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const toBytes = (number: bigint): Uint8Array => hexToBytes(number.toString(16).padStart(64, '0')).reverse();
const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${bytesToHex(bytes.slice().reverse())}`);

/** RFC 8032 §7.1: public key, message, signature. */
const RFC_8032 = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

/** Encodings of the points of small order: the canonical eight, and the others that name them or no point. */
const ODD_POINTS = [
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  '00'.repeat(32),
  `${'00'.repeat(31)}80`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  `01${'00'.repeat(30)}80`,
  `ec${'ff'.repeat(31)}`,
  `ed${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(31)}`,
  `ee${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(31)}`,
  `02${'00'.repeat(31)}`,
];

const message = hexToBytes('d5b65d27d7a9d8346d6525119721729966767114609edd5fb5c8930e9b14019d');
const SECRET = 123456789123456789n;
const KEY = Point.BASE.multiply(SECRET).toBytes();

/** An S for any R and A, so that the equation holds up to points of small order. */
const forge = (nonce: bigint, r: Uint8Array, a: Uint8Array, secret = SECRET): SignatureQuestion => {
  const k = toNumber(hash(concatBytes(r, a, message))) % ORDER;
  return {
    signature: concatBytes(r, toBytes((nonce + k * secret) % ORDER)),
    message,
    publicKey: a,
  };
};

/** Where implementations are known to part: points with a piece of small order, S out of range, odd encodings, lengths. */
const crafted = (): SignatureQuestion[] => {
  const torsion = Point.fromHex(ODD_POINTS[4] ?? '');
  const r = Point.BASE.multiply(77n);
  const bentKey = Point.BASE.multiply(SECRET).add(torsion).toBytes();
  const honest = forge(77n, r.toBytes(), KEY);
  const s = toNumber(honest.signature.slice(32));
  const odd = ODD_POINTS.map(hexToBytes);
  return [
    honest,
    ...[1n, 2n, 3n, 4n, 5n, 6n, 7n].map((times) => forge(77n, r.add(torsion.multiply(times)).toBytes(), KEY)),
    ...[77n, 78n, 79n, 80n, 81n, 82n, 83n, 84n, 85n, 86n].map((nonce) =>
      forge(nonce, Point.BASE.multiply(nonce).toBytes(), bentKey),
    ),
    ...[s + ORDER, s + 2n * ORDER, ORDER, ORDER - 1n, 0n, 2n ** 256n - 1n].map((more) => ({
      ...honest,
      signature: concatBytes(r.toBytes(), toBytes(more)),
    })),
    ...odd.flatMap((point) => [
      forge(0n, point, KEY),
      { signature: concatBytes(r.toBytes(), toBytes(77n)), message, publicKey: point },
      ...odd.map((other) => ({ signature: concatBytes(other, toBytes(0n)), message, publicKey: point })),
    ]),
    ...[0, 1, 31, 32, 33, 63, 65, 128].flatMap((length) => [
      { ...honest, signature: new Uint8Array(length) },
      { ...honest, publicKey: new Uint8Array(length) },
    ]),
  ];
};

const wycheproof = (): SignatureQuestion[] => {
  const file = readFileSync(new URL('../vectors/wycheproof/ed25519_test.json', import.meta.url), 'utf8');
  const { testGroups } = JSON.parse(file) as {
    testGroups: { key: { pk: string }; tests: { msg: string; sig: string }[] }[];
  };
  return testGroups.flatMap(({ key, tests }) =>
    tests.map(({ msg, sig }) => ({
      signature: hexToBytes(sig),
      message: hexToBytes(msg),
      publicKey: hexToBytes(key.pk),
    })),
  );
};

/** A stream of numbers below 2^32 that is the same each time (xorshift). */
const makeNumbers = (seed: number) => (): number => {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return seed >>> 0;
};

/** Signatures of random messages under forty keys; every fifth has one bit turned in itself, its message or its key. */
export const randomQuestions = (count: number, seed = 20_260_301): SignatureQuestion[] => {
  const next = makeNumbers(seed);
  const random = (length: number): Uint8Array => Uint8Array.from({ length }, () => next() & 255);
  const pairs = Array.from({ length: 40 }, () => {
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), random(32)]);
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    return { privateKey, publicKey: new Uint8Array(spki.subarray(-32)) };
  });
  return Array.from({ length: count }, (_, index): SignatureQuestion => {
    const pair = pairs[next() % pairs.length];
    if (pair === undefined) throw new Error('There are forty keys.');
    const text = random(32);
    const signature = new Uint8Array(sign(null, text, pair.privateKey));
    const question = { signature, message: text, publicKey: pair.publicKey };
    if (index % 5 !== 0) return question;
    const names = ['signature', 'signature', 'signature', 'message', 'publicKey'] as const;
    const name = names[next() % names.length] ?? 'signature';
    const bit = next() % (question[name].length * 8);
    return {
      ...question,
      [name]: question[name].map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
    };
  });
};

/** Everything that is known to be hard, with names of its own, and none of it random. */
export const hardQuestions = (): readonly SignatureQuestion[] => [
  ...RFC_8032.flatMap(([key, text, signature]) =>
    ['', '00'].map((more) => ({
      signature: hexToBytes(signature),
      message: hexToBytes(text + more),
      publicKey: hexToBytes(key),
    })),
  ),
  ...wycheproof(),
  ...crafted(),
];

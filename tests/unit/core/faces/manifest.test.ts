import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import type { PinnedKey } from '../../../../src/core/keys/keys.ts';
import type { RecordView } from '../../../../src/core/record/record.ts';
import {
  examineJson,
  REGISTRY_KEY,
  realRecord,
  realRecordWith,
  toExamined,
  withValue,
} from '../../../support/examining.ts';
import {
  examineFaceJson,
  faceLines,
  linesAbout,
  manifestFace,
  realView,
} from '../../../support/examining-faces.ts';

const OTHER_HEX = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
const OTHER_KEY: PinnedKey = { keyId: 'pith-v2', publicKeyHex: OTHER_HEX, trust: 'user', signer: 'me' };

const UNSIGNED =
  'manifest-signature@ irreproducible: Nothing signs the manifest: whoever serves it can write what they like into it.';
const PLACE = 'mirrors[0].public_key';

/** The real manifest with something else in its one key. */
const manifestWith = (...changes: readonly (readonly [string, JsonValue | undefined])[]): JsonValue =>
  changes.reduce<JsonValue>(
    (json, [name, value]) => withValue(json, ['mirrors', 0, 'public_key', name], value),
    manifestFace,
  );

const examined = (
  json: JsonValue,
  keys: readonly PinnedKey[] = [REGISTRY_KEY],
  record: RecordView | null = null,
) => examineFaceJson('manifest', json, { keys, record });

describe('a mirror manifest', () => {
  it('has a check of each key, of its spellings and of the key of the receipt', () => {
    expect(faceLines(examined(manifestFace, [OTHER_KEY, REGISTRY_KEY], realView()))).toEqual([
      `manifest-key@${PLACE} pass [pith-v1-2026-05]`,
      `manifest-key-spellings@${PLACE} pass`,
      'manifest-names-key@mirrors pass',
      UNSIGNED,
    ]);
  });

  it('of several mirrors has each held against the key of its own name', () => {
    const [first = null] = (manifestFace as unknown as { mirrors: JsonValue[] }).mirrors;
    const second = { public_key: { key_id: 'pith-v2', public_key_hex: OTHER_HEX } };
    const json = withValue(manifestFace, ['mirrors'], [second, 7, first]);
    expect(faceLines(examined(json, [OTHER_KEY, REGISTRY_KEY], realView()))).toEqual([
      'manifest-key@mirrors[0].public_key pass [pith-v2]',
      'manifest-key-spellings@mirrors[0].public_key absent: The manifest gives the key in one spelling only.',
      'manifest-key@mirrors[1].public_key absent: There is no mirrors[1].public_key.',
      'manifest-key@mirrors[2].public_key pass [pith-v1-2026-05]',
      'manifest-key-spellings@mirrors[2].public_key pass',
      'manifest-names-key@mirrors pass',
      UNSIGNED,
    ]);
  });

  it('without mirrors is signed by nobody all the same', () => {
    expect(faceLines(examined(withValue(manifestFace, ['mirrors'], [])))).toEqual([UNSIGNED]);
  });

  it.each<readonly [JsonValue | undefined, string]>([
    [undefined, `absent: There is no ${PLACE}.`],
    [null, `absent: There is no ${PLACE}.`],
    [[], `malformed: ${PLACE} should be an object, but it is an array.`],
    ['key', `malformed: ${PLACE} should be an object, but it is the text "key".`],
  ])('with the key %j', (key, words) => {
    const json = withValue(manifestFace, ['mirrors', 0, 'public_key'], key);
    expect(faceLines(examined(json))).toEqual([`manifest-key@${PLACE} ${words}`, UNSIGNED]);
  });

  it('has no events, whatever it holds', () => {
    expect(examined(withValue(manifestFace, ['events'], [{}]))).toMatchObject({ kind: 'face', events: [] });
  });
});

describe('a key of a manifest against the one accepted here', () => {
  it.each<readonly [string, JsonValue | undefined, string]>([
    ['key_id', undefined, `absent: There is no ${PLACE}.key_id.`],
    ['key_id', 7, `malformed: ${PLACE}.key_id should be text, but it is the number 7.`],
    ['key_id', 'pith-v9', 'no-key: The key "pith-v9" is not among the keys accepted here.'],
    ['algorithm', undefined, 'pass [pith-v1-2026-05]'],
    ['algorithm', null, 'pass [pith-v1-2026-05]'],
    [
      'algorithm',
      'rsa',
      'irreproducible: The manifest says "rsa" for algorithm where this program knows only "ed25519". [pith-v1-2026-05]',
    ],
    [
      'algorithm',
      7,
      'irreproducible: The manifest says something else for algorithm where this program knows only "ed25519". [pith-v1-2026-05]',
    ],
    ['format', null, 'pass [pith-v1-2026-05]'],
    [
      'format',
      'pem',
      'irreproducible: The manifest says "pem" for format where this program knows only "raw". [pith-v1-2026-05]',
    ],
    ['public_key_hex', undefined, `absent: There is no ${PLACE}.public_key_hex. [pith-v1-2026-05]`],
    [
      'public_key_hex',
      7,
      `malformed: ${PLACE}.public_key_hex should be 64 hexadecimal digits, but it is the number 7. [pith-v1-2026-05]`,
    ],
    [
      'public_key_hex',
      'abc',
      `malformed: ${PLACE}.public_key_hex should be 64 hexadecimal digits, but it is the text "abc". [pith-v1-2026-05]`,
    ],
    [
      'public_key_hex',
      [REGISTRY_KEY.publicKeyHex],
      `malformed: ${PLACE}.public_key_hex should be 64 hexadecimal digits, but it is an array. [pith-v1-2026-05]`,
    ],
    ['public_key_hex', REGISTRY_KEY.publicKeyHex.toUpperCase(), 'pass [pith-v1-2026-05]'],
    ['public_key_hex', OTHER_HEX, `fail: ${REGISTRY_KEY.publicKeyHex} <> ${OTHER_HEX} [pith-v1-2026-05]`],
  ])('%s %j', (name, value, words) => {
    expect(linesAbout(examined(manifestWith([name, value])), 'manifest-key')).toEqual([
      `manifest-key@${PLACE} ${words}`,
    ]);
  });

  it('is the same key in capital digits', () => {
    const keys = [{ ...REGISTRY_KEY, publicKeyHex: REGISTRY_KEY.publicKeyHex.toUpperCase() }];
    expect(linesAbout(examined(manifestFace, keys), 'manifest-key')).toEqual([
      `manifest-key@${PLACE} pass [pith-v1-2026-05]`,
    ]);
  });
});

describe('the spellings of a key', () => {
  const b64 = 'stVStoiQhXFxp4s2pdzPNoqVNBMojDU/fJ2db5S3CbM=';
  const print = '8d4b5ee74e4693bcd1df2446408b0d54';
  const b32 = 'RVFV5Z2OI2J3ZUO7ERDEBCYNKS';
  const only = (name: string): readonly (readonly [string, undefined])[] =>
    ['public_key_b64', 'fingerprint_sha256_hex', 'fingerprint_sha256_b32_first128bits']
      .filter((each) => each !== name)
      .map((each) => [each, undefined]);

  it.each<readonly [string, readonly (readonly [string, JsonValue | undefined])[], string]>([
    ['all of the real one', [], 'pass'],
    ['its base64 alone', only('public_key_b64'), 'pass'],
    ['its fingerprint alone', only('fingerprint_sha256_hex'), 'pass'],
    ['its fingerprint in base32 alone', only('fingerprint_sha256_b32_first128bits'), 'pass'],
    ['one that is null', [['public_key_b64', null]], 'pass'],
    ['no other', only(''), 'absent: The manifest gives the key in one spelling only.'],
    [
      'no digits to hold them against',
      [['public_key_hex', undefined]],
      'blocked: There is no readable public_key_hex that they could be held against.',
    ],
    [
      'digits that are none',
      [['public_key_hex', 'x']],
      'blocked: There is no readable public_key_hex that they could be held against.',
    ],
    [
      'another base64',
      [['public_key_b64', 'AAAA']],
      `fail: public_key_b64 for ${REGISTRY_KEY.publicKeyHex} <> public_key_b64 "AAAA"`,
    ],
    [
      'base64 that is none',
      [['public_key_b64', `${b64}*`]],
      `fail: public_key_b64 for ${REGISTRY_KEY.publicKeyHex} <> public_key_b64 "${b64}*"`,
    ],
    [
      'base64 that is no text',
      [['public_key_b64', 7]],
      `malformed: ${PLACE}.public_key_b64 should be text, but it is the number 7.`,
    ],
    [
      'another fingerprint',
      [['fingerprint_sha256_hex', print.toUpperCase()]],
      `fail: fingerprint_sha256_hex for ${print} <> fingerprint_sha256_hex "${print.toUpperCase()}"`,
    ],
    [
      'another fingerprint in base32',
      [['fingerprint_sha256_b32_first128bits', b32.slice(1)]],
      `fail: fingerprint_sha256_b32_first128bits for ${b32} <> fingerprint_sha256_b32_first128bits "${b32.slice(1)}"`,
    ],
  ])('%s', (_, changes, words) => {
    expect(linesAbout(examined(manifestWith(...changes)), 'manifest-key-spellings')).toEqual([
      `manifest-key-spellings@${PLACE} ${words}`,
    ]);
  });
});

describe('the key that the receipt of the record names', () => {
  const viewOf = (json: JsonValue): RecordView => toExamined(examineJson(json)).record;
  const receipt = (path: JsonPath, value: JsonValue | undefined) => viewOf(realRecordWith(path, value));

  it('is looked for among those of the manifest', () => {
    const json = manifestWith(['key_id', 'pith-v2']);
    expect(linesAbout(examined(json, [], viewOf(realRecord())), 'manifest-names-key')).toEqual([
      'manifest-names-key@mirrors absent: The manifest names no key "pith-v1-2026-05", which the receipt of the record names. Keys may have been replaced since.',
    ]);
  });

  it.each([
    ['no receipt', receipt(['receipt'], undefined)],
    ['a receipt that names none', receipt(['receipt', 'key_id'], undefined)],
    ['no record', null],
  ])('is not looked for where there is %s', (_, record) => {
    expect(linesAbout(examined(manifestFace as JsonObject, [], record), 'manifest-names-key')).toEqual([]);
  });
});

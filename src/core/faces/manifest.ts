import { encodeBase32 } from '../base/base32.ts';
import { parseBase64 } from '../base/base64.ts';
import { sha256OfBytes } from '../base/digest.ts';
import { formatHex, parseHex32 } from '../base/hex.ts';
import { fail, type Outcome, pass, unchecked } from '../checks/check.ts';
import {
  formatPath,
  formatQuoted,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  member,
} from '../json/json.ts';
import type { PinnedKey } from '../keys/keys.ts';
import { type FaceCheck, faceCheck, unknownRule } from './check.ts';
import type { FaceInput } from './input.ts';
import { inFace, unreadable } from './parts.ts';

/** The bytes of a key as the manifest names them in hexadecimal digits, or null. */
const bytesOf = (key: JsonObject): Uint8Array | null => {
  const hex = member(key, 'public_key_hex');
  return typeof hex === 'string' ? parseHex32(hex) : null;
};

/** The key under a known name against the one accepted here under that name. */
const pinnedOutcome = (key: JsonObject, path: JsonPath, pinned: PinnedKey | null): Outcome => {
  const id = member(key, 'key_id');
  if (typeof id !== 'string') return unreadable([...path, 'key_id'], 'text', id);
  for (const [name, known] of [
    ['algorithm', 'ed25519'],
    ['format', 'raw'],
  ] as const) {
    const value = member(key, name) ?? known;
    if (value !== known)
      return unknownRule(
        `The manifest says ${typeof value === 'string' ? formatQuoted(value) : 'something else'} for ${name} where this program knows only "${known}".`,
      );
  }
  const bytes = bytesOf(key);
  if (bytes === null)
    return unreadable([...path, 'public_key_hex'], '64 hexadecimal digits', member(key, 'public_key_hex'));
  if (pinned === null)
    return unchecked('no-key', `The key ${formatQuoted(id)} is not among the keys accepted here.`);
  const expected = pinned.publicKeyHex.toLowerCase();
  return formatHex(bytes) === expected ? pass : fail(expected, formatHex(bytes));
};

/** The other spellings of the same key, and its fingerprints, against the key itself. */
const spellingOutcome = (key: JsonObject, path: JsonPath): Outcome => {
  const bytes = bytesOf(key);
  if (bytes === null)
    return unchecked('blocked', 'There is no readable public_key_hex that they could be held against.');
  const hash = sha256OfBytes(bytes);
  const hex = formatHex(hash.subarray(0, 16));
  const expected: readonly (readonly [string, string, (text: string) => string])[] = [
    ['public_key_b64', formatHex(bytes), (text) => formatHex(parseBase64(text) ?? new Uint8Array())],
    ['fingerprint_sha256_hex', hex, (text) => text],
    // Its name says 128 bits, but the registry writes 26 whole characters, which are 130.
    ['fingerprint_sha256_b32_first128bits', encodeBase32(hash).slice(0, 26), (text) => text],
  ];
  let compared = 0;
  for (const [name, wanted, read] of expected) {
    const value = member(key, name) ?? null;
    if (value === null) continue;
    if (typeof value !== 'string') return unreadable([...path, name], 'text', value);
    if (read(value) !== wanted) return fail(`${name} for ${wanted}`, `${name} ${formatQuoted(value)}`);
    compared += 1;
  }
  return compared > 0 ? pass : unchecked('absent', 'The manifest gives the key in one spelling only.');
};

/** The key that the record's receipt names against those that the manifest lists. */
const receiptKeyCheck = (input: FaceInput, ids: readonly string[]): readonly FaceCheck[] => {
  const keyId = input.record?.reported.receipt?.keyId ?? null;
  if (keyId === null) return [];
  return [
    faceCheck(
      'manifest-names-key',
      ids.includes(keyId)
        ? pass
        : unchecked(
            'absent',
            `The manifest names no key ${formatQuoted(keyId)}, which the receipt of the record names. Keys may have been replaced since.`,
          ),
      'mirrors',
    ),
  ];
};

/**
 * The checks of a mirror manifest: each key against the one accepted here under that name, and its spellings against
 * one another. Nothing signs a manifest, so it can't make a key acceptable; the keys come from the caller.
 */
export const checkManifest = (input: FaceInput): readonly FaceCheck[] => {
  const mirrors = inFace(input, ['mirrors']);
  const ids: string[] = [];
  const checks = (Array.isArray(mirrors) ? mirrors : []).flatMap((_, index): readonly FaceCheck[] => {
    const path: JsonPath = ['mirrors', index, 'public_key'];
    const key = inFace(input, path);
    if (!isJsonObject(key))
      return [faceCheck('manifest-key', unreadable(path, 'an object', key), formatPath(path))];
    const id = member(key, 'key_id');
    if (typeof id === 'string') ids.push(id);
    const pinned = input.keys.find((each) => each.keyId === id) ?? null;
    return [
      faceCheck('manifest-key', pinnedOutcome(key, path, pinned), formatPath(path), pinned),
      faceCheck('manifest-key-spellings', spellingOutcome(key, path), formatPath(path)),
    ];
  });
  return [
    ...checks,
    ...receiptKeyCheck(input, ids),
    faceCheck(
      'manifest-signature',
      unknownRule('Nothing signs the manifest: whoever serves it can write what they like into it.'),
    ),
  ];
};

import { error, ok, type Result } from '../../src/core/base/result.ts';
import { isJsonObject, type JsonValue, member } from '../../src/core/json/json.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';

/** One key with what is said about it elsewhere in its file. */
interface KeyEntry {
  readonly path: string;
  readonly entry: JsonValue | undefined;
  readonly signer: JsonValue | undefined;
}

/** The entries of a bare array, of our config.json (`keys`), or of a registry's pith-mirrors.json (`mirrors`). */
const toEntries = (json: JsonValue): readonly KeyEntry[] | null => {
  const list = Array.isArray(json) ? json : (member(json, 'keys') ?? null);
  if (Array.isArray(list))
    return list.map((entry: JsonValue, index) => ({
      path: `keys[${index}]`,
      entry,
      signer: member(entry, 'signer'),
    }));
  const mirrors = member(json, 'mirrors');
  if (!Array.isArray(mirrors)) return null;
  return mirrors.map((mirror: JsonValue, index) => ({
    path: `mirrors[${index}].public_key`,
    entry: member(mirror, 'public_key'),
    signer: member(mirror, 'name'),
  }));
};

/**
 * Reads the keys that the caller accepts, in any of the three forms. Fiction stays fiction: keys of a config.json
 * that says so are demo keys. The error is a sentence.
 */
export const parseKeys = (json: JsonValue): Result<readonly PinnedKey[], string> => {
  const entries = toEntries(json);
  if (entries === null) return error('There are no keys in it: no array of keys, no "keys", no "mirrors".');
  const trust = member(json, 'fiction') === true ? 'demo' : 'registry';
  const keys: PinnedKey[] = [];
  for (const { path, entry, signer } of entries) {
    if (!isJsonObject(entry)) return error(`${path} is not an object with key_id and public_key_hex.`);
    const keyId = member(entry, 'key_id');
    const hex = member(entry, 'public_key_hex');
    const algorithm = member(entry, 'algorithm') ?? 'ed25519';
    if (typeof keyId !== 'string' || keyId === '') return error(`${path}.key_id is not a text.`);
    if (typeof hex !== 'string' || !/^[\da-f]{64}$/i.test(hex))
      return error(`${path}.public_key_hex is not 64 hexadecimal digits.`);
    if (algorithm !== 'ed25519') return error(`${path}.algorithm is not ed25519, the only one known here.`);
    const publicKeyHex = hex.toLowerCase();
    const twin = keys.find((key) => key.keyId === keyId);
    if (twin !== undefined && twin.publicKeyHex !== publicKeyHex)
      return error(`${path}.key_id is used twice, for different keys.`);
    if (twin === undefined)
      keys.push({ keyId, publicKeyHex, trust, signer: typeof signer === 'string' ? signer : keyId });
  }
  return ok(keys);
};

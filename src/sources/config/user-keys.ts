import { parseHex32 } from '../../core/base/hex.ts';
import { type JsonValue, member } from '../../core/json/json.ts';
import { readJson } from '../../core/json/read.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';

const NAME = 'pith-viewer:user-keys';

const readText = (): string => {
  try {
    return localStorage.getItem(NAME) ?? '[]';
  } catch {
    return '[]';
  }
};

/**
 * The keys that a reader added by hand on this machine. Nobody else vouches for them, so their trust is always `user`,
 * whatever the storage says. What is no key is left out.
 */
export const listUserKeys = (): readonly PinnedKey[] => {
  const list = readJson(readText())?.value;
  return (Array.isArray(list) ? list : []).flatMap((each: JsonValue) => {
    const keyId = member(each, 'key_id');
    const hex = member(each, 'public_key_hex');
    return typeof keyId === 'string' && typeof hex === 'string' && parseHex32(hex)
      ? [
          {
            keyId,
            publicKeyHex: hex.toLowerCase(),
            trust: 'user' as const,
            signer: 'a signer of your choice',
          },
        ]
      : [];
  });
};

const keep = (keys: readonly PinnedKey[]): boolean => {
  try {
    const stored = keys.map(({ keyId, publicKeyHex }) => ({ key_id: keyId, public_key_hex: publicKeyHex }));
    localStorage.setItem(NAME, JSON.stringify(stored));
  } catch {
    return false;
  }
  for (const listener of listeners) listener();
  return true;
};

const others = (keyId: string): readonly PinnedKey[] => listUserKeys().filter((key) => key.keyId !== keyId);

const listeners = new Set<() => void>();

/** Calls whenever a reader adds or removes a key, in this tab or in another one of this browser. */
export const onUserKeys = (listener: () => void): void => {
  if (listeners.size === 0)
    addEventListener('storage', ({ key }) => {
      // A storage that is emptied has no name.
      if (key === NAME || key === null) for (const each of listeners) each();
    });
  listeners.add(listener);
};

/** Keeps a key under the name that receipts give it. @returns false where the browser keeps nothing. */
export const addUserKey = (keyId: string, publicKeyHex: string): boolean =>
  keep([...others(keyId), { keyId, publicKeyHex, trust: 'user', signer: '' }]);

/** Forgets the key of that name. */
export const removeUserKey = (keyId: string): boolean => keep(others(keyId));

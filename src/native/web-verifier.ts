import { formatHex } from '../core/base/hex.ts';
import { isStrictlyFormed, makeKeyMemory } from '../core/keys/platform.ts';
import type { SignatureQuestion } from '../core/keys/points.ts';

const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/**
 * Answers questions about signatures exactly as `isSigned` does, with Web Crypto's Ed25519 (W3C Web Cryptography Level 2)
 * where there is one. A platform that knows no Ed25519, or refuses a key, leaves the answer to the library.
 * @param subtle undefined on a page that is not served over https or from this very machine.
 * @param askLibrary `askLibrary` of the core, or what fetches it first.
 * @returns rejects only where `askLibrary` does.
 */
export const makeWebVerifier = (
  subtle: SubtleCrypto | undefined,
  askLibrary: (question: SignatureQuestion) => boolean | Promise<boolean>,
): ((question: SignatureQuestion) => Promise<boolean>) => {
  const isUsable = makeKeyMemory();
  const keys = new Map<string, Promise<CryptoKey | null>>();
  const keyOf = (publicKey: Uint8Array): Promise<CryptoKey | null> => {
    const name = formatHex(publicKey);
    const key =
      keys.get(name) ??
      (async () =>
        (await subtle?.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify'])) ?? null)();
    const safe = key.catch(() => null);
    keys.set(name, safe);
    return safe;
  };
  const isTaken = async ({ signature, message, publicKey }: SignatureQuestion): Promise<boolean> => {
    const key = await keyOf(publicKey);
    if (key === null || subtle === undefined) return false;
    try {
      return await subtle.verify('Ed25519', key, bytesOf(signature), bytesOf(message));
    } catch {
      return false;
    }
  };
  return async (question) =>
    isStrictlyFormed(question, isUsable) && ((await isTaken(question)) || askLibrary(question));
};

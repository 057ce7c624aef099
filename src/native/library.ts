import { makeStrict, type SignatureQuestion } from '../core/keys/points.ts';

/** The library for Ed25519 and SHA-256: a part by itself, which most readers never load. */
const loadLibrary = () => import('../core/keys/noble.ts');

/** `askLibrary` of the core, once it is here. Rejects where that part of the page can't be loaded. */
export const askLibraryLater = async (question: SignatureQuestion): Promise<boolean> =>
  makeStrict((await loadLibrary()).holds)(question);

/** SHA-256 by the platform (Web Crypto), or by the library where it has none. Rejects where that can't be loaded. */
export const digestNatively = async (message: string | Uint8Array): Promise<Uint8Array> => {
  const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : new Uint8Array(message);
  const subtle = globalThis.crypto?.subtle;
  return subtle === undefined
    ? (await loadLibrary()).sha256(bytes)
    : new Uint8Array(await subtle.digest('SHA-256', bytes));
};

/** The base point (RFC 8032 §5.1), which any platform that knows Ed25519 takes for a public key. */
const BASE = Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 0x58 : 0x66));

/** Fetches the library and makes it ready where the platform knows no Ed25519. Call it while waiting for the record. */
export const prepareVerification = async (): Promise<void> => {
  try {
    await crypto.subtle.importKey('raw', BASE, 'Ed25519', false, ['verify']);
  } catch {
    // The look-up asks again and says what is wrong, where something is.
    await loadLibrary().then(
      ({ prepareVerification }) => prepareVerification(),
      () => undefined,
    );
  }
};

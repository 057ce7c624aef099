import { makeStrict, type SignatureQuestion } from '../core/keys/points.ts';

/** The library for Ed25519: a part by itself, which most readers never load. */
const loadLibrary = () => import('../core/keys/noble.ts');

/** `askLibrary` of the core, once it is here. Rejects where that part of the page can't be loaded. */
export const askLibraryLater = async (question: SignatureQuestion): Promise<boolean> =>
  makeStrict((await loadLibrary()).holds)(question);

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

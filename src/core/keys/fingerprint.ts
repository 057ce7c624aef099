import { sha256OfBytes } from '../base/digest.ts';
import { formatHex, parseHex32 } from '../base/hex.ts';

/**
 * The fingerprint by which receipts name a key: the first 16 bytes of SHA-256 of the raw key, as 32 lower-case
 * hexadecimal digits (docs/protocol.md "Signature"). Null where `publicKeyHex` is not 32 bytes in hexadecimal.
 */
export const toFingerprint = (publicKeyHex: string): string | null => {
  const raw = parseHex32(publicKeyHex);
  return raw && formatHex(sha256OfBytes(raw).subarray(0, 16));
};

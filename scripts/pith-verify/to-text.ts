import { isAscii } from 'node:buffer';

export const NOT_UTF8 = 'This is not text in UTF-8.';

// Replacing a broken byte would change what is hashed, so it is trouble. A byte order mark is for readers of JSON to skip.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that bytes of UTF-8 are, or null where they are something else. */
export const toText = (bytes: Uint8Array): string | null => {
  // Most records are ASCII, which needs no decoding.
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};

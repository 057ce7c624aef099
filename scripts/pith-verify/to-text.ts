import { isAscii } from 'node:buffer';

export const NOT_UTF8 = 'This is not text in UTF-8.';

/** How files begin that are often given for their own content. */
const BEGINNINGS: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 3, 4], 'This is a zip archive: unpack it, and name the files in it.'],
  [[0x1f, 0x8b], 'This is compressed by gzip: unpack it, or name a pack behind --source.'],
  [[0xff, 0xfe], 'This is text in UTF-16, as PowerShell writes it: save it as UTF-8.'],
  [[0xfe, 0xff], 'This is text in UTF-16: save it as UTF-8.'],
];

/** What bytes are that are no text in UTF-8, as a sentence. */
export const sayNoText = (bytes: Uint8Array): string =>
  BEGINNINGS.find(([beginning]) => beginning.every((byte, index) => bytes[index] === byte))?.[1] ?? NOT_UTF8;

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

import { error, ok, type Result } from '../base/result.ts';

/** The platform's decoder (WHATWG Encoding), which Node, pages and workers share. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin-1';

/** A file as text. */
export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: TextEncodingName;
  /** How many bytes the byte order mark has: 0, 2 or 3. */
  readonly markLength: number;
  /** Nothing in the file says its encoding, and UTF-8 doesn't fit: then Latin-1 is a guess, to be stated. */
  readonly isGuess: boolean;
}

/** Larger files are refused: a text has to fit into memory several times. In bytes. */
export const MOST_BYTES = 256 * 1024 * 1024;

const MARKS: readonly (readonly [TextEncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file in the encoding that it is in: UTF-8, UTF-16 with a byte order mark, and what is neither as Latin-1
 * (its superset windows-1252, as everywhere on the web).
 * @returns the text, or a sentence where the bytes are no text at all.
 */
export const decodeText = (bytes: Uint8Array): Result<DecodedText, string> => {
  if (bytes.length > MOST_BYTES)
    return error('This is larger than 256 MiB, which is more than is read here.');
  const found = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = found?.[0] ?? 'utf-8';
  const markLength = found?.[1].length ?? 0;
  const body = bytes.subarray(markLength);
  const isText = encoding.startsWith('utf-16') || !body.subarray(0, 8192).includes(0);
  if (!isText) return error('This is not text: there are bytes in it that no text has.');
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
    return ok({ text, encoding, markLength, isGuess: false });
  } catch {
    if (encoding !== 'utf-8' || markLength > 0)
      return error(`This begins like text in ${encoding.toUpperCase()} and is broken further on.`);
    const text = new TextDecoder('windows-1252').decode(body);
    return ok({ text, encoding: 'latin-1', markLength: 0, isGuess: true });
  }
};

/**
 * How many bytes of the file stand before a UTF-16 offset of its text; ascending offsets are cheap with `from`.
 * @param from an earlier offset and what this function gave for it.
 */
export const toByteOffset = (
  { text, encoding, markLength }: DecodedText,
  offset: number,
  from: { readonly offset: number; readonly bytes: number } = { offset: 0, bytes: markLength },
): number => {
  if (encoding === 'latin-1') return offset;
  if (encoding !== 'utf-8') return markLength + 2 * offset;
  let { bytes } = from;
  for (let at = from.offset; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    // Half of a pair counts two: both halves together have four bytes in UTF-8.
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code <= 0xdfff ? 2 : 3;
  }
  return bytes;
};

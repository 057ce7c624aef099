import { type DecodedText, toByteOffset } from '../decode.ts';
import type { Correction } from './corrections.ts';

/** The text with corrections made. @param corrections in the order in which they stand. */
export const applyToText = (text: string, corrections: readonly Correction[]): string => {
  let at = 0;
  const parts: string[] = [];
  for (const { span, after } of corrections) {
    parts.push(text.slice(at, span.start), after);
    at = span.end;
  }
  return [...parts, text.slice(at)].join('');
};

/** ASCII in the encoding of the file. */
const encode = (ascii: string, { encoding }: DecodedText): Uint8Array => {
  const codes = Array.from(ascii, (char) => char.charCodeAt(0));
  if (encoding === 'utf-16le') return Uint8Array.from(codes.flatMap((code) => [code, 0]));
  return Uint8Array.from(encoding === 'utf-16be' ? codes.flatMap((code) => [0, code]) : codes);
};

/**
 * The bytes of the file with corrections made: all other bytes are those that were there, whatever their encoding, byte
 * order mark and line ends.
 * @param decoded what `decodeText` gave for these bytes.
 */
export const applyToBytes = (
  bytes: Uint8Array,
  decoded: DecodedText,
  corrections: readonly Correction[],
): Uint8Array => {
  const parts: Uint8Array[] = [];
  let at = 0;
  let place = { offset: 0, bytes: decoded.markLength };
  const find = (offset: number): number => {
    place = { offset, bytes: toByteOffset(decoded, offset, place) };
    return place.bytes;
  };
  for (const { span, after } of corrections) {
    parts.push(bytes.subarray(at, find(span.start)), encode(after, decoded));
    at = find(span.end);
  }
  parts.push(bytes.subarray(at));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};

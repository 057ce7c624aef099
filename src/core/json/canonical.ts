import { error, ok, type Result } from '../base/result.ts';
import { formatPath, type JsonPath, type JsonValue } from './json.ts';

/** Deeper than any record known (3) and far below what Python itself can write (about 1,000). */
export const MAX_CANONICAL_DEPTH = 100;

const BEYOND_BMP = /[\u{10000}-\u{10FFFF}]/u;

/**
 * Canonical JSON: the text whose UTF-8 bytes are hashed (docs/protocol.md "Identity"). Equal, character for character, to
 * Python's `json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False)`.
 *
 * Some values cannot be written here as Python would have written them; then no text comes back, because a hash of
 * anything else would be a guess: a number that is not a safe integer in plain decimal form (Python keeps `1.0` and
 * long integers), a lone surrogate (it has no UTF-8 form), a key with a character outside the Basic Multilingual
 * Plane (Python sorts by code point, JavaScript by UTF-16 unit), more than `MAX_CANONICAL_DEPTH` levels.
 *
 * @param value as parsed, untouched.
 * @param inexact paths inside `value` of the numbers whose spelling the value no longer shows (`JsonDocument.inexact`).
 * @returns the text, or the reason as the end of a sentence: "the number at metadata.x …".
 */
export const toCanonicalJson = (
  value: JsonValue,
  inexact: readonly JsonPath[] = [],
): Result<string, string> => {
  let reason = '';
  const refuse = (what: string, path: JsonPath, why: string): string => {
    if (reason === '')
      reason = `${what} at ${path.length === 0 ? 'the top' : formatPath(path).slice(0, 200)} ${why}`;
    return '';
  };

  const writeText = (text: string, path: JsonPath): string =>
    text.isWellFormed()
      ? JSON.stringify(text)
      : refuse('the text', path, 'holds half a character, which has no bytes to hash');

  const writeNumber = (number: number, path: JsonPath): string =>
    Number.isSafeInteger(number) && !Object.is(number, -0) ? String(number) : refuseNumber(path);

  const refuseNumber = (path: JsonPath): string =>
    refuse('the number', path, 'is not a plain integer, and programs print such numbers in different ways');

  const write = (part: JsonValue, path: JsonPath): string => {
    if (reason !== '') return '';
    if (part === null || typeof part === 'boolean') return String(part);
    if (typeof part === 'string') return writeText(part, path);
    if (typeof part === 'number') return writeNumber(part, path);
    if (path.length === MAX_CANONICAL_DEPTH)
      return refuse('the value', path, `is nested deeper than ${MAX_CANONICAL_DEPTH} levels`);
    if (Array.isArray(part))
      return `[${part.map((element: JsonValue, index) => write(element, [...path, index])).join(',')}]`;
    const members = Object.entries(part)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]: [string, JsonValue]) => {
        const here = [...path, key];
        return BEYOND_BMP.test(key)
          ? refuse(
              'the key',
              here,
              'has a character outside the Basic Multilingual Plane, which programs sort differently',
            )
          : `${writeText(key, here)}:${write(member, here)}`;
      });
    return `{${members.join(',')}}`;
  };

  const first = inexact[0];
  const text = first === undefined ? write(value, []) : refuseNumber(first);
  return reason === '' ? ok(text) : error(reason);
};

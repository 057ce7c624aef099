/*
 * Names in one text, separated by commas. A comma, a percent sign, a control character (titles have line breaks) or a lone
 * half of a surrogate pair (which no address can carry) in a name is written as `%` and the four hexadecimal digits of its
 * code unit, and so is what ends a name and is no letter or digit of ASCII: what stands behind a link in a sentence is taken
 * off it again (`view-search.ts`).
 */
const ESCAPED = /[,%\p{Cc}\p{Cs}]|[^a-zA-Z\d]$/gu;
const ESCAPE = /%([0-9A-F]{4})/g;

/** Names → one text. Empty names are left out: an empty text stands for an empty list. */
export const formatList = (names: readonly string[]): string =>
  names
    .filter((name) => name !== '')
    .map((name) => name.replace(ESCAPED, escapeUnits))
    .join(',');

const escapeUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join('');

/** The other way. A name that stands there twice counts once. Never throws. */
export const parseList = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .filter((name) => name !== '')
      .map((name) =>
        name.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      ),
  ),
];

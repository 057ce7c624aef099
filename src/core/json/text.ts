import { error, ok, type Problem, type Result } from '../base/result.ts';
import type { JsonDocument } from './json.ts';
import { readJson, withoutMark } from './read.ts';
import { scanJson } from './scan.ts';

const describeFailure = (text: string): string => {
  if (text.trim() === '') return 'The text is empty: there is no JSON in it.';
  if (/^\s*<(?:!doctype|!--|html|head|body|\?xml)/i.test(text)) return 'This is a web page, not JSON.';
  const broken = scanJson(text);
  if (broken === null) return 'The JSON is too large or too deep for this program.';
  const { offset, expected } = broken;
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const found = text.codePointAt(offset);
  return formatSyntaxError({
    expected,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    found: found === undefined ? null : String.fromCodePoint(found),
  });
};

/** Says where a text stops being JSON. `found` is the character that stands there, null at the end of the text. */
export const formatSyntaxError = ({
  expected,
  line,
  column,
  found,
}: {
  readonly expected: string;
  readonly line: number;
  readonly column: number;
  readonly found: string | null;
}): string =>
  `This is not valid JSON: expected ${expected} at line ${line}, column ${column}, ` +
  `found ${found === null ? 'the end of the text' : JSON.stringify(found)}.`;

/**
 * `readJson`, in words where that is of no use.
 * @param text the text as received; whoever fetched it limits its size.
 * @returns the value with the places of its inexact numbers, or one sentence that says what is wrong and where
 * (line and column from 1). Never throws.
 */
export const parseJson = (text: string): Result<JsonDocument, Problem> => {
  const document = readJson(text);
  return document === null ? error({ path: '', message: describeFailure(withoutMark(text)) }) : ok(document);
};

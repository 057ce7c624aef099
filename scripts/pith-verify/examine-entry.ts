import { ok, type Problem, type Result } from '../../src/core/base/result.ts';
import type { Examination, Origin } from '../../src/core/examination.ts';
import type { Identifier } from '../../src/core/identifier/types.ts';
import type { JsonDocument } from '../../src/core/json/json.ts';
import { scanJson } from '../../src/core/json/scan.ts';
import { formatSyntaxError, parseJson } from '../../src/core/json/text.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { examineWithReports } from './node-verifier.ts';
import type { Place } from './split-list.ts';

/** The text of an entry, and where it stands. */
export interface Entry extends Pick<Place, 'index' | 'line' | 'column' | 'next' | 'isExact'> {
  readonly text: string;
}

/** Something in a file that is no record, in the form in which `examine` says it. */
export const toUnreadable = (message: string, origin: Origin, text = ''): Examination => ({
  kind: 'unreadable',
  problems: [{ path: '', message }],
  origin,
  text,
});

/** What one entry comes to. `isBroken`: it is no JSON, so nothing after it in its list can be told apart. */
export interface ExaminedEntry {
  readonly examination: Examination;
  readonly isBroken: boolean;
}

/** What is wrong with the JSON of a list at one of its entries, with line and column in the whole file; or null. */
const toSyntaxError = ({ text, index, line, column, next }: Entry): string | null => {
  const broken = scanJson(text);
  if (broken === null && next !== null) return null;
  // What the end of a file cuts off may be the half of something: it is not examined, even where it can be read.
  const { offset, expected } = broken ?? { offset: text.length, expected: 'the end' };
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const found = text.codePointAt(offset);
  const isFirst = index === 0 && text.slice(0, offset).trim() === '';
  return formatSyntaxError({
    expected:
      isFirst && expected === 'a value' ? 'a value or ]' : expected === 'the end' ? 'a comma or ]' : expected,
    line: line + lines.length - 1,
    column: (lines.length === 1 ? column : 1) + (lines.at(-1)?.length ?? 0),
    found: found === undefined ? next : String.fromCodePoint(found),
  });
};

/** `parseJson`, which need not look for inexact numbers once more where there are none. */
const read = (text: string, isExact: boolean): Result<JsonDocument, Problem> => {
  try {
    if (isExact) return ok({ text, value: JSON.parse(text), inexact: [] });
  } catch {
    // It says what is wrong.
  }
  return parseJson(text);
};

/**
 * Examines the text of one entry, by itself: a record or bundle, or what stands in its place. Knows nothing of its file
 * but where in it the entry stands.
 * @param question what it has to be the record of, where somebody says that.
 */
export const examineEntry = (
  entry: Entry,
  keys: readonly PinnedKey[],
  origin: Origin,
  question: Identifier | null = null,
): ExaminedEntry => {
  const { text, index, line, next, isExact } = entry;
  const parsed = read(text, isExact);
  if (parsed.kind === 'error' || (index !== null && next === null)) {
    const broken = index === null ? null : toSyntaxError(entry);
    // Of a line of its own the reader of JSON knows only that it is one line.
    const said = parsed.kind === 'error' ? parsed.error.message : '';
    const message = broken ?? said.replace(' at line 1, ', ` at line ${line}, `);
    return { examination: toUnreadable(message, origin, text), isBroken: broken !== null };
  }
  const examination = examineWithReports({ document: parsed.value, at: [], question, keys, origin });
  if (examination.kind === 'examined' || index === null) return { examination, isBroken: false };
  const problems = examination.problems.map(({ path, message }) => ({
    path: `[${index}]${path === '' || path.startsWith('[') ? '' : '.'}${path}`,
    message,
  }));
  return { examination: { ...examination, problems }, isBroken: false };
};

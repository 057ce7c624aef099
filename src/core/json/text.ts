import { error, ok, type Problem, type Result } from '../base/result.ts';
import type { JsonDocument, JsonPath, JsonValue } from './json.ts';
import { scanJson } from './scan.ts';

/*
 * Finds every number that may be inexact: after the start, a bracket, a comma or the colon of a key comes `-0`, or digits
 * that go on with a point or an exponent, or 16 digits and more. It may also hit the inside of a text
 * ("3, 2.5"), which costs a scan and nothing else; records without such a thing never pay for one.
 */
const MAYBE_INEXACT = /(?:^|[[,]|"[ \t\n\r]*:)[ \t\n\r]*(?:-0|-?\d+[.eE]|-?\d{16})/;

/** What Windows programs put in front of UTF-8. RFC 8259 §8.1 lets a reader ignore it. */
const BYTE_ORDER_MARK = '\uFEFF';

const problem = (message: string): Result<never, Problem> => error({ path: '', message });

const describeFailure = (text: string): string => {
  if (text.trim() === '') return 'The text is empty: there is no JSON in it.';
  if (/^\s*<(?:!doctype|!--|html|head|body|\?xml)/i.test(text)) return 'This is a web page, not JSON.';
  const scanned = scanJson(text);
  if (scanned.kind === 'ok') return 'The JSON is too large or too deep for this program.';
  const { offset, expected } = scanned.error;
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
 * Reads a JSON text (RFC 8259) of any depth. A byte order mark in front is ignored. Where a key occurs twice the
 * last one counts, as in Python.
 * @param text the text as received; whoever fetched it limits its size.
 * @returns the value with the places of its inexact numbers, or one sentence that says what is wrong and where
 * (line and column from 1). Never throws.
 */
export const parseJson = (text: string): Result<JsonDocument, Problem> => {
  const json = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  let value: JsonValue;
  try {
    value = JSON.parse(json) as JsonValue;
  } catch {
    return problem(describeFailure(json));
  }
  if (!MAYBE_INEXACT.test(json)) return ok({ text, value, inexact: [] });
  const scanned = scanJson(json);
  return scanned.kind === 'ok' ? ok({ text, value, inexact: scanned.value }) : problem(describeFailure(json));
};

/** The inexact numbers inside one value, and inside each part of it once somebody has asked for one. */
interface Part {
  readonly paths: JsonPath[];
  inner: Map<string | number, Part> | null;
}

/** A list of many records is asked for the numbers of each: their paths are sorted once, and not gone through again. */
const wholes = new WeakMap<readonly JsonPath[], Part>();

const toInner = ({ paths }: Part, depth: number): Map<string | number, Part> => {
  const inner = new Map<string | number, Part>();
  for (const path of paths) {
    const step = path[depth];
    if (step === undefined) continue;
    const part = inner.get(step);
    if (part === undefined) inner.set(step, { paths: [path], inner: null });
    else part.paths.push(path);
  }
  return inner;
};

/** The inexact numbers of a document that stand inside the value at `at`, as paths from there. */
export const inexactInside = ({ inexact }: JsonDocument, at: JsonPath): readonly JsonPath[] => {
  if (inexact.length === 0) return inexact;
  let part = wholes.get(inexact);
  if (part === undefined) {
    part = { paths: [...inexact], inner: null };
    wholes.set(inexact, part);
  }
  for (const [depth, step] of at.entries()) {
    if (part === undefined) break;
    part.inner ??= toInner(part, depth);
    part = part.inner.get(step);
  }
  const inside = part?.paths.map((path) => path.slice(at.length)) ?? [];
  // A path without steps says that the whole text counts as inexact; it stands at the end.
  return at.length > 0 && inexact.at(-1)?.length === 0 ? [...inside, []] : inside;
};

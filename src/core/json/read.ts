import { findInexact } from './inexact.ts';
import type { JsonDocument, JsonPath, JsonValue } from './json.ts';

/*
 * Finds every number that may be inexact: after the start, a bracket, a comma or the colon of a key comes `-0`, or digits
 * that go on with a point or an exponent, or 16 digits and more. It may also hit the inside of a text
 * ("3, 2.5"), which costs a scan and nothing else; records without such a thing never pay for one.
 */
const MAYBE_INEXACT = /(?:^|[[,]|"[ \t\n\r]*:)[ \t\n\r]*(?:-0|-?\d+[.eE]|-?\d{16})/;

/** What Windows programs put in front of UTF-8. RFC 8259 §8.1 lets a reader ignore it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A text without the byte order mark in front. */
export const withoutMark = (text: string): string =>
  text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;

/**
 * Reads a JSON text (RFC 8259) of any depth. A byte order mark in front is ignored. Where a key occurs twice the
 * last one counts, as in Python.
 * @param text the text as received; whoever fetched it limits its size.
 * @returns the value with the places of its inexact numbers, or null where it is no JSON: `parseJson` says why.
 */
export const readJson = (text: string): JsonDocument | null => {
  const json = withoutMark(text);
  try {
    const value = JSON.parse(json) as JsonValue;
    return { text, value, inexact: MAYBE_INEXACT.test(json) ? findInexact(json) : [] };
  } catch {
    return null;
  }
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

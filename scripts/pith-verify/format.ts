import type { Problem } from '../../src/core/base/result.ts';
import type { Check } from '../../src/core/checks/checks.ts';
import { checkTitle } from '../../src/core/checks/words.ts';
import type { Examination, Examined } from '../../src/core/examination.ts';
import { verdictOf } from './verdict-of.ts';

const toJsonCheck = ({ id, outcome }: Check) => ({
  id,
  outcome: outcome.kind,
  ...(outcome.kind === 'fail' && { expected: outcome.expected, actual: outcome.actual }),
  ...(outcome.kind === 'unchecked' && { reason: outcome.reason }),
});

/** The accepted key that the receipt names. By one of fiction a record may be verified, and its paper is none. */
const toJsonKey = ({ key }: Examined) =>
  key === null ? null : { keyId: key.keyId, signer: key.signer, isFiction: key.trust === 'demo' };

const toJson = (examination: Examination) => {
  const verdict = verdictOf(examination);
  const file = examination.origin.label;
  return examination.kind === 'unreadable'
    ? { file, pithNumber: null, verdict, key: null, checks: [], problems: examination.problems }
    : {
        file,
        pithNumber: examination.record.pithNumber,
        verdict,
        key: toJsonKey(examination),
        checks: examination.checks.map(toJsonCheck),
      };
};

/** Marks that move the cursor or turn the line around have no place on a terminal: they are spelled out. */
const toSafe = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`,
  );

const OUTCOMES = { pass: 'matches', fail: "doesn't match", unchecked: 'not checked' } as const;

const formatCheck = ({ id, weight, outcome }: Check): readonly string[] => {
  const reported =
    weight === 'report' && outcome.kind === 'fail' ? ' (reported, no part of the verdict)' : '';
  const line = `    ${OUTCOMES[outcome.kind].padEnd(13)}  ${id.padEnd(22)}  ${checkTitle(id)}${reported}`;
  const more = (label: string, text: string): string => `${' '.repeat(19)}${label}${toSafe(text)}`;
  switch (outcome.kind) {
    case 'pass':
      return [line];
    case 'fail':
      return [line, more('expected  ', outcome.expected), more('found     ', outcome.actual)];
    case 'unchecked':
      return [line, more('', outcome.reason)];
  }
};

const formatKey = ({ key }: Examined): string =>
  key === null ? '' : `  key ${key.keyId} of ${key.signer}${key.trust === 'demo' ? ' (fiction)' : ''}`;

const formatProblem = ({ path, message }: Problem): string =>
  `    ${toSafe(path === '' ? message : `${path}: ${message}`)}`;

const formatOne = (examination: Examination, isAlone: boolean): readonly string[] => {
  const verdict = verdictOf(examination);
  if (examination.kind === 'unreadable') return [`  ${verdict}`, ...examination.problems.map(formatProblem)];
  const head = toSafe(`  ${examination.record.pithNumber}  ${verdict}${formatKey(examination)}`);
  return verdict === 'verified' && !isAlone ? [head] : [head, ...examination.checks.flatMap(formatCheck)];
};

/** In which form results are printed: for people, as one JSON array, or as a JSON text a line. */
export type Format = 'text' | 'json' | 'json-lines';

/** What was examined, and at which line of its file it begins, from 1; null for what is said of a file as a whole. */
export interface Found {
  readonly examination: Examination;
  readonly line: number | null;
}

/** What is printed of some results of one file, one after the other. */
export interface Printed {
  readonly file: string;
  /** Among others. */
  readonly listed: string;
  /** Where it is the only result there is: of that all is told. Null for several. */
  readonly alone: string | null;
}

const toPrintedJson = (file: string, all: Iterable<Found>): Printed => {
  // Without the brackets of the list and the ends of their lines.
  const listed = JSON.stringify(
    Array.from(all, ({ examination }) => toJson(examination)),
    null,
    2,
  ).slice(2, -2);
  return { file, listed, alone: null };
};

/** Every line is one result: no text in it holds an end of a line that is not written as \\n. */
const toPrintedLines = (file: string, all: Iterable<Found>): Printed => {
  let listed = '';
  for (const { examination, line } of all) {
    const { file: name, ...rest } = toJson(examination);
    listed += `${JSON.stringify({ file: name, line, ...rest })}\n`;
  }
  return { file, listed, alone: null };
};

const toPrintedText = (file: string, all: Iterable<Found>): Printed => {
  const toText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  let listed = '';
  let alone: string | null = null;
  for (const { examination } of all) {
    alone = listed === '' ? toText(formatOne(examination, true)) : null;
    listed += toText(formatOne(examination, false));
  }
  return { file, listed, alone };
};

/** What is printed of the results of one file, by the form. */
export const toPrinted = {
  text: toPrintedText,
  json: toPrintedJson,
  'json-lines': toPrintedLines,
} as const;

/** Results as they come → what is printed for them, and at the end. */
export interface Printer {
  readonly next: (printed: Printed) => string;
  readonly end: () => string;
}

/** The JSON array that `--json` promises, some elements at a time. */
const createJsonPrinter = (): Printer => {
  let isFirst = true;
  return {
    next: ({ listed }) => {
      const before = isFirst ? '[\n' : ',\n';
      isFirst = false;
      return before + listed;
    },
    end: () => (isFirst ? '[]\n' : '\n]\n'),
  };
};

/** For people: under each file its records, with all checks where one should look at them. */
const createTextPrinter = (): Printer => {
  // Of one record alone all is told, so the first one waits until it is known whether there is another.
  let first: (Printed & { readonly alone: string }) | null = null;
  let isBegun = false;
  let current: string | null = null;
  const under = (file: string, text: string): string => {
    const head = file === current ? '' : `${toSafe(file)}\n`;
    current = file;
    return head + text;
  };
  return {
    next: (printed) => {
      const { file, listed, alone } = printed;
      const before = first === null ? '' : under(first.file, first.listed);
      first = !isBegun && alone !== null ? { file, listed, alone } : null;
      isBegun = true;
      return first === null ? before + under(file, listed) : before;
    },
    end: () => (first === null ? '' : under(first.file, first.alone)),
  };
};

const createLinesPrinter = (): Printer => ({ next: ({ listed }) => listed, end: () => '' });

/** What prints results, by the form. */
export const createPrinter = {
  text: createTextPrinter,
  json: createJsonPrinter,
  'json-lines': createLinesPrinter,
} as const;

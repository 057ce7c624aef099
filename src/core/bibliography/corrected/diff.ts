import { applyToText } from './apply.ts';
import type { Correction } from './corrections.ts';

/** So many unchanged lines stand around a change, as everywhere. */
const CONTEXT = 3;

/** A last line that nothing ends, as POSIX and GNU write it. */
const UNENDED = '\n\\ No newline at end of file';

/** Each with what ends it: a line is what `\n` ends, for every program that takes a diff. `\r` before that is part of it. */
const toLines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const formatLine = (sign: ' ' | '-' | '+', line: string): string =>
  `${sign}${line.endsWith('\n') ? line.slice(0, -1) : line + UNENDED}`;

/**
 * The name of a file as GNU diff and git write it: signs that would end it, or that `patch` passes over, in quotes, a tab
 * behind one with spaces. Without `./` before it, with which `git apply -p0` takes none.
 */
const formatName = (file: string): string => {
  const name = file.replace(/^(?:\.\/+)+/, '');
  const escaped = name.replace(/[\p{Cc}"\\]/gu, (sign) =>
    sign === '"' || sign === '\\' ? `\\${sign}` : toOctal(sign),
  );
  if (escaped !== name || /^\s/.test(name)) return `"${escaped}"`;
  return name.includes(' ') ? `${name}\t` : name;
};

/** Of its bytes in UTF-8; a control character has one, or two. */
const toOctal = (sign: string): string => {
  const code = sign.charCodeAt(0);
  const bytes = code < 0x80 ? [code] : [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
};

/**
 * The corrections as a unified diff (POSIX `diff -u`), to be read before anything is written; `patch` and `git apply` take
 * it for a file that is this text in UTF-8. No correction adds or removes a line, so both sides have the same numbers.
 * @param file as it is to be named on both sides.
 */
export const toUnifiedDiff = (text: string, corrections: readonly Correction[], file: string): string => {
  if (corrections.length === 0) return '';
  const [before, after] = [toLines(text), toLines(applyToText(text, corrections))];
  const hunks: { from: number; to: number }[] = [];
  for (const [line, was] of before.entries()) {
    if (was === after[line]) continue;
    const last = hunks.at(-1);
    const to = Math.min(before.length - 1, line + CONTEXT);
    if (last !== undefined && line - CONTEXT <= last.to + 1) last.to = to;
    else hunks.push({ from: Math.max(0, line - CONTEXT), to });
  }
  const parts = hunks.flatMap(({ from, to }) => {
    const count = to - from + 1;
    const body: string[] = [];
    for (let line = from; line <= to; line += 1) {
      const [was, is] = [before[line] ?? '', after[line] ?? ''];
      if (was === is) body.push(formatLine(' ', was));
      else body.push(formatLine('-', was), formatLine('+', is));
    }
    return [`@@ -${from + 1},${count} +${from + 1},${count} @@`, ...body];
  });
  const name = formatName(file);
  return `${[`--- ${name}`, `+++ ${name}`, ...parts].join('\n')}\n`;
};

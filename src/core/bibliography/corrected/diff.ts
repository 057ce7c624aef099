import { applyToText } from './apply.ts';
import type { Correction } from './corrections.ts';

/** So many unchanged lines stand around a change, as everywhere. */
const CONTEXT = 3;

/**
 * The corrections as a unified diff (POSIX `diff -u`), to be read before anything is written. No correction adds or
 * removes a line, so both sides have the same numbers.
 * @param file as it is to be named on both sides.
 */
export const toUnifiedDiff = (text: string, corrections: readonly Correction[], file: string): string => {
  if (corrections.length === 0) return '';
  const toLines = (whole: string): readonly string[] => whole.split(/\r\n|\r|\n/);
  const [before, after] = [toLines(text), toLines(applyToText(text, corrections))];
  const changed = [...new Set(corrections.map(({ line }) => line - 1))].sort((a, b) => a - b);
  const hunks: { from: number; to: number; lines: number[] }[] = [];
  for (const line of changed) {
    const last = hunks.at(-1);
    const to = Math.min(before.length - 1, line + CONTEXT);
    if (last !== undefined && line - CONTEXT <= last.to + 1) {
      last.to = to;
      last.lines.push(line);
    } else hunks.push({ from: Math.max(0, line - CONTEXT), to, lines: [line] });
  }
  const parts = hunks.flatMap(({ from, to, lines }) => {
    const count = to - from + 1;
    const body: string[] = [];
    for (let line = from; line <= to; line += 1)
      if (lines.includes(line)) body.push(`-${before[line]}`, `+${after[line]}`);
      else body.push(` ${before[line]}`);
    return [`@@ -${from + 1},${count} +${from + 1},${count} @@`, ...body];
  });
  return `${[`--- ${file}`, `+++ ${file}`, ...parts].join('\n')}\n`;
};

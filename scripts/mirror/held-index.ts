import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonValue } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import type { MirrorEntry } from '../../src/core/mirror/entry.ts';
import { removeText, writeText } from './compressed.ts';
import { readOrNull, writeWhole } from './write-file.ts';

/** A page reads no more of an answer than 5 MiB (`sources/fetch/fetch-json.ts`): a larger index would be of no use to it. */
export const MOST_INDEX_BYTES = 5 * 1024 * 1024;

/** An index of a mirror, held up to what a page reads. */
export interface HeldIndex {
  readonly add: (entry: MirrorEntry) => void;
  /** Writes its file, or takes it away where it would be too large. @returns whether it is there. */
  readonly finish: () => boolean;
  readonly isTooLarge: () => boolean;
  /** Whether the mirror has said nothing yet: neither a file, nor that there would be too much in it. */
  readonly isMissing: boolean;
}

/** What an index is of: a line for each record, by its suffix. */
export interface IndexKind<Line extends { readonly suffix: string }> {
  readonly file: string;
  /** Stands in a mirror that has more than a page reads: it need not be counted again. Whoever takes records away takes it away. */
  readonly tooMany: string;
  /** Null for what is no such index. */
  readonly parse: (json: JsonValue) => readonly Line[] | null;
  /** Null where a record has no line in it; undefined where the text says nothing of what it is of, and a line may stay. */
  readonly toLine: (entry: MirrorEntry) => Line | null | undefined;
  readonly weigh: (line: Line) => number;
  readonly format: (lines: readonly Line[]) => string;
}

/** Begins with the index that is there. @param isCompressed whether the index gets a compressed copy beside it. */
export const openIndex = <Line extends { readonly suffix: string }>(
  { file, tooMany, parse, toLine, weigh, format }: IndexKind<Line>,
  folder: string,
  isCompressed = false,
): HeldIndex => {
  const path = join(folder, file);
  const mark = join(folder, tooMany);
  let lines: Map<string, Line> | null = existsSync(mark) ? null : new Map();
  let bytes = 0;
  const take = (suffix: string): void => {
    const before = lines?.get(suffix);
    if (before === undefined) return;
    bytes -= weigh(before);
    lines?.delete(suffix);
  };
  const put = (line: Line): void => {
    take(line.suffix);
    bytes += weigh(line);
    lines?.set(line.suffix, line);
    if (bytes > MOST_INDEX_BYTES) lines = null;
  };
  const parsed = parseJson(readOrNull(path)?.toString('utf8') ?? '');
  const there = parsed.kind === 'ok' ? parse(parsed.value.value) : null;
  for (const each of there ?? []) put(each);
  return {
    add: (entry) => {
      const line = toLine(entry);
      if (line === null) take(entry.suffix);
      else if (line !== undefined) put(line);
    },
    isTooLarge: () => lines === null,
    isMissing: lines !== null && there === null,
    finish: () => {
      if (lines === null) {
        removeText(path);
        writeWhole(mark, '');
      } else writeText(path, format([...lines.values()]), isCompressed);
      return lines !== null;
    },
  };
};

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../../src/core/json/text.ts';
import type { MirrorEntry } from '../../src/core/mirror/entry.ts';
import {
  formatTitleIndex,
  parseTitleIndex,
  TITLE_INDEX,
  type TitleLine,
} from '../../src/core/titles/title-index.ts';
import { removeText, writeText } from './compressed.ts';
import { readOrNull, writeWhole } from './write-file.ts';

/** A page reads no more of an answer than 5 MiB (`sources/fetch/fetch-json.ts`): a larger index would be of no use to it. */
export const MOST_TITLES_BYTES = 5 * 1024 * 1024;

/** Stands in a mirror that has more: its titles need not be counted again at each run. Whoever takes records away takes it away. */
const NO_TITLES = '.no-titles';

/** The titles of a mirror, held up to what a page reads. */
export interface Titles {
  readonly add: (entry: MirrorEntry) => void;
  /** Writes `titles.json`, or takes it away where it would be too large. @returns whether it is there. */
  readonly finish: () => boolean;
  readonly isTooLarge: () => boolean;
  readonly isEmpty: () => boolean;
}

const weigh = (line: TitleLine): number => Buffer.byteLength(JSON.stringify(line.title)) + 48;

/** Begins with the index that is there. @param isCompressed whether the index gets a compressed copy beside it. */
export const openTitles = (folder: string, isCompressed = false): Titles => {
  const path = join(folder, TITLE_INDEX);
  const mark = join(folder, NO_TITLES);
  let lines: Map<string, TitleLine> | null = existsSync(mark) ? null : new Map();
  let bytes = 0;
  const put = (line: TitleLine): void => {
    if (lines === null) return;
    const before = lines.get(line.suffix);
    bytes += weigh(line) - (before === undefined ? 0 : weigh(before));
    lines.set(line.suffix, line);
    if (bytes > MOST_TITLES_BYTES) lines = null;
  };
  const parsed = parseJson(readOrNull(path)?.toString('utf8') ?? '');
  if (parsed.kind === 'ok') for (const each of parseTitleIndex(parsed.value.value) ?? []) put(each);
  return {
    add: ({ suffix, arxivId, title }) => {
      if (title !== null && title.trim() !== '') put({ suffix, arxivId, title });
    },
    isTooLarge: () => lines === null,
    isEmpty: () => lines?.size === 0,
    finish: () => {
      if (lines === null) {
        removeText(path);
        writeWhole(mark, '');
      } else writeText(path, formatTitleIndex([...lines.values()]), isCompressed);
      return lines !== null;
    },
  };
};

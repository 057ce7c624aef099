import {
  CITING_INDEX,
  type CitingLine,
  formatCitingIndex,
  formatCitingLine,
  parseCitingIndex,
} from '../../src/core/mirror/citing-index.ts';
import {
  formatTitleIndex,
  parseTitleIndex,
  TITLE_INDEX,
  type TitleLine,
} from '../../src/core/titles/title-index.ts';
import type { IndexKind } from './held-index.ts';

/** `titles.json`: what “find by title” reads. */
export const TITLES: IndexKind<TitleLine> = {
  file: TITLE_INDEX,
  tooMany: '.no-titles',
  parse: parseTitleIndex,
  toLine: ({ suffix, arxivId, title }) =>
    title === null || title.trim() === '' ? null : { suffix, arxivId, title },
  weigh: ({ title }) => Buffer.byteLength(JSON.stringify(title)) + 48,
  format: formatTitleIndex,
};

/** `citing.json`: whom the records list as citing their papers, which tells what a paper cites. */
export const CITING: IndexKind<CitingLine> = {
  file: CITING_INDEX,
  tooMany: '.no-citing',
  parse: parseCitingIndex,
  toLine: ({ suffix, arxivId, citing }) => {
    if (citing === null) return undefined;
    return arxivId === null || citing.length === 0 ? null : { suffix, arxivId, citing };
  },
  weigh: (line) => Buffer.byteLength(formatCitingLine(line)) + 2,
  format: formatCitingIndex,
};

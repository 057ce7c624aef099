import { toPlainText } from '../../../core/tex/plain.ts';
import type { ExportAbout, ExportedPaper, ExportSet } from '../export-set.ts';
import { toAddress, toDoi, toFileId } from '../file-id.ts';
import { toNotes } from './relation.ts';

/**
 * References as RIS, one line a value, CRLF, UTF-8. A paper of arXiv is a report (`RPRT`) that arXiv publishes, with its id
 * as accession number: RIS knows no preprint, and readers make an article of `UNPB` and lose the id in `M1` or `ID`. `UR`
 * stands beside `DO`, for some drop DOIs of arXiv. A paper without arXiv id is `GEN`.
 */
export const formatRis = (set: ExportSet): string =>
  set.papers.map((entry, index) => formatReference(entry, index, set.about)).join('\r\n');

const formatReference = (entry: ExportedPaper, index: number, about: ExportAbout): string => {
  const { paper, category } = entry;
  const { title, arxivId, year, month } = paper;
  const lines: (readonly [tag: string, value: string | null])[] = [
    ['TY', arxivId === null ? 'GEN' : 'RPRT'],
    ['ID', arxivId === null ? `paper-${index + 1}` : toFileId(paper)],
    ['TI', title === null ? null : toPlainText(title)],
    ['PY', year === null ? null : `${year}`],
    ['DA', year === null || month === null ? null : `${year}/${`${month}`.padStart(2, '0')}//`],
    ['PB', arxivId === null ? null : 'arXiv'],
    ['AN', arxivId === null ? null : toFileId(paper)],
    ['DO', toDoi(paper)],
    ['UR', toAddress(paper)],
    ['KW', category],
    ...toNotes(entry, index, about).map((note) => ['N1', note] as const),
    ['ER', ''],
  ];
  return lines
    .map(([tag, value]) => (value === null ? '' : `${tag}  - ${value.replace(/[\s\p{Cc}]+/gu, ' ')}\r\n`))
    .join('');
};

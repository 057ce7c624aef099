import { toPlainText } from '../../../core/tex/plain.ts';
import { type ExportedPaper, type ExportSet, formatAbout } from '../export-set.ts';
import { toAddress, toDoi } from '../file-id.ts';
import { formatHayagrivaComment, formatHayagrivaEntry, toHayagrivaKey } from './hayagriva-entry.ts';
import { toStatements } from './relation.ts';

/**
 * References as Hayagriva, for Typst: YAML in UTF-8. What the file says of itself is its first line, what a paper has to do
 * with the record stands before its entry. No authors: the registry doesn't say who wrote a citing paper.
 */
export const formatHayagriva = (set: ExportSet): string =>
  [
    `${formatHayagrivaComment(formatAbout(set.about))}\n`,
    ...set.papers.map((entry, index) => formatPaper(entry, index, set)),
  ].join('\n');

const formatPaper = (entry: ExportedPaper, index: number, { about }: ExportSet): string => {
  const { title, year, month, arxivId } = entry.paper;
  return formatHayagrivaEntry({
    key: arxivId === null ? `paper-${index + 1}` : toHayagrivaKey(arxivId),
    comments: toStatements(entry, about),
    title: title === null ? null : toPlainText(title),
    authors: [],
    year,
    month,
    arxivId,
    doi: toDoi(entry.paper),
    url: toAddress(entry.paper),
  });
};

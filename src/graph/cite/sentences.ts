import type { CitedPaper } from './cited-paper.ts';

/**
 * The pith number for a LaTeX document, as the registry's pages give it, with what the command prints where no package
 * defines it.
 */
export const formatLatexLine = (suffix: string): string =>
  `\\providecommand{\\pithnumber}[1]{\\texttt{pith:#1}}\n\\pithnumber{${suffix}}`;

/** The paper and its record in a sentence: what was signed is said to be the record, not the paper. */
export const formatSentence = (paper: CitedPaper): string => {
  const version = paper.version === null ? '' : `v${paper.version}`;
  const title = paper.plainTitle === null ? 'The paper' : `“${paper.plainTitle}”,`;
  return `${title} ${paper.fileId}${version}, has the pith record ${paper.pithNumber}, which can be checked at ${paper.checkAddress}.`;
};

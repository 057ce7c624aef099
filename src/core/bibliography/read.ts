import { error, ok, type Result } from '../base/result.ts';
import { readBibtex } from './bibtex/read.ts';
import type { Bibliography, BibliographyFormat } from './entry/entry.ts';

/** The format that a text is in, by what it holds; the file's name counts only where the text leaves it open. */
export const detectFormat = (text: string, file: string): Result<BibliographyFormat, string> => {
  const head = text.slice(0, 20_000);
  if (/(?:^|\n)PMID- ?\d|(?:^|\n)%0 /.test(head))
    return error(
      'This is a list in the format of PubMed or EndNote, which is not read here. Export it as BibTeX, RIS or CSL-JSON.',
    );
  if (/^\s*@[A-Za-z]+\s*[{(]/m.test(text) || /\.bib(?:tex|latex)?$/i.test(file)) return ok('bibtex');
  return error(
    'This is no bibliography that is read here: BibTeX, .bbl, TeX, RIS, CSL-JSON, a list of ids, or references.',
  );
};

/**
 * Reads a bibliography into its entries. Pure; never throws on any text; linear in its length. Meant for a worker.
 * @param file the name of the file, as it is to be shown; '' for a pasted text.
 * @param format as the caller knows it, or null to find it out.
 * @returns the entries, broken ones with their problem; or a sentence that says why nothing is read.
 */
export const readBibliography = (
  text: string,
  file: string,
  format: BibliographyFormat | null = null,
): Result<Bibliography, string> => {
  const found = format === null ? detectFormat(text, file) : ok(format);
  if (found.kind === 'error') return found;
  return ok({ file, format: found.value, entries: readBibtex(text, file), notes: [] });
};

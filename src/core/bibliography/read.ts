import { error, ok, type Result } from '../base/result.ts';
import { findAmsrefs } from './amsrefs/read.ts';
import { readBibtex } from './bibtex/read.ts';
import { describeFace } from './csl/describe-face.ts';
import { readCsl } from './csl/read.ts';
import type { Bibliography, BibliographyFormat } from './entry/entry.ts';
import { isIdList, readIds } from './ids/read.ts';
import { findInText } from './mentions/text.ts';
import { readPdfText } from './pdf-text/read.ts';
import { readRis } from './ris/read.ts';
import { isTable, readTable } from './table/read.ts';
import { readBbl, readTex } from './tex/read.ts';

/** How much of a text is looked at to tell its format. */
const HEAD = 200_000;

const PUBMED = /(?:^|\n)PMID- ?\d|(?:^|\n)%0 [A-Z]|(?:^|\n)(?:FN|PT) (?:Clarivate|ISI|J\s*\n)/;
const XML = /^\s*<(?:\?xml\b|(?:feed|rdf:RDF|modsCollection|PubmedArticleSet|OAI-PMH|xml)[\s>])/;
const BIBTEX = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/m;
const DOCUMENT = /\\(?:documentclass|begin\s*\{document\}|section\*?\s*\{|usepackage)/;

/** Formats by how a file's name ends. */
const ENDINGS: readonly (readonly [RegExp, BibliographyFormat])[] = [
  [/\.bib(?:tex|latex)?$/i, 'bibtex'],
  [/\.bbl$/i, 'bbl'],
  [/\.(?:tex|ltx|ltb)$/i, 'tex'],
  [/\.ris$/i, 'ris'],
];

/**
 * The format that a text is in: by how the file's name ends where that says it, else by what the text holds.
 * @returns a format, or a sentence that says why the text is none that is read here.
 */
export const detectFormat = (text: string, file: string): Result<BibliographyFormat, string> => {
  const head = text.slice(0, HEAD);
  if (/\.(?:nbib|enw|ciw|medline)$/i.test(file) || PUBMED.test(head))
    return error(
      'This is a list in a format of PubMed, EndNote or Web of Science, which is not read here. Export it as BibTeX, RIS or CSL-JSON.',
    );
  if (XML.test(head))
    return error('This is XML, which is not read here. Export it as BibTeX, RIS or CSL-JSON.');
  const byName = ENDINGS.find(([ending]) => ending.test(file));
  if (byName !== undefined) return ok(byName[1]);
  if (text.trim() === '') return error('This is empty.');
  if (/(?:^|\n)[ \t]*TY {0,2}- /.test(head)) return ok('ris');
  if (/^\s*[[{]\s*(?:[{"\]]|null\b)/.test(head)) {
    const face = describeFace(text);
    return face === null ? ok('csl') : error(face);
  }
  if (/\\entry\s*\{[^{}]*\}\s*\{\w+\}/.test(head)) return ok('bbl');
  if (DOCUMENT.test(head)) return ok('tex');
  if (/\\(?:bibitem|harvarditem)(?![A-Za-z])/.test(text)) return ok('bbl');
  if (BIBTEX.test(text)) return ok('bibtex');
  if (findAmsrefs(text) >= 0) return ok('tex');
  if (/\\(?:cite\w*|pithnumber|bibliography|input)\s*\{/.test(head)) return ok('tex');
  if (isIdList(text)) return ok('ids');
  if (isTable(text)) return ok('table');
  if (findInText(head).length > 0 || /(?:^|\n)[ \t]*\[\d+\]\s/.test(head)) return ok('text');
  return error(
    'No bibliography is recognised in this. It may be BibTeX, biblatex, .bbl, TeX, RIS, JSON of CSL or a service, a table with a column “Title” and one of ids, DOIs or links, a list of arXiv ids, or references with arXiv ids in them.',
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
  const whole = text.replace(/^\ufeff/, ' ');
  const found = format === null ? detectFormat(whole, file) : ok(format);
  if (found.kind === 'error') return found;
  const { entries, notes } = readAs(found.value, whole, file);
  return ok({
    file,
    format: found.value,
    entries,
    notes: entries.length === 0 ? [...notes, NOTHING] : notes,
  });
};

/** What is said of a file in which there is no entry: nobody may take that for an answer. */
const NOTHING: Bibliography['notes'][number] = {
  line: 1,
  message: 'No entry was found in this, so nothing of it was checked.',
};

const readAs = (
  format: BibliographyFormat,
  text: string,
  file: string,
): Pick<Bibliography, 'entries' | 'notes'> => {
  switch (format) {
    case 'bibtex':
      return { entries: readBibtex(text, file), notes: [] };
    case 'bbl':
      return readBbl(text, file);
    case 'tex':
      return readTex(text, file);
    case 'ris':
      return { entries: readRis(text, file), notes: [] };
    case 'csl':
      return { entries: readCsl(text, file), notes: [] };
    case 'table':
      return { entries: readTable(text, file), notes: [] };
    case 'ids':
      return { entries: readIds(text, file), notes: [] };
    case 'text':
      return readPdfText(text, file);
  }
};

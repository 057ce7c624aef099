/** What a file that is no record is, in a sentence's end: "a PDF: …". */
interface FileKind {
  readonly begins: RegExp | string;
  readonly words: string;
}

/*
 * By how a file begins: its first characters, one for each byte. The later ones are what this app itself writes, and what
 * reference managers do.
 */
const KINDS: readonly FileKind[] = [
  { begins: '%PDF-', words: 'a PDF. A record is a JSON file; papers themselves are not read here.' },
  { begins: 'PK\u0003\u0004', words: 'a .zip archive. Unpack it and drop the folder, or the files in it.' },
  { begins: '\u001f\u008b', words: 'compressed with gzip. Unpack it, and drop what is in it.' },
  { begins: /^(?:\x89PNG|\xff\xd8\xff|GIF8)/, words: 'a picture. A record is a JSON file.' },
  {
    begins: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<svg\b/,
    words: 'a picture (SVG). A record is a JSON file.',
  },
  {
    begins: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<graphml\b/,
    words: 'a graph (GraphML), for programs that draw graphs. It holds papers and citations, and no record.',
  },
  {
    begins: /^\s*(?:%[^\n]*\n\s*)*@[a-z]+\s*\{/i,
    words: 'a bibliography (BibTeX). It holds references, and no record.',
  },
  { begins: /^\s*TY {2}- /, words: 'a bibliography (RIS). It holds references, and no record.' },
  {
    begins: /^\s*(?:Id|Source|arxiv_id|"Id"|"Source")[,;\t]/,
    words: 'a table (CSV) of papers or citations. It holds no record.',
  },
  {
    begins: /^\s*\{\s*"pith_viewer_remembered"/,
    words: 'a list of what a browser remembers. It holds digests of records, and no record.',
  },
];

/**
 * What a file is that holds no record, as a sentence that says so and what to do.
 * @param name as people know it.
 * @param head its beginning, one character for each byte (`latin1`).
 * @returns null where it could be a record or something that nobody here knows.
 */
export const describeFileKind = (name: string, head: string): string | null => {
  const kind = KINDS.find(({ begins }) =>
    typeof begins === 'string' ? head.startsWith(begins) : begins.test(head),
  );
  return kind === undefined ? null : `${name} is ${kind.words}`;
};

/**
 * Whether a file is a ZIP archive, or is meant to be one.
 * @param head as above; '' where nobody looked into it.
 */
export const isZip = (name: string, head: string): boolean =>
  /\.zip$/i.test(name) || head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006');

/** Of a file that was given, and then could not be read. */
export const describeGone = (name: string): string =>
  `${name} could not be read: it was moved or deleted meanwhile, or may not be read from here.`;

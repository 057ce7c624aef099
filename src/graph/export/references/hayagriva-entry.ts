/** A reference for Typst. */
export interface HayagrivaEntry {
  /** Of a paper of arXiv (`toHayagrivaKey`), or `paper-1`. */
  readonly key: string;
  /** What is said of the entry, for people: no style prints it. */
  readonly comments: readonly string[];
  /** In Unicode, without TeX (`toPlainText`); null where nobody said one. */
  readonly title: string | null;
  readonly authors: readonly {
    readonly family: string;
    readonly given: string | null;
    readonly suffix: string | null;
  }[];
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly arxivId: string | null;
  readonly doi: string | null;
  readonly url: string | null;
}

/** What Typst takes for a label, so that `@arXiv-hep-th-9711200` cites it: a slash would end it. */
export const toHayagrivaKey = (arxivId: string): string => `arXiv-${arxivId.replaceAll('/', '-')}`;

/**
 * One entry of a Hayagriva file, the YAML that Typst reads bibliographies from, with a line feed at its end. The arXiv id
 * stands where a journal would: no style prints the field that is made for it, some print neither DOI nor address, and of
 * `arXiv:0704.0010` in a field for numbers Typst drops the first zero (`findings/typst-leading-zero.sh`). Never throws.
 */
export const formatHayagrivaEntry = (entry: HayagrivaEntry): string => {
  const { key, comments, title, authors, year, month, arxivId, doi, url } = entry;
  const lines = [
    ...comments.map(formatHayagrivaComment),
    `${key}:`,
    `  type: ${arxivId === null ? 'misc' : 'article'}`,
    ...(title === null ? [] : [`  title: ${quote(protect(title))}`]),
    ...(authors.length === 0 ? [] : ['  author:']),
    ...authors.flatMap(({ family, given, suffix }) => [
      `    - name: ${quote(family)}`,
      ...(given === null ? [] : [`      given-name: ${quote(given)}`]),
      ...(suffix === null ? [] : [`      suffix: ${quote(suffix)}`]),
    ]),
    ...(year === null ? [] : [`  date: ${`${year}`.padStart(4, '0')}${formatMonth(month)}`]),
    ...(arxivId === null
      ? []
      : [
          ...(url === null ? [] : [`  url: ${quote(url)}`]),
          '  serial-number:',
          `    arxiv: ${quote(arxivId)}`,
          ...(doi === null ? [] : [`    doi: ${quote(doi)}`]),
          '  parent:',
          '    type: periodical',
          `    title: ${quote(protect(`arXiv:${arxivId}`))}`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
};

/** A comment of YAML is a line. */
export const formatHayagrivaComment = (text: string): string => `# ${toLine(text)}`;

const formatMonth = (month: number | null): string =>
  month === null ? '' : `-${`${month}`.padStart(2, '0')}`;

/**
 * In a title of Hayagriva dollar signs enclose mathematics of Typst and braces what styles may not capitalise. The whole
 * title is in braces: Typst writes `eBOSS` as “Eboss” and `√s=13 TeV` as “√S=13 Tev” where a style capitalises, and loses
 * a space behind braces round a part (`findings/typst-title-case.sh`).
 */
const protect = (title: string): string => `{${title.replace(/[\\{}$]/g, '\\$&')}}`;

/** One line without what YAML has no place for: control characters, halves of characters, and what is no character. */
const toLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .trim();

/** What JSON quotes is a double-quoted text of YAML, too. */
const quote = (text: string): string => JSON.stringify(toLine(text));

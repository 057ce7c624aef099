/** So many lines at the top of a page may be its running head. */
const MOST_OF_HEAD = 2;

/** A running head without its page number, to find it again on other pages. */
const toHead = (line: string): string =>
  line
    .replace(/[\d\s]+/g, ' ')
    .trim()
    .toLowerCase();

const isPageNumber = (line: string): boolean => /^\s*\d{1,4}\s*$/.test(line);

/** Whether a line at the top of a page names the list that goes on there. */
const namesList = (line: string): boolean =>
  /^(?:references|bibliography|literature cited)$/.test(toHead(line));

/**
 * The text of a PDF with what pages have around their text as blanks: page numbers beside a page break (a form feed),
 * and the running heads behind it that name the list or come again. All else has its place; a page break is a line break.
 */
export const withoutPageFrames = (text: string): string => {
  if (!text.includes('\f')) return text;
  const pages = text.split('\f').map((page) => page.split('\n'));
  const topOf = (lines: readonly string[]): readonly number[] =>
    lines.flatMap((line, at) => (line.trim() === '' ? [] : [at])).slice(0, MOST_OF_HEAD);
  const heads = new Map<string, number>();
  for (const lines of pages.slice(1))
    for (const at of topOf(lines)) {
      const head = toHead(lines[at] ?? '');
      heads.set(head, (heads.get(head) ?? 0) + 1);
    }
  const isFrame = (line: string): boolean =>
    isPageNumber(line) || namesList(line) || (toHead(line) !== '' && (heads.get(toHead(line)) ?? 0) > 1);
  return pages
    .map((lines, page) => {
      const top = page === 0 ? [] : topOf(lines);
      const last = lines.findLastIndex((line) => line.trim() !== '');
      const isBottom = page < pages.length - 1;
      return lines
        .map((line, at) => {
          const isAway = top.includes(at) ? isFrame(line) : isBottom && at === last && isPageNumber(line);
          return isAway ? ' '.repeat(line.length) : line;
        })
        .join('\n');
    })
    .join('\n');
};

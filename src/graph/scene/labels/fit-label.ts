/** The width of a text in the units of the picture. */
export type Measure = (text: string) => number;

/** No label shows more than this, so that a title of a million characters costs no more than another. */
const LONGEST = 200;

/** A text broken at its spaces into lines that fit, the last one cut with an ellipsis. Words too long are cut. */
export const fitLabel = (text: string, width: number, maxLines: number, measure: Measure): string => {
  const words = text.slice(0, LONGEST).split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
    } else if (lines.length === maxLines - 1) {
      return [...lines, cut([line, ...words.slice(index)].filter(Boolean).join(' '), width, measure)].join(
        '\n',
      );
    } else {
      if (line !== '') lines.push(line);
      line = measure(word) <= width ? word : cut(word, width, measure);
    }
  }
  if (line !== '') lines.push(text.length > LONGEST ? cut(`${line}…`, width, measure) : line);
  return lines.slice(0, maxLines).join('\n');
};

const cut = (text: string, width: number, measure: Measure): string => {
  if (measure(text) <= width) return text;
  const characters = Array.from(text);
  let fits = 0;
  let tooMany = characters.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (measure(`${characters.slice(0, middle).join('').trimEnd()}…`) <= width) fits = middle;
    else tooMany = middle;
  }
  return `${characters.slice(0, fits).join('').trimEnd()}…`;
};

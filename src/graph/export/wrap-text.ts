import type { Measure } from '../scene/labels/fit-label.ts';

/**
 * A text in lines that fit a width, broken at spaces; a word that is longer than a line, an address for instance, is
 * broken anywhere. Nothing is cut off. At least one character stands in each line.
 */
export const wrapText = (text: string, width: number, measure: Measure): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measure(line) > width) {
      const characters = Array.from(line);
      if (characters.length < 2) break;
      const count = countFitting(characters, width, measure);
      lines.push(characters.slice(0, count).join(''));
      line = characters.slice(count).join('');
    }
  }
  return line === '' ? lines : [...lines, line];
};

const countFitting = (characters: readonly string[], width: number, measure: Measure): number => {
  let fits = 1;
  let tooMany = characters.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (measure(characters.slice(0, middle).join('')) <= width) fits = middle;
    else tooMany = middle;
  }
  return fits;
};

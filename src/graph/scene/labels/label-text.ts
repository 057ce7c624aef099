import { toPlainText } from '../../../core/tex/plain.ts';
import type { Titles } from '../scene.ts';
import { fitLabel, type Measure } from './fit-label.ts';

/** A label as it is printed. Lengths are those of the font at 12 pixels. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly width: number;
}

/**
 * How much room a label has: `full` close up, `short` where many papers stand close together, `narrow` between the focus and
 * the edge of the frame.
 */
export type LabelLength = 'full' | 'short' | 'narrow';

/** Close up the room that the layout keeps free beside a mark (`LAYOUT_SIZES`). */
const ROOMS = {
  full: { width: 178, lines: 2 },
  short: { width: 160, lines: 1 },
  narrow: { width: 100, lines: 3 },
};
/** No label is larger. */
export const LARGEST_LABEL = ROOMS.full;

/** Measures a text in the label font at 12 pixels. */
export interface LabelFont {
  readonly normal: Measure;
  readonly bold: Measure;
}

/** Adds up the widths of a text's characters; each is measured once. */
export const toCharacterMeasure = (measure: Measure): Measure => {
  const widths = new Map<string, number>();
  return (text) => {
    let sum = 0;
    for (const character of text) {
      let width = widths.get(character);
      if (width === undefined) {
        width = measure(character);
        widths.set(character, width);
      }
      sum += width;
    }
    return sum;
  };
};

/** Gives the labels of a scene's papers, each worked out when it is first needed. */
export const toLabelBook = (titles: Titles, focus: number, font: LabelFont) => {
  const books: Record<LabelLength, Map<number, LabelText>> = {
    full: new Map(),
    short: new Map(),
    narrow: new Map(),
  };
  return (paper: number, length: LabelLength): LabelText => {
    const known = books[length].get(paper);
    if (known !== undefined) return known;
    const measure = paper === focus ? font.bold : font.normal;
    const { width, lines } = ROOMS[length];
    const fitted = fitLabel(toPlainText(titles.at(paper) ?? ''), width, lines, measure);
    const all = fitted === '' ? [] : fitted.split('\n');
    const label = { lines: all, width: Math.max(0, ...all.map(measure)) };
    books[length].set(paper, label);
    return label;
  };
};

export type LabelBook = ReturnType<typeof toLabelBook>;

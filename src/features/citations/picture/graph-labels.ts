import { toTexPlain } from '../../../core/tex.ts';
import { type CitationGraph, toShownId } from '../../../graph/citation-graph.ts';
import { LAYOUT_SIZES } from '../../../graph/month-columns.ts';
import { fitLabel, type Measure } from './fit-label.ts';
import { LABEL_FONT_SIZE } from './graph-style.ts';

/** Mathematical signs that titles carry; letters and accents are read by `toTexPlain`. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['prime', '′'],
  ['approx', '≈'],
  ['sim', '∼'],
  ['leq', '≤'],
  ['le', '≤'],
  ['geq', '≥'],
  ['ge', '≥'],
  ['times', '×'],
  ['pm', '±'],
  ['to', '→'],
  ['infty', '∞'],
  ['cdot', '·'],
  ['odot', '⊙'],
  ['ast', '∗'],
]);

const toPlain = (title: string): string =>
  toTexPlain(
    title.replaceAll('$', '').replace(/\^?\\([a-z]+)/g, (whole, name) => SIGNS.get(name) ?? whole),
  ).replace(/\\(?:math[a-z]+)?|[{}]/g, '');

/** From the mark's rim to the label, and the label's own rim, on both sides. */
const AROUND = 24;
const WIDTH = LAYOUT_SIZES.paper.right - AROUND;
const LINES = 2;

/** Widths of text, added up from those of its characters: each is measured once. */
const toMeasure = (font: string, weight: 'normal' | 'bold'): Measure => {
  const context = document.createElement('canvas').getContext('2d');
  if (context !== null) context.font = `${weight} ${LABEL_FONT_SIZE}px ${font}`;
  const widths = new Map<string, number>();
  const widthOf = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = context?.measureText(character).width ?? LABEL_FONT_SIZE;
    widths.set(character, width);
    return width;
  };
  return (text) => {
    let sum = 0;
    for (const character of text) sum += widthOf(character);
    return sum;
  };
};

/**
 * What stands beside each paper's mark: its title as far as it fits, else its id. A canvas has no mathematics:
 * symbols become letters and the marks of TeX go.
 */
export const toLabels = (graph: CitationGraph, font: string): ReadonlyMap<string, string> => {
  const normal = toMeasure(font, 'normal');
  const bold = toMeasure(font, 'bold');
  return new Map(
    [...graph.papers.values()].map((paper) => {
      const title = toPlain((paper.title ?? '').slice(0, 400));
      const text = title.trim() === '' ? (toShownId(paper) ?? '') : title;
      return [paper.id, fitLabel(text, WIDTH, LINES, paper.id === graph.focus ? bold : normal)] as const;
    }),
  );
};

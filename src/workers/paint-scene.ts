import type { GraphTheme, TextStyle } from '../graph/scene/graph-theme.ts';
import { type LabelBook, type LabelFont, toLabelBook } from '../graph/scene/labels/label-text.ts';
import { isMany, type PlacedLabel, placeLabels } from '../graph/scene/labels/place-labels.ts';
import { type Box, type PointGrid, toPointGrid } from '../graph/scene/point-grid.ts';
import type { Highlight, PaintedScene } from '../graph/scene/scene.ts';
import type { Viewport } from '../graph/scene/viewport.ts';
import { paintArrows } from './arrows/paint-arrows.ts';
import type { LayPixels } from './arrows/paint-mist.ts';
import { paintHighlightArrows, paintHighlightRings } from './paint-highlight.ts';
import { paintLabels, paintPlates, toLabelFont } from './paint-labels.ts';
import { paintMarks } from './paint-marks.ts';
import type { PaintContext } from './surface/paint-context.ts';

/** What is worked out once for all pictures of a scene: where its papers are, and what their labels say. */
export interface Prepared {
  readonly grid: PointGrid;
  readonly book: LabelBook;
  /** How wide letters are, as far as they were measured. */
  readonly font: LabelFont;
  /** `toTextKey` of the style that the labels were worked out for. */
  readonly text: string;
}

/** Where it is another one, labels are as wide no longer. */
export const toTextKey = ({ font, spacing }: Pick<TextStyle, 'font' | 'spacing'>): string =>
  `${spacing.letters} ${spacing.words} ${font}`;

/**
 * O(papers); labels are worked out when they are first shown.
 * @param before what was worked out for another scene: letters of the same style are as wide as they were
 */
export const prepare = (
  context: PaintContext,
  { x, y, titles, focus }: Pick<PaintedScene, 'x' | 'y' | 'titles' | 'focus'>,
  style: Pick<TextStyle, 'font' | 'spacing'>,
  before: Prepared | null = null,
): Prepared => {
  const text = toTextKey(style);
  const font = before?.text === text ? before.font : toLabelFont(context, style);
  return { grid: toPointGrid(x, y), book: toLabelBook(titles, focus, font), font, text };
};

/** So many labels are likely to be among those of a first picture. */
const FIRST = 24;

/** Works out, ahead of a picture, the labels that it most likely shows. */
export const fitFirst = ({ order }: Pick<PaintedScene, 'order'>, { book }: Prepared): void => {
  const length = isMany(order.length) ? 'short' : 'full';
  for (const paper of order.subarray(0, FIRST)) book(paper, length);
};

export interface Picture {
  readonly scene: PaintedScene;
  readonly viewport: Viewport;
  /** The part of the viewport that is seen at first, unless it is all: labels keep to it where they can. */
  readonly frame?: Box;
  readonly theme: GraphTheme;
  /** Stands out, and has its labels before others. */
  readonly highlight: Highlight;
  /** Device pixels in a CSS pixel. */
  readonly scale: number;
  /** Where what is painted on takes pixels. */
  readonly layPixels?: LayPixels | null;
}

/**
 * Paints one picture on a clear canvas, in steps of at most some ten milliseconds: whoever paints can look after
 * other things in between, or give up. The context is scaled to CSS pixels of the viewport's frame.
 * @returns the labels that were painted
 */
export function* paintScene(
  context: PaintContext,
  { scene, viewport, frame, theme, highlight, scale, layPixels = null }: Picture,
  { grid, book }: Prepared,
): Generator<void, readonly PlacedLabel[]> {
  yield* paintArrows(context, scene, viewport, theme, scale, layPixels);
  paintHighlightArrows(context, scene, highlight, viewport, theme);
  const labels = placeLabels(scene, grid, book, viewport, highlight, frame, theme);
  paintPlates(context, labels, scene, theme);
  yield;
  paintMarks(context, scene, grid, viewport, theme);
  paintHighlightRings(context, scene, highlight, viewport, theme);
  yield;
  paintLabels(context, labels, { scene, viewport, highlight, theme }, grid);
  return labels;
}

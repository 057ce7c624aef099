import type { GraphTheme, TextStyle } from '../graph/scene/graph-theme.ts';
import type { LabelFont } from '../graph/scene/labels/label-text.ts';
import { toCharacterMeasure } from '../graph/scene/labels/label-text.ts';
import type { PlacedLabel } from '../graph/scene/labels/place-labels.ts';
import type { PointGrid } from '../graph/scene/point-grid.ts';
import type { Highlight, PaintedScene } from '../graph/scene/scene.ts';
import type { Viewport } from '../graph/scene/viewport.ts';
import { isOverMark } from './over-marks.ts';
import type { PaintContext } from './surface/paint-context.ts';

/** The font of what is written next, spaced as the reader wants it. */
export const setFont = (
  context: PaintContext,
  size: number,
  { font, spacing }: Pick<TextStyle, 'font' | 'spacing'>,
  isBold = false,
): void => {
  context.font = `${isBold ? 'bold' : 'normal'} ${size}px ${font}`;
  context.letterSpacing = `${spacing.letters * size}px`;
  context.wordSpacing = `${spacing.words * size}px`;
};

/** How wide texts are in the font of the labels at 12 pixels. The context's own font is left as it was. */
export const toLabelFont = (context: PaintContext, text: Pick<TextStyle, 'font' | 'spacing'>): LabelFont => {
  const measure = (isBold: boolean) =>
    toCharacterMeasure((character) => {
      context.save();
      setFont(context, 12, text, isBold);
      const { width } = context.measureText(character);
      context.restore();
      return width;
    });
  return { normal: measure(false), bold: measure(true) };
};

/** What a plate has beyond its words. */
const RIM = 2;
/** Round the letters, for those that stand over a mark. */
const HALO = 3;
/** A mark's own rim, and that of the ring round one that stands out. */
const OUTLINE = 1;
const RINGED = 6;

/** The middles of a label's lines. */
const toMiddles = ({ lines, y, fontSize }: PlacedLabel, { spacing }: GraphTheme): readonly number[] =>
  lines.map((_, index) => y + (index - (lines.length - 1) / 2) * spacing.lines * fontSize);

/** A plate of the ground behind each line of each label, over the arrows and under the marks: no line runs through words. */
export const paintPlates = (
  context: PaintContext,
  labels: readonly PlacedLabel[],
  scene: PaintedScene,
  theme: GraphTheme,
): void => {
  context.fillStyle = theme.panel;
  context.beginPath();
  for (const label of labels) {
    const { paper, lines, x, align, fontSize } = label;
    setFont(context, fontSize, theme, paper === scene.focus);
    const height = theme.spacing.lines * fontSize;
    toMiddles(label, theme).forEach((middle, index) => {
      const width = context.measureText(lines[index] ?? '').width + 2 * RIM;
      context.rect(align === 'right' ? x + RIM - width : x - RIM, middle - height / 2, width, height);
    });
  }
  context.fill();
};

/**
 * The words of the labels, on their plates. Letters are drawn twice only where something lies between plate and words: a
 * halo takes a browser three times as long as the letters themselves.
 */
export const paintLabels = (
  context: PaintContext,
  labels: readonly PlacedLabel[],
  { scene, viewport, highlight, theme }: Shown,
  grid: PointGrid,
): void => {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = theme.panel;
  const around = isEmpty(highlight) ? OUTLINE : RINGED;
  // In a file the words may be wider than their plates: whoever opens it has faces of their own.
  const isFile = !('canvas' in context);
  for (const label of labels) {
    const { paper, lines, x, align, fontSize } = label;
    setFont(context, fontSize, theme, paper === scene.focus);
    context.textAlign = align;
    // Its mark says that it doesn't match; its words can be read all the same.
    context.fillStyle = scene.isDim[paper] ? theme.muted : theme.ink;
    const hasHalo = isFile || isOverMark(scene, grid, viewport, label, around);
    toMiddles(label, theme).forEach((middle, index) => {
      if (hasHalo) context.strokeText(lines[index] ?? '', x, middle);
      context.fillText(lines[index] ?? '', x, middle);
    });
  }
  context.lineJoin = 'miter';
};

const isEmpty = ({ selected, path, arrows }: Highlight): boolean =>
  selected.length + path.length + arrows.length === 0;

interface Shown {
  readonly scene: PaintedScene;
  readonly viewport: Viewport;
  readonly highlight: Highlight;
  readonly theme: GraphTheme;
}

import type { GraphTheme } from '../graph/scene/graph-theme.ts';
import type { LabelFont } from '../graph/scene/label-text.ts';
import { toCharacterMeasure } from '../graph/scene/label-text.ts';
import { LINE_HEIGHT, type PlacedLabel } from '../graph/scene/place-labels.ts';
import type { PaintedScene } from '../graph/scene/scene.ts';
import type { PaintContext } from './paint-context.ts';

const DIM = 0.35;

const toFont = (size: number, font: string, isBold: boolean): string =>
  `${isBold ? 'bold' : 'normal'} ${size}px ${font}`;

/** How wide texts are in the font of the labels at 12 pixels. The context's own font is left as it was. */
export const toLabelFont = (context: PaintContext, font: string): LabelFont => {
  const measure = (isBold: boolean) =>
    toCharacterMeasure((text) => {
      context.save();
      context.font = toFont(12, font, isBold);
      const { width } = context.measureText(text);
      context.restore();
      return width;
    });
  return { normal: measure(false), bold: measure(true) };
};

/** What a plate has beyond its words. */
const RIM = 2;
/** Round the letters, for those that stand over a mark. */
const HALO = 3;

/** The middles of a label's lines. */
const toMiddles = ({ lines, y, fontSize }: PlacedLabel): readonly number[] =>
  lines.map((_, index) => y + (index - (lines.length - 1) / 2) * LINE_HEIGHT * fontSize);

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
    context.font = toFont(fontSize, theme.font, paper === scene.focus);
    const height = LINE_HEIGHT * fontSize;
    toMiddles(label).forEach((middle, index) => {
      const width = context.measureText(lines[index] ?? '').width + 2 * RIM;
      context.rect(align === 'right' ? x + RIM - width : x - RIM, middle - height / 2, width, height);
    });
  }
  context.fill();
};

/** The words of the labels, on their plates. */
export const paintLabels = (
  context: PaintContext,
  labels: readonly PlacedLabel[],
  scene: PaintedScene,
  theme: GraphTheme,
): void => {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = theme.panel;
  context.fillStyle = theme.ink;
  for (const label of labels) {
    const { paper, lines, x, align, fontSize } = label;
    context.font = toFont(fontSize, theme.font, paper === scene.focus);
    context.textAlign = align;
    context.globalAlpha = scene.isDim[paper] ? DIM : 1;
    toMiddles(label).forEach((middle, index) => {
      context.strokeText(lines[index] ?? '', x, middle);
      context.fillText(lines[index] ?? '', x, middle);
    });
  }
  context.globalAlpha = 1;
  context.lineJoin = 'miter';
};

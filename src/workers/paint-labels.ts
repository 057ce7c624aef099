import type { GraphTheme } from '../graph/scene/graph-theme.ts';
import type { LabelFont } from '../graph/scene/label-text.ts';
import { toCharacterMeasure } from '../graph/scene/label-text.ts';
import { LINE_HEIGHT, type PlacedLabel } from '../graph/scene/place-labels.ts';
import type { PaintedScene } from '../graph/scene/scene.ts';
import type { PaintContext } from './paint-context.ts';

const DIM = 0.35;
const HALO = 3;

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

/** Labels in their places, each with a halo of the ground, so that arrows and marks behind don't disturb. */
export const paintLabels = (
  context: PaintContext,
  labels: readonly PlacedLabel[],
  scene: PaintedScene,
  theme: GraphTheme,
): void => {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  for (const { paper, lines, x, y, align, fontSize } of labels) {
    context.font = toFont(fontSize, theme.font, paper === scene.focus);
    context.textAlign = align;
    context.globalAlpha = scene.isDim[paper] ? DIM : 1;
    lines.forEach((line, index) => {
      const at = y + (index - (lines.length - 1) / 2) * LINE_HEIGHT * fontSize;
      context.strokeStyle = theme.panel;
      context.strokeText(line, x, at);
      context.fillStyle = theme.ink;
      context.fillText(line, x, at);
    });
  }
  context.globalAlpha = 1;
  context.lineJoin = 'miter';
};

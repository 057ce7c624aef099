import { toAxisMarks } from '../graph/scene/axis-marks.ts';
import type { GraphTheme } from '../graph/scene/graph-theme.ts';
import type { PaintedScene } from '../graph/scene/scene.ts';
import type { Viewport } from '../graph/scene/viewport.ts';
import { setFont } from './paint-labels.ts';
import type { PaintContext } from './surface/paint-context.ts';

/** The lines of the years behind a picture, with their names at the lower edge: on the page elements do this. */
export const paintAxis = (
  context: PaintContext,
  { axis }: PaintedScene,
  viewport: Viewport,
  theme: GraphTheme,
): void => {
  const { width, height, zoom, panY } = viewport;
  setFont(context, 12 * theme.textScale, theme);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.lineWidth = 1;
  context.strokeStyle = theme.line;
  context.fillStyle = theme.muted;
  for (const { x, labelX, label, isYear } of toAxisMarks(axis, viewport)) {
    if (!isYear) continue;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, height);
    context.stroke();
    context.fillText(label, labelX + 6, height - 8);
  }
  if (axis.undatedTop === null) return;
  const y = axis.undatedTop * zoom + panY;
  context.strokeStyle = theme.strong;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(width, y);
  context.stroke();
  context.setLineDash([]);
  context.fillText('No date in the id', 8, y + 15);
};

import type { TextStyle } from '../../../../graph/scene/graph-theme.ts';
import { LARGEST_LABEL } from '../../../../graph/scene/labels/label-text.ts';
import { toFontSize } from '../../../../graph/scene/labels/place-labels.ts';
import { FURTHEST } from '../../../../graph/scene/mark-shapes.ts';
import { toLargestRadius } from '../../../../graph/scene/mark-size.ts';
import type { Box } from '../../../../graph/scene/point-grid.ts';
import type { SceneShape } from '../../../../graph/scene/scene.ts';
import type { Viewport } from '../../../../graph/scene/viewport.ts';
import { BULGE, toCourse } from '../../../../workers/arrows/arrow-curve.ts';

/** Where anything of a drawing can be. */
export interface Drawn {
  /** Of its papers and arrows, in units of the drawing. */
  readonly box: Box;
  readonly text: Pick<TextStyle, 'textScale' | 'spacing'>;
}

/** O(papers). @param text of the labels */
export const toDrawn = (
  shape: Pick<SceneShape, 'x' | 'y' | 'citations' | 'axis'>,
  text: Drawn['text'],
): Drawn => {
  const { x, y } = shape;
  let [left, top, right, bottom] = [x[0] ?? 0, y[0] ?? 0, x[0] ?? 0, y[0] ?? 0];
  for (let paper = 1; paper < x.length; paper += 1) {
    const [atX, atY] = [x[paper] ?? 0, y[paper] ?? 0];
    if (atX < left) left = atX;
    else if (atX > right) right = atX;
    if (atY < top) top = atY;
    else if (atY > bottom) bottom = atY;
  }
  const bulge = toCourse(shape) === 'arched' ? BULGE * Math.hypot(right - left, bottom - top) : 0;
  return {
    box: { left: left - bulge, top: top - bulge, right: right + bulge, bottom: bottom + bulge },
    text,
  };
};

/** Round a mark that stands out is a ring; between mark and label there is a gap; and letters are as wide as a face has them. */
const AROUND = 20;

/** The part of a frame that has anything of a drawing, with marks and labels, in CSS pixels of the frame. */
export const toDrawnBox = (
  { box: { left, top, right, bottom }, text: { textScale, spacing } }: Drawn,
  { zoom, panX, panY }: Viewport,
): Box => {
  const fontSize = toFontSize(zoom, textScale);
  const around = toLargestRadius(zoom) * zoom * FURTHEST + AROUND;
  const across = around + (LARGEST_LABEL.width * fontSize) / toFontSize(1, 1);
  const down = around + (LARGEST_LABEL.lines * spacing.lines * fontSize) / 2;
  return {
    left: left * zoom + panX - across,
    top: top * zoom + panY - down,
    right: right * zoom + panX + across,
    bottom: bottom * zoom + panY + down,
  };
};

import type { Box } from '../../graph/scene/point-grid.ts';
import type { PaintedScene } from '../../graph/scene/scene.ts';
import type { Viewport } from '../../graph/scene/viewport.ts';

/** Arrows that are painted alike. */
export interface Arrows {
  /** Places of pairs in `scene.citations`. */
  readonly pairs: Uint32Array;
  /** CSS pixels of all lines together, none longer than the frame. */
  readonly length: number;
}

interface InView {
  readonly plain: Arrows;
  /** Those with an end that a filter doesn't find. */
  readonly dim: Arrows;
  /** The part of the frame that has any arrows, in CSS pixels of it. */
  readonly box: Box;
}

/** The arrows that may cross a viewport, in the order of the scene. O(citations). */
export const findArrows = (scene: PaintedScene, viewport: Viewport): InView => {
  const { zoom, panX, panY, width, height } = viewport;
  const left = -panX / zoom;
  const top = -panY / zoom;
  const right = (width - panX) / zoom;
  const bottom = (height - panY) / zoom;
  const diagonal = Math.hypot(width, height);
  const { x, y, citations, isDim } = scene;
  /** Plain ones from the front, dim ones from the back. */
  const found = new Uint32Array(citations.length / 2);
  let plain = 0;
  let plainLength = 0;
  let dim = found.length;
  let dimLength = 0;
  let [drawnLeft, drawnTop, drawnRight, drawnBottom] = [right, bottom, left, top];
  for (let at = 0; at < citations.length; at += 2) {
    const from = citations[at] ?? 0;
    const to = citations[at + 1] ?? 0;
    const x1 = x[from] ?? 0;
    const y1 = y[from] ?? 0;
    const x2 = x[to] ?? 0;
    const y2 = y[to] ?? 0;
    if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) continue;
    if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) continue;
    const length = Math.min(diagonal, Math.sqrt((x1 - x2) ** 2 + (y1 - y2) ** 2) * zoom);
    if (isDim[from] || isDim[to]) {
      dim -= 1;
      found[dim] = at;
      dimLength += length;
    } else {
      found[plain] = at;
      plain += 1;
      plainLength += length;
    }
    drawnLeft = Math.min(drawnLeft, x1, x2);
    drawnRight = Math.max(drawnRight, x1, x2);
    drawnTop = Math.min(drawnTop, y1, y2);
    drawnBottom = Math.max(drawnBottom, y1, y2);
  }
  return {
    plain: { pairs: found.subarray(0, plain), length: plainLength },
    dim: { pairs: found.subarray(dim).reverse(), length: dimLength },
    box: {
      left: Math.max(left, drawnLeft) * zoom + panX,
      top: Math.max(top, drawnTop) * zoom + panY,
      right: Math.min(right, drawnRight) * zoom + panX,
      bottom: Math.min(bottom, drawnBottom) * zoom + panY,
    },
  };
};

import { type PlacedLabel, radiusOf } from '../graph/scene/labels/place-labels.ts';
import { FURTHEST } from '../graph/scene/mark-shapes.ts';
import { toLargestRadius } from '../graph/scene/mark-size.ts';
import { findInBox, type PointGrid } from '../graph/scene/point-grid.ts';
import type { PaintedScene } from '../graph/scene/scene.ts';
import type { Viewport } from '../graph/scene/viewport.ts';

/**
 * Whether a label lies over the mark of another paper, or touches it. O(marks near it).
 * @param around what marks have round them, in CSS pixels: rings, where something stands out
 */
export const isOverMark = (
  scene: PaintedScene,
  grid: PointGrid,
  { zoom, panX, panY }: Viewport,
  { paper, box }: Pick<PlacedLabel, 'paper' | 'box'>,
  around: number,
): boolean => {
  const reach = toLargestRadius(zoom) * zoom * FURTHEST + around;
  const near = findInBox(grid, {
    left: (box.left - reach - panX) / zoom,
    right: (box.right + reach - panX) / zoom,
    top: (box.top - reach - panY) / zoom,
    bottom: (box.bottom + reach - panY) / zoom,
  });
  return near.some((other) => {
    if (other === paper) return false;
    const x = (scene.x[other] ?? 0) * zoom + panX;
    const y = (scene.y[other] ?? 0) * zoom + panY;
    const across = Math.max(box.left - x, 0, x - box.right);
    const down = Math.max(box.top - y, 0, y - box.bottom);
    return Math.hypot(across, down) <= radiusOf(scene, other, zoom) * zoom * FURTHEST + around;
  });
};

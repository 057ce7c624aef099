import type { SceneShape } from './scene.ts';
import type { Viewport } from './viewport.ts';

export const SIDES = ['left', 'right', 'up', 'down'] as const;
export type Side = (typeof SIDES)[number];

/** Papers beyond one rim of the frame: how many, and how far the farthest is beyond it, in CSS pixels. */
export interface Beyond {
  readonly count: number;
  readonly reach: number;
}

/**
 * The papers whose marks are not in the frame, each at one side: above and below count only those that are neither to the
 * left nor to the right. O(papers).
 */
export const countBeyond = (
  { x, y }: Pick<SceneShape, 'x' | 'y'>,
  { zoom, panX, panY, width, height }: Viewport,
): { readonly [At in Side]: Beyond } => {
  const counts = new Uint32Array(SIDES.length);
  const reach = new Float64Array(SIDES.length);
  // Asked in each frame of a movement, so nothing is made for a paper.
  for (let paper = 0; paper < x.length; paper += 1) {
    const left = (x[paper] ?? 0) * zoom + panX;
    const top = (y[paper] ?? 0) * zoom + panY;
    const side = left < 0 ? LEFT : left > width ? RIGHT : top < 0 ? UP : DOWN;
    const distance =
      side === LEFT ? -left : side === RIGHT ? left - width : side === UP ? -top : top - height;
    if (distance <= 0) continue;
    counts[side] = (counts[side] ?? 0) + 1;
    reach[side] = Math.max(reach[side] ?? 0, distance);
  }
  const toBeyond = (side: number): Beyond => ({ count: counts[side] ?? 0, reach: reach[side] ?? 0 });
  return { left: toBeyond(LEFT), right: toBeyond(RIGHT), up: toBeyond(UP), down: toBeyond(DOWN) };
};

/** Places in `SIDES`. */
const LEFT = 0;
const RIGHT = 1;
const UP = 2;
const DOWN = 3;

/** How many papers of a picture are not in the frame. */
export const countAllBeyond = (scene: Pick<SceneShape, 'x' | 'y'>, viewport: Viewport): number =>
  Object.values(countBeyond(scene, viewport)).reduce((sum, { count }) => sum + count, 0);

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
  const beyond = { left: NOBODY(), right: NOBODY(), up: NOBODY(), down: NOBODY() };
  for (let paper = 0; paper < x.length; paper += 1) {
    const left = (x[paper] ?? 0) * zoom + panX;
    const top = (y[paper] ?? 0) * zoom + panY;
    const [side, distance]: readonly [Side, number] =
      left < 0
        ? ['left', -left]
        : left > width
          ? ['right', left - width]
          : top < 0
            ? ['up', -top]
            : ['down', top - height];
    if (distance <= 0) continue;
    beyond[side].count += 1;
    beyond[side].reach = Math.max(beyond[side].reach, distance);
  }
  return beyond;
};

const NOBODY = () => ({ count: 0, reach: 0 });

/** How many papers of a picture are not in the frame. */
export const countAllBeyond = (scene: Pick<SceneShape, 'x' | 'y'>, viewport: Viewport): number =>
  Object.values(countBeyond(scene, viewport)).reduce((sum, { count }) => sum + count, 0);

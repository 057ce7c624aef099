import { findInBox, type PointGrid } from './point-grid.ts';
import type { Highlight, PaintedScene } from './scene.ts';
import type { Viewport } from './viewport.ts';

/** So many papers can be touched one by one without making the page slow. */
export const MOST_HELD = 200;

/**
 * The papers that the interactive graph holds: what stands out, then what is in view, the most cited first. All
 * others are only painted. At most `most` of them, each once, in order of importance.
 */
export const toHeldPapers = (
  scene: PaintedScene,
  grid: PointGrid,
  viewport: Viewport,
  highlight: Highlight,
  most: number = MOST_HELD,
): readonly number[] => {
  const held = new Set<number>([scene.focus]);
  const hold = (index: number): void => {
    if (held.size < most) held.add(index);
  };
  if (highlight.current !== null) hold(highlight.current);
  highlight.path.forEach(hold);
  highlight.selected.forEach(hold);
  for (const { citing, cited } of highlight.arrows) {
    hold(citing);
    hold(cited);
  }
  const { zoom, panX, panY, width, height } = viewport;
  const inView = findInBox(grid, {
    left: -panX / zoom,
    top: -panY / zoom,
    right: (width - panX) / zoom,
    bottom: (height - panY) / zoom,
  });
  const citedBy = (index: number): number => scene.citedBy[index] ?? 0;
  for (const index of inView.toSorted((one, other) => citedBy(other) - citedBy(one) || one - other)) {
    if (held.size >= most) break;
    held.add(index);
  }
  return [...held];
};

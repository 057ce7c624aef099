import type { Highlight } from './scene.ts';

/** So many papers can stand out one by one without making the page slow. */
export const MOST_HELD = 200;

/**
 * The papers that the interactive graph holds: those that stand out, since it shows them with a ring before the next picture
 * is there. All others are only painted; which one a press means is known from their places. At most `most` of them, each
 * once, in order of importance.
 * @param added numbers of the papers that came in last
 */
export const toHeldPapers = (
  { current, path, selected, arrows }: Highlight,
  most: number = MOST_HELD,
  added: readonly number[] = [],
): readonly number[] => {
  const held = new Set<number>(current === null ? [] : [current]);
  const hold = (paper: number): void => {
    if (held.size < most) held.add(paper);
  };
  path.forEach(hold);
  selected.forEach(hold);
  for (const { citing, cited } of arrows) {
    hold(citing);
    hold(cited);
  }
  added.forEach(hold);
  return [...held];
};

import type { Box } from './point-grid.ts';

/** Remembers boxes in square cells, and says whether another would overlap one of them. Touching is fine. */
export const toTaken = (cell: number) => {
  const cells = new Map<number, Box[]>();
  const visit = (box: Box, look: (key: number) => boolean): boolean => {
    const [right, bottom] = [Math.floor(box.right / cell), Math.floor(box.bottom / cell)];
    for (let column = Math.floor(box.left / cell); column <= right; column += 1)
      for (let row = Math.floor(box.top / cell); row <= bottom; row += 1)
        if (look(column * ROWS + row)) return true;
    return false;
  };
  return {
    isTaken: (box: Box): boolean =>
      visit(box, (key) => cells.get(key)?.some((other) => isOverlapping(box, other)) ?? false),
    take: (box: Box): void => {
      visit(box, (key) => {
        const boxes = cells.get(key);
        if (boxes) boxes.push(box);
        else cells.set(key, [box]);
        return false;
      });
    },
  };
};

/** More than a picture has. Where it has more, two cells share what is in them, and nothing else comes out. */
const ROWS = 4_096;

const isOverlapping = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

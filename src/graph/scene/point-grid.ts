/** Points of the drawing in square cells, so that those of a part are found without looking at all. */
export interface PointGrid {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Where the points of each cell begin in `points`; one entry more than there are cells. */
  readonly starts: Uint32Array;
  /** Numbers of the points, cell by cell. */
  readonly points: Uint32Array;
}

/** A rectangle of the drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const POINTS_PER_CELL = 2;

/** O(points). */
export const toPointGrid = (x: Float64Array, y: Float64Array): PointGrid => {
  const [left, right] = toRange(x);
  const [top, bottom] = toRange(y);
  const area = Math.max(1, right - left) * Math.max(1, bottom - top);
  const cell = Math.max(1, Math.sqrt((POINTS_PER_CELL * area) / Math.max(1, x.length)));
  // A drawing that is one long line would have far more cells than points.
  const size = Math.max(cell, Math.max(right - left, bottom - top) / (x.length + 1));
  const columns = Math.floor((right - left) / size) + 1;
  const rows = Math.floor((bottom - top) / size) + 1;
  const cellOf = (index: number): number =>
    Math.floor(((y[index] ?? 0) - top) / size) * columns + Math.floor(((x[index] ?? 0) - left) / size);
  const starts = new Uint32Array(columns * rows + 1);
  for (let index = 0; index < x.length; index += 1) add(starts, cellOf(index) + 1, 1);
  for (let at = 1; at < starts.length; at += 1) add(starts, at, starts[at - 1] ?? 0);
  const ends = starts.slice();
  const points = new Uint32Array(x.length);
  for (let index = 0; index < x.length; index += 1) {
    const at = cellOf(index);
    points[ends[at] ?? 0] = index;
    add(ends, at, 1);
  }
  return { x, y, left, top, cell: size, columns, rows, starts, points };
};

const add = (counts: Uint32Array, at: number, by: number): void => {
  counts[at] = (counts[at] ?? 0) + by;
};

const toRange = (values: Float64Array): readonly [number, number] => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length === 0 ? [0, 0] : [least, most];
};

/** The points within a box, rims included, in no particular order. */
export const findInBox = (grid: PointGrid, box: Box): readonly number[] => {
  const found: number[] = [];
  visit(grid, box, (index) => {
    found.push(index);
    return false;
  });
  return found;
};

/** Whether any point but one is within a box, rims included. */
export const hasOther = (grid: PointGrid, box: Box, one: number): boolean =>
  visit(grid, box, (index) => index !== one);

/** Shows the points within a box until one of them is enough. */
const visit = (
  { x, y, left: gridLeft, top: gridTop, cell, columns, rows, starts, points }: PointGrid,
  { left, top, right, bottom }: Box,
  isEnough: (index: number) => boolean,
): boolean => {
  const firstColumn = Math.max(0, Math.floor((left - gridLeft) / cell));
  const lastColumn = Math.min(columns - 1, Math.floor((right - gridLeft) / cell));
  const lastRow = Math.min(rows - 1, Math.floor((bottom - gridTop) / cell));
  for (let row = Math.max(0, Math.floor((top - gridTop) / cell)); row <= lastRow; row += 1) {
    const end = starts[row * columns + lastColumn + 1] ?? 0;
    for (let at = starts[row * columns + firstColumn] ?? 0; firstColumn <= lastColumn && at < end; at += 1) {
      const index = points[at] ?? 0;
      const px = x[index] ?? 0;
      const py = y[index] ?? 0;
      if (px >= left && px <= right && py >= top && py <= bottom && isEnough(index)) return true;
    }
  }
  return false;
};

/** The point nearest to a place and no further from it than `reach`, or null. Of two equally near ones the first. */
export const findNearest = (grid: PointGrid, x: number, y: number, reach: number): number | null => {
  let nearest: number | null = null;
  let least = reach;
  for (const index of findInBox(grid, {
    left: x - reach,
    top: y - reach,
    right: x + reach,
    bottom: y + reach,
  })) {
    const distance = Math.hypot((grid.x[index] ?? 0) - x, (grid.y[index] ?? 0) - y);
    if (distance < least || (distance === least && (nearest === null || index < nearest))) {
      nearest = index;
      least = distance;
    }
  }
  return nearest;
};

import { findInBox, findNearest, type PointGrid } from '../../../../graph/scene/point-grid.ts';

/** A press this near to the middle of a mark means it, in CSS pixels: targets are 24 pixels wide at least, 44 for fingers. */
const REACH = { pointer: 12, finger: 22 };
/** Half the largest mark, in units of the drawing. */
const LARGEST = 14;

/** The paper at a place of the drawing, or null for the ground between papers. */
export const pickPaper = (
  grid: PointGrid,
  { x, y }: { readonly x: number; readonly y: number },
  zoom: number,
  by: keyof typeof REACH = 'pointer',
): number | null => findNearest(grid, x, y, Math.max(REACH[by] / zoom, LARGEST));

/** The papers between two opposite corners. */
export const pickBox = (
  grid: PointGrid,
  one: { readonly x: number; readonly y: number },
  other: { readonly x: number; readonly y: number },
): readonly number[] =>
  findInBox(grid, {
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: Math.max(one.y, other.y),
  });

/** The selection after one more press that adds: in at its end, or out if it was in. */
export const toggle = (selected: readonly string[], id: string): readonly string[] =>
  selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];

/** The selection with more papers at its end, each once. */
export const addAll = (selected: readonly string[], ids: readonly string[]): readonly string[] => [
  ...new Set([...selected, ...ids]),
];

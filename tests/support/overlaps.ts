import type { CitationGraph } from '../../src/graph/citation-graph.ts';
import { LAYOUT_SIZES } from '../../src/graph/layout/month-columns.ts';
import type { TimeLayout } from '../../src/graph/layout/time-layout.ts';

/**
 * Pairs of papers whose marks and labels cover common ground: in each row that a label touches, from left to right,
 * the next label has to begin after the last one ended. Labels are as high as a lane.
 */
export const overlaps = (graph: CitationGraph, layout: TimeLayout): readonly string[] => {
  const rows = new Map<number, { id: string; left: number; right: number; y: number }[]>();
  for (const id of graph.papers.keys()) {
    const { left, right } = id === graph.focus ? LAYOUT_SIZES.focus : LAYOUT_SIZES.paper;
    const at = layout.positions.get(id);
    if (at === undefined) throw new Error(`${id} has no position`);
    const box = { id, left: at.x - left, right: at.x + right, y: at.y };
    const row = Math.floor(at.y / LAYOUT_SIZES.laneHeight);
    for (const each of [row, row + 1]) rows.set(each, [...(rows.get(each) ?? []), box]);
  }
  return [...rows.values()].flatMap((row) => {
    row.sort((one, other) => one.left - other.left);
    return row.flatMap((one, index) =>
      row
        .slice(index + 1, index + 4)
        .filter(
          (other) =>
            other.left < one.right - 1e-6 && Math.abs(one.y - other.y) < LAYOUT_SIZES.laneHeight - 1e-6,
        )
        .map((other) => `${one.id} and ${other.id}`),
    );
  });
};

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toTimeOrder } from '../../../../src/graph/paths/time-order.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';
import { toTimeWindow, toTreePlaces } from '../../../../src/graph/rows/tree-places.ts';
import { anyIds, anyWorld } from '../../../support/citing-worlds.ts';

const grown = fc
  .tuple(anyWorld, anyIds)
  .map(([{ root, looks }, ids]) => ({ graph: toGrownGraph(root, looks, ids, 100).graph, looks }));

test('every paper has one place: the focus alone on the first level, the others counted within theirs', () => {
  fc.assert(
    fc.property(grown, ({ graph, looks }) => {
      const rows = toRows(graph, looks);
      const places = toTreePlaces(graph, rows);
      expect([...places.keys()].sort()).toEqual([...graph.papers.keys()].sort());
      expect(places.get(graph.focus)).toEqual({ level: 1, at: 1, of: 1 });
      for (const { paper, distance } of rows) {
        const place = places.get(paper.id);
        expect(place?.level).toBe(distance === null ? null : distance + 1);
      }
      for (const each of new Set([...places.values()].map(({ level }) => level))) {
        const level = [...places.values()].filter(({ level }) => level === each);
        expect(level.map(({ at }) => at)).toEqual(level.map((_, index) => index + 1));
        expect(new Set(level.map(({ of }) => of))).toEqual(new Set([level.length]));
      }
    }),
  );
});

test('the papers beside one in time are the one before and the one after', () => {
  fc.assert(
    fc.property(grown, ({ graph }) => {
      const order = toTimeOrder(graph).map(({ id }) => id);
      order.forEach((id, at) => {
        expect(toTimeWindow(graph, id)).toEqual(
          [order[at - 1], id, order[at + 1]].filter((one) => one !== undefined),
        );
      });
      expect(toTimeWindow(graph, 'not there')).toEqual([]);
    }),
  );
});

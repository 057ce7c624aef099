import { expect, it } from 'vitest';
import { PlacedPapers } from '../../../../src/graph/layout/placed-papers.ts';

const ids = Array.from({ length: 40 }, (_, rank) => `paper ${rank}`);
const placed = () =>
  new PlacedPapers(
    ids,
    Float64Array.from(ids, (_, rank) => rank),
    Float64Array.from(ids, (_, rank) => -2 * rank),
  );

it('gives the point of each paper, whether few are asked for or all', () => {
  const few = placed();
  expect(few.get('paper 39')).toEqual({ x: 39, y: -78 });
  expect(few.get('nobody')).toBeUndefined();
  const all = placed();
  expect(ids.map((id) => all.get(id)?.x)).toEqual(ids.map((_, rank) => rank));
  expect([all.has('paper 7'), all.has('nobody'), all.size]).toEqual([true, false, 40]);
});

it('is a list of points by id, in the order of the ids', () => {
  const all = placed();
  expect([...all.keys()]).toEqual(ids);
  expect([...all.values()]).toEqual(ids.map((_, rank) => ({ x: rank, y: -2 * rank })));
  expect([...all].slice(1, 3)).toEqual([
    ['paper 1', { x: 1, y: -2 }],
    ['paper 2', { x: 2, y: -4 }],
  ]);
  const called: string[] = [];
  all.forEach(({ x }, id) => {
    called.push(`${id} ${x}`);
  });
  expect(called).toEqual(ids.map((id, rank) => `${id} ${rank}`));
});

it('knows whether papers are these in this order', () => {
  const one = new Map(ids.map((id) => [id, 0]));
  expect(placed().isOf(one)).toBe(true);
  expect(placed().isOf(new Map([...one].reverse()))).toBe(false);
  expect(placed().isOf(new Map([...one].slice(1)))).toBe(false);
});

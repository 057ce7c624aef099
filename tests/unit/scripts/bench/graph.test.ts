import { expect, test } from 'vitest';
import { formatGraph } from '../../../../scripts/bench/graph/graph-report.ts';
import type { Drawn } from '../../../../scripts/bench/graph/measure.ts';
import { buildNetwork, toSent } from '../../../../scripts/bench/graph/networks.ts';
import { readSent } from '../../../../scripts/bench/graph/page/read-sent.ts';
import type { Result } from '../../../../scripts/bench/graph/run-plan.ts';
import { toExponent, toSummary } from '../../../../scripts/bench/graph/summary.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';

const drawn = (firstPicture: number, framesPerSecond = 60): Drawn => ({
  kind: 'drawn',
  firstPicture,
  drawBlock: firstPicture / 2,
  moved: { framesPerSecond, block: 10 },
  memory: 1e7,
  processMemory: null,
});

test('a network comes through as it was sent', () => {
  const small = buildNetwork('small');
  const sent = JSON.parse(JSON.stringify(toSent(small)));
  const read = readSent(sent, false);
  expect([read.papers.size, read.citations.size]).toEqual([104, 648]);
  expect([...read.papers]).toEqual([...small.papers]);
  expect([...read.citations]).toEqual([...small.citations]);
  const held = readSent(sent, true);
  expect([...held.papers]).toEqual([...small.papers]);
  expect(new Map(held.citations)).toEqual(new Map(small.citations));
  expect(toRows(held)).toEqual(toRows(small));
});

test('medians of all runs, and none where one failed', () => {
  expect(toSummary({ runs: [drawn(3), drawn(1), drawn(2)] })).toMatchObject({
    firstPicture: { median: 2, lowest: 1, highest: 3 },
    framesPerSecond: { median: 60 },
    processMemory: null,
  });
  expect(toSummary({ runs: [drawn(3), { kind: 'late' }] })).toBeNull();
  expect(toSummary({ runs: [] })).toBeNull();
});

test('the exponent of growth', () => {
  expect(toExponent([1_000, 3_000, 10_000].map((size) => [size, 7 * size]))).toBeCloseTo(1);
  expect(toExponent([1_000, 3_000, 10_000].map((size) => [size, size ** 2]))).toBeCloseTo(2);
  expect(toExponent([1_000, 3_000, 10_000].map((size) => [size, 5]))).toBeCloseTo(0);
});

test('promises are judged by what stands beside them, and what is missing is said', () => {
  const sizes = Object.fromEntries(
    ['small', 'real', 'made1000', 'made3000', 'made10000'].map((name) => [name, { papers: 1, citations: 2 }]),
  ) as Parameters<typeof formatGraph>[1];
  const results: readonly Result[] = [
    { network: 'real', view: 'ours', runs: [drawn(300, 20)] },
    { network: 'real', view: 'preset', runs: [drawn(1_000, 2)] },
    { network: 'real', view: 'cose', runs: [{ kind: 'late' }] },
    { network: 'made10000', view: 'table', runs: [drawn(50)] },
  ];
  const text = formatGraph(results, sizes);
  expect(text).toContain('real, first picture: 0.300 times Cytoscape preset, at most 0.2: NOT met');
  expect(text).toContain(
    'real, frames while moving: 20 a second, 10.0 times Cytoscape preset, at least 15 times or 55: NOT met',
  );
  expect(text).toContain('10,000 papers, table, longest block: 10 ms, at most 100: met');
  expect(text).toContain('10,000 papers, first picture: not measured');
  expect(text).toContain('growth from 1,000 to 10,000 papers: not measured');
  expect(text).toMatch(/Cytoscape, cose +not done in 60 s/);
});

import { describe, expect, test } from 'vitest';
import { formatExpand, toRatio } from '../../../../scripts/bench/expand/expand-report.ts';
import { makeHub } from '../../../../scripts/bench/expand/hub-mirror.ts';
import { toThreads } from '../../../../scripts/bench/expand/threads.ts';
import { buildNetwork } from '../../../../scripts/bench/graph/networks.ts';
import type { TraceEvent } from '../../../../scripts/bench/trace/trace.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { examineText, toExamined } from '../../../support/examining.ts';

describe('the mirror of a hub', () => {
  const size = { citing: 60, more: 12, citations: 600 };
  const { suffix, citing, others } = makeHub(size);
  const graphOf = (text: string) => toCitationGraph(toExamined(examineText(text)).record);

  test('has a record for every paper; the hub is cited by those that are expanded and by no other', () => {
    expect(citing).toHaveLength(size.citing);
    expect(others).toHaveLength(1 + size.more);
    const hub = others.find(({ paths }) => paths[1] === `pith/${suffix}.json`);
    const { focus, papers } = graphOf(hub?.text ?? '');
    const ids = citing.map(({ paper }) => paper.id);
    expect([...papers.keys()].filter((id) => id !== focus).sort()).toEqual(ids.sort());
  });

  test('its expanded papers bring in all the others', () => {
    const known = new Set(citing.flatMap(({ text }) => [...graphOf(text).papers.keys()]));
    for (const { paper } of others.slice(1)) expect(known).toContain(paper.id);
  });
});

test('the largest network has as many papers and citations as cit-HepTh, and one that 2,414 cite', () => {
  const { focus, papers, citations } = buildNetwork('hepth');
  expect(papers.size).toBe(27_770);
  expect(citations.size).toBe(352_807);
  const cited = new Map<string, number>();
  const strangers: string[] = [];
  citations.forEach((one) => {
    for (const id of [one.citing, one.cited]) if (!papers.has(id)) strangers.push(id);
    cited.set(one.cited, (cited.get(one.cited) ?? 0) + 1);
  });
  expect(strangers).toEqual([]);
  expect(Math.max(...cited.values())).toBe(2_414);
  expect(cited.get(focus)).toBe(2_414);
});

describe('the report', () => {
  const run = (drawn: number) => ({ said: drawn - 1, drawn, pictures: 4 });

  test('compares round by round', () => {
    expect(toRatio({ fetched: [100, 400, 200], expanded: [run(150), run(480), run(400)] })).toBe(1.5);
  });

  test('judges by the limit', () => {
    const of = (drawn: number) =>
      formatExpand({
        size: { citing: 2, more: 1, citations: 3 },
        fetched: [100],
        expanded: [run(drawn)],
        threads: { fetched: { 'the page': 1 }, expanded: {} },
      });
    expect(of(130)).toContain('1.30 times the fetching alone, at most 1.3: met');
    expect(of(131)).toContain('1.31 times the fetching alone, at most 1.3: NOT met');
  });

  test('sums what threads work, and what lies within a task once', () => {
    const event = (tid: number, ts: number, dur: number): TraceEvent => ({
      name: 'RunTask',
      ph: 'X',
      pid: 1,
      tid,
      ts,
      dur,
      tdur: dur / 2,
    });
    const named = { name: 'thread_name', ph: 'M', pid: 1, tid: 7, ts: 0, args: { name: 'CrRendererMain' } };
    const events = [named, event(7, 1_000, 4_000), event(7, 2_000, 1_000), event(7, 6_000, 2_000)];
    expect(toThreads([...events, event(8, 1_000, 2_000)])).toEqual({
      'the page': 3,
      'other threads of the browser': 1,
    });
  });
});

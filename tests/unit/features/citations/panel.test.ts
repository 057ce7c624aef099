import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCitationPath } from '../../../../src/features/citations/details/path-words.ts';
import { toRange, toShownRange, toYearAt } from '../../../../src/features/citations/filter/brush.ts';
import {
  changeExpanded,
  countExpandable,
  expandAll,
  toUnreachable,
} from '../../../../src/features/citations/head/expansion.ts';
import { toNextBudget } from '../../../../src/features/citations/head/ViewHead.tsx';
import {
  formatCitedBy,
  formatDegrees,
  formatDistance,
  formatSpoken,
  LOOK_WORDS,
} from '../../../../src/features/citations/paper/paper-words.ts';
import { toAddressable } from '../../../../src/features/citations/use-selection.ts';
import type { Expanded } from '../../../../src/graph/citation-view.ts';
import { toExpandedIds } from '../../../../src/graph/grow/expanded-ids.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { LOOK_KINDS, type PaperLook, type PaperLooks } from '../../../../src/graph/paper-look.ts';
import { findCitationPath } from '../../../../src/graph/paths/citation-path.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';

const look = (kind: PaperLook['kind'], words: string): PaperLook => ({
  kind,
  words,
  category: null,
  graph: null,
});

/** The focus, cited by 2101.00001, 2102.00002 and a paper without a date; 2101.00001 is cited by 2103.00003. */
const root = toCitationGraph(citedRecord([citing('2101.00001'), citing('2102.00002'), citing('nonsense')]));
const citedBy2103 = toCitationGraph(citedRecord([citing('2103.00003')], { arxivId: '2101.00001' }));
const looks: PaperLooks = new Map([
  ['2101.00001', { ...look('checked', 'Checked'), graph: citedBy2103 }],
  ['2102.00002', look('unreachable', 'The mirror could not be reached. It may be down.')],
]);
const { graph: grown } = toGrownGraph(root, looks, ['2101.00001'], 100);
const rows = toRows(grown, looks);

describe('expansion', () => {
  const named: Expanded = { kind: 'papers', ids: ['2101.00001'] };

  it('opens and closes papers by name', () => {
    expect(changeExpanded(named, [], ['2102.00002', '2101.00001'], true)).toEqual({
      kind: 'papers',
      ids: ['2101.00001', '2102.00002'],
    });
    expect(changeExpanded(named, ['2101.00001'], ['2101.00001'], false)).toEqual({ kind: 'papers', ids: [] });
  });

  it('keeps the others open where one of all is closed', () => {
    const all: Expanded = { kind: 'all', steps: 2 };
    const asked = toExpandedIds(all, root, looks, 100);
    expect(asked).toEqual(['2101.00001', '2102.00002']);
    expect(changeExpanded(all, asked, ['2101.00001'], false)).toEqual({
      kind: 'papers',
      ids: ['2102.00002'],
    });
  });

  it('asks for all that is shown, and for no more', () => {
    expect(expandAll(toRows(root, looks))).toEqual({ kind: 'all', steps: 2 });
    expect(expandAll(rows)).toEqual({ kind: 'all', steps: 3 });
    const asked = (steps: number) => toExpandedIds({ kind: 'all', steps }, root, looks, 100);
    expect(asked(2)).toEqual(['2101.00001', '2102.00002']);
    expect(asked(3)).toEqual(['2101.00001', '2102.00002', '2103.00003']);
  });

  it('counts what could still be opened: nothing without an arXiv id, nothing twice', () => {
    expect(countExpandable(rows, new Set())).toBe(3);
    expect(countExpandable(rows, new Set(['2103.00003']))).toBe(2);
    expect(toUnreachable(rows)).toEqual(['2102.00002']);
  });

  it('raises the budget to the next round number', () => {
    expect([2_500, 3_000, 5_000, 49_999, 50_000, 100_000].map(toNextBudget)).toEqual([
      5_000, 5_000, 10_000, 50_000, 100_000, 200_000,
    ]);
  });
});

describe('the brush over the years', () => {
  const whole = [1997, 2006] as const;

  it('finds the year under a place, the edges and beyond included', () => {
    expect([-3, 0, 0.05, 0.0999, 0.1, 0.95, 1, 9].map((at) => toYearAt(at, whole))).toEqual([
      1997, 1997, 1997, 1997, 1998, 2006, 2006, 2006,
    ]);
  });

  it('reaches every year, whatever was wide before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2090 }), fc.integer({ min: 0, max: 99 }), (first, more) => {
        const years = [first, first + more] as const;
        const reached = Array.from({ length: more + 1 }, (_, at) => toYearAt((at + 0.5) / (more + 1), years));
        expect(reached).toEqual(Array.from({ length: more + 1 }, (_, at) => first + at));
      }),
    );
  });

  it('makes a range in either direction; all years are no filter', () => {
    expect(toRange(2003, 1999, whole)).toEqual([1999, 2003]);
    expect(toRange(2003, 2003, whole)).toEqual([2003, 2003]);
    expect(toRange(1997, 2006, whole)).toBeNull();
  });

  it('shows of a range from elsewhere what lies within', () => {
    expect(toShownRange(null, whole)).toEqual([1997, 2006]);
    expect(toShownRange([1990, 1999], whole)).toEqual([1997, 1999]);
    expect(toShownRange([2020, 2030], whole)).toEqual([2006, 2006]);
  });
});

describe('selection', () => {
  it('puts into the address only what an address can name', () => {
    expect(toAddressable(grown, ['2102.00002', 'raw:nonsense', '2001.00001', 'unknown'])).toEqual([
      '2102.00002',
      '2001.00001',
    ]);
  });
});

describe('words', () => {
  const rowOf = (id: string) => {
    const row = rows.find(({ paper }) => paper.id === id);
    if (!row) throw new Error(`${id} is in the graph`);
    return row;
  };

  it('has words for every outcome', () => {
    expect(Object.keys(LOOK_WORDS).sort()).toEqual([...LOOK_KINDS].sort());
  });

  it('speaks the state where a paper was looked up, and how many are selected', () => {
    expect(formatSpoken(rowOf('2102.00002'), { at: 2, of: 4 }, 3)).toBe(
      '3 selected, Title of 2102.00002, Cites this paper as [1], February 2021, ' +
        'The mirror could not be reached. It may be down., 2 of 4',
    );
    expect(formatSpoken(rowOf('2103.00003'), { at: 3, of: 4 })).toContain('Not listed as citing this paper');
  });

  it('says distances and degrees', () => {
    expect([1, 2].map(formatDistance)).toEqual(['1 citation', '2 citations']);
    expect(formatDegrees(rowOf('2101.00001'))).toBe(
      'Cited by 1 by its record’s count, all of them shown. Cites 1 of those shown',
    );
    expect(formatDegrees(rowOf('2102.00002'))).toBe('Cited by: not known. Cites 1 of those shown');
    const counted = (known: number | null, citedBy: number) => ({
      ...rowOf('2101.00001'),
      counted: { known },
      citedBy,
    });
    expect(formatDegrees(counted(140, 12))).toContain('Cited by 140 by its record’s count, 12 shown.');
    expect(formatDegrees(counted(null, 3))).toContain(
      'Cited by 3 of those shown; its record doesn’t say how many there are.',
    );
    expect(formatCitedBy(rowOf('2102.00002'))).toBe('–');
    expect(formatCitedBy(counted(140, 12))).toBe('140, 12 shown');
    expect(formatCitedBy(counted(13, 13))).toBe('13, all shown');
    expect(formatCitedBy(counted(0, 0))).toBe('0');
    expect(formatCitedBy(counted(null, 3))).toBe('3 shown');
  });

  it.each([
    ['2101.00001', '2001.00001', 'The first cites the second:'],
    ['2001.00001', '2101.00001', 'The first is cited by the second:'],
    ['2103.00003', '2001.00001', 'A chain of 2 citations, each paper citing the next:'],
    ['2001.00001', '2103.00003', 'A chain of 2 citations, each paper cited by the next:'],
    ['2103.00003', '2102.00002', 'Linked over 3 citations that don’t all point the same way:'],
  ])('says how %s and %s are connected', (from, to, words) => {
    const path = findCitationPath(grown, from, to);
    if (path === null) throw new Error('they are connected');
    expect(formatCitationPath(grown, path)).toBe(words);
  });
});

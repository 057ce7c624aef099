import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CitationGraph } from '../../../../src/graph/citation-graph.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { formatOverview, toGroupSizes } from '../../../../src/graph/heard/overview.ts';
import { NOT_ASKED, type PaperLook } from '../../../../src/graph/paper-look.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';
import { anyIds, anyWorld, shuffled } from '../../../support/citing-worlds.ts';

const overview = (
  graph: CitationGraph,
  looks: ReadonlyMap<string, PaperLook> = new Map(),
  matches: ReadonlySet<string> | null = null,
): string => formatOverview({ graph, rows: toRows(graph, looks), matches });

const SAMPLE = ['2103.00001', '2104.00001', '2104.00002', '2201.00001'].map((id) => citing(id));

/** The look of a paper that so many cite by the registry's count; some of them are listed. */
const look = (arxivId: string, count: number | null, sample: readonly string[]): [string, PaperLook] => [
  arxivId,
  {
    ...NOT_ASKED,
    kind: 'checked',
    words: 'Checked',
    graph: toCitationGraph(
      citedRecord(
        sample.map((id) => citing(id)),
        { arxivId, count, title: `Title of ${arxivId}` },
      ),
    ),
  },
];
const grow = (looks: ReadonlyMap<string, PaperLook>): CitationGraph =>
  toGrownGraph(toCitationGraph(citedRecord(SAMPLE)), looks, [...looks.keys()], 100).graph;

test('a record as it comes: how many, when, and that nothing is known of who cites them', () => {
  expect(overview(toCitationGraph(citedRecord(SAMPLE)))).toBe(
    '4 papers shown cite this one, 2021 to 2022, most in 2021: 3. ' +
      'None of them is looked up yet, so nothing is known of who cites them: “Expand all shown” looks them up. ' +
      'None of the papers shown is listed as citing another one.',
  );
});

test('papers that were looked up are not called otherwise, whatever came of it', () => {
  const graph = toCitationGraph(citedRecord(SAMPLE));
  const without = (kind: PaperLook['kind']): [string, PaperLook] => ['2103.00001', { ...NOT_ASKED, kind }];
  expect(overview(graph, new Map([without('waiting')]))).toContain('None of them is looked up yet');
  for (const kind of ['mismatch', 'no-record', 'unreachable'] as const)
    expect(overview(graph, new Map([without(kind)]))).toContain(
      '3. Nothing is known of who cites them: nothing that was looked up says it. None of the papers',
    );
  // Looked up, and not drawn.
  expect(overview(graph, new Map([look('2103.00001', 140, [])]))).toContain(
    '3. None of them is expanded, so nothing is said here of who cites them. None of the papers',
  );
});

test('one paper, one year, papers without a date, a filter, nothing at all', () => {
  const one = toCitationGraph(citedRecord([citing('2103.00001')]));
  expect(overview(one)).toBe(
    '1 paper shown cites this one, in 2021. ' +
      'It isn’t looked up yet, so nothing is known of who cites it: “Expand all shown” looks it up. ' +
      'There is no other paper that it could cite.',
  );
  const looked = (kind: PaperLook['kind']) => new Map([['2103.00001', { ...NOT_ASKED, kind }]]);
  expect(overview(one, looked('no-record'))).toContain(
    ' Nothing is known of who cites it: nothing that was looked up says it. ',
  );
  expect(overview(one, new Map([look('2103.00001', 140, [])]))).toContain(
    ' It isn’t expanded, so nothing is said here of who cites it. ',
  );
  const odd = toCitationGraph(citedRecord([citing('no id'), citing('2103.00001'), citing('2104.00001')]));
  expect(overview(odd)).toMatch(/^3 papers shown cite this one, all of 2021; 1 has no date\. /);
  expect(overview(odd, new Map(), new Set(['2103.00001']))).toMatch(/The filter finds 1 of 3\.$/);
  expect(overview(toCitationGraph(citedRecord([])))).toBe('No papers are shown.');
});

test('papers that are cited much are named, by their records’ counts; a count that nobody gave is not one', () => {
  const looks = new Map([
    look('2103.00001', 140, ['2301.00001', '2301.00002']),
    look('2104.00001', 12, []),
    look('2104.00002', 3, ['2301.00001']),
    look('2201.00001', null, []),
  ]);
  expect(overview(grow(looks), looks)).toBe(
    '4 papers shown cite this one, 2021 to 2022, most in 2021: 3. 2 more are two citations away. ' +
      '2 are cited more than 10 times, most often “Title of 2103.00001”: 140 times by its record’s count. ' +
      'Citations among them join 4 papers into one group; of 2 no citation to or from the others is listed.',
  );
  const unsaid = new Map([look('2201.00001', null, [])]);
  expect(overview(grow(unsaid), unsaid)).toContain('don’t say how often they are cited');
  const few = new Map([look('2201.00001', 2, [])]);
  expect(overview(grow(few), few)).toContain('The 1 whose count is known is cited 10 times at most.');
});

test('groups that don’t cite one another are counted without the paper that all of them cite', () => {
  const looks = new Map([
    look('2103.00001', 2, ['2301.00001', '2301.00002']),
    look('2104.00001', 1, ['2301.00003']),
  ]);
  expect(toGroupSizes(grow(looks))).toEqual([3, 2, 1, 1]);
  expect(overview(grow(looks), looks)).toContain(
    'They fall into 2 groups between which no citation is listed, the largest of 3 papers; ' +
      'of 2 no citation to or from the others is listed.',
  );
});

test('the same graph sounds the same however it was put together, and its groups hold every other paper', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyWorld, anyIds).chain(([{ root, looks }, ids]) => {
        const { graph } = toGrownGraph(root, looks, ids, 100);
        return fc.tuple(fc.constant(graph), shuffled(graph), fc.constant(looks));
      }),
      ([graph, mixed, looks]) => {
        expect(overview(mixed, looks)).toBe(overview(graph, looks));
        expect(toGroupSizes(graph).reduce((sum, size) => sum + size, 0)).toBe(graph.papers.size - 1);
      },
    ),
  );
});

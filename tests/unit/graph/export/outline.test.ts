import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNetworkSet } from '../../../../src/graph/export/export-set.ts';
import { toFileId } from '../../../../src/graph/export/file-id.ts';
import { formatOutline } from '../../../../src/graph/export/outline.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { NOT_ASKED } from '../../../../src/graph/paper-look.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';
import { anyIds, anyWorld } from '../../../support/citing-worlds.ts';
import { hardSource } from '../../../support/export-source.ts';

const looks = new Map([
  [
    '2103.00001',
    {
      ...NOT_ASKED,
      kind: 'checked',
      words: 'Checked',
      graph: toCitationGraph(
        citedRecord([citing('2301.00001', 'Grandchild', 7), citing('2201.00001', 'Third', 9)], {
          arxivId: '2103.00001',
          title: 'First',
        }),
      ),
    } as const,
  ],
]);
const root = toCitationGraph(
  citedRecord([
    citing('2103.00001', 'First', 4),
    citing('2104.00001', 'Second', null),
    citing('2201.00001', 'Third', 2),
    citing('no id', 'Undated', 1),
  ]),
);
const { graph } = toGrownGraph(root, looks, [...looks.keys()], 100);
const source = {
  ...hardSource(),
  graph,
  rows: toRows(graph, looks),
  selected: [],
  matches: null,
  title: 'The focus',
};
const bodyOf = (text: string): readonly string[] => text.split('\n\n')[1]?.trimEnd().split('\n') ?? [];

test('by time: years and months, each paper once, with the numbers under which it cites', () => {
  expect(bodyOf(formatOutline(toNetworkSet(source, 'all'), 'time'))).toEqual([
    '- 2020',
    '  - January',
    '    - The focus (arXiv:2001.00001); the paper of the record; cited by 4 by its record’s count',
    '- 2021',
    '  - March',
    '    - First (arXiv:2103.00001); [4]; Checked; cited by 2 by its record’s count',
    '  - April',
    '    - Second (arXiv:2104.00001); no reference number; Not looked up',
    '- 2022',
    '  - January',
    '    - Third (arXiv:2201.00001); [2]; Not looked up',
    '- 2023',
    '  - January',
    '    - Grandchild (arXiv:2301.00001); not listed as citing it; Not looked up',
    '- Without a date in the id',
    '  - Undated; [1]; Not looked up',
  ]);
});

test('by distance: below the paper that it cites, and whom it cites besides', () => {
  expect(bodyOf(formatOutline(toNetworkSet(source, 'all'), 'distance'))).toEqual([
    '- The focus (arXiv:2001.00001); the paper of the record; January 2020; cited by 4 by its record’s count',
    '  - First (arXiv:2103.00001); [4]; March 2021; Checked; cited by 2 by its record’s count',
    '    - Grandchild (arXiv:2301.00001); [7]; January 2023; Not looked up',
    '  - Second (arXiv:2104.00001); no reference number; April 2021; Not looked up',
    '  - Third (arXiv:2201.00001); [2]; January 2022; Not looked up; also cites arXiv:2103.00001',
    '  - Undated; [1]; no date; Not looked up',
  ]);
});

test('the head says what the file is and what it isn’t', () => {
  const head = formatOutline(toNetworkSet(source, 'all'), 'time').split('\n\n')[0] ?? '';
  expect(head).toContain('Papers that cite The focus\n');
  expect(head).toContain('Reported by the registry, not signed.');
  expect(head).toContain(source.pithNumber);
});

test('hard titles are one line each, and no paper of any view is lost or listed twice', () => {
  for (const order of ['time', 'distance'] as const) {
    const set = toNetworkSet(hardSource(), 'all');
    const lines = bodyOf(formatOutline(set, order)).filter(
      (line) => !/^(?: {2})?- (?:\w+|\w+ .* id)$/.test(line),
    );
    expect(lines).toHaveLength(set.papers.length);
  }
  fc.assert(
    fc.property(anyWorld, anyIds, (world, ids) => {
      const grown = toGrownGraph(world.root, world.looks, ids, 100).graph;
      const rows = toRows(grown, world.looks);
      const set = toNetworkSet({ ...source, graph: grown, rows }, 'all');
      for (const order of ['time', 'distance'] as const) {
        const items = bodyOf(formatOutline(set, order)).filter((line) => line.includes('; '));
        expect(items).toHaveLength(set.papers.length);
        for (const { paper } of set.papers)
          if (paper.arxivId !== null)
            expect(
              items.filter((line) => (line.split('; ')[0] ?? '').includes(toFileId(paper))),
            ).toHaveLength(1);
      }
    }),
  );
});

import { expect, test } from 'vitest';
import { toFileName } from '../../../../src/graph/export/file-name.ts';

const source = { pithNumber: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF', exportedAt: '2026-11-23T05:30:00.000Z' };

test('names say record, content, part and day', () => {
  expect(toFileName(source, 'citations', 'all', 'graphml')).toBe(
    'pith-2W3F2J6X-citations-2026-11-23.graphml',
  );
  expect(toFileName(source, 'references', 'selected', 'bib')).toBe(
    'pith-2W3F2J6X-references-selection-2026-11-23.bib',
  );
  expect(toFileName(source, 'papers', 'matches', 'csv')).toBe('pith-2W3F2J6X-papers-matching-2026-11-23.csv');
});

test('a number that is none makes no path', () => {
  expect(toFileName({ ...source, pithNumber: 'pith:../../etc' }, 'papers', 'all', 'csv')).toBe(
    'pith-etc-papers-2026-11-23.csv',
  );
});

import { describe, expect, test } from 'vitest';
import { formatEdgesCsv, formatNodesCsv } from '../../../../src/graph/export/csv.ts';
import { formatAbout, toNetworkSet } from '../../../../src/graph/export/export-set.ts';
import { HARD_TITLES, hardSource } from '../../../support/export-source.ts';
import { readCsv } from '../../../support/read-csv.ts';

const set = toNetworkSet(hardSource(), 'all');

const toRecords = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [head = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index] ?? '', cell])));
};

describe('papers as CSV', () => {
  const records = toRecords(formatNodesCsv(set));

  test('every title comes back, guarded where a spreadsheet would run it', () => {
    const titles = records.slice(1, 1 + HARD_TITLES.length).map(({ title }) => title);
    expect(titles).toEqual(
      HARD_TITLES.map((title) => (/^[=@]/.test(title) ? `'${title}` : title).replaceAll('\0', '\ufffd')),
    );
  });

  test('one paper in full', () => {
    expect(records[1]).toEqual({
      Id: 'arXiv:2605.10001',
      Label: `'${HARD_TITLES[0]}`,
      arxiv_id: 'arXiv:2605.10001',
      doi: '10.48550/arXiv.2605.10001',
      url: 'https://arxiv.org/abs/2605.10001',
      title: `'${HARD_TITLES[0]}`,
      year: '2026',
      month: '5',
      category: '',
      look_up: 'Not looked up',
      is_internal_anchor: 'yes',
      is_focus: 'no',
      distance: '1',
      cited_by_registry: '',
      cited_by_shown: '',
      cites_shown: '3',
      cites_as: '[4] [21]',
      reader_tag: '',
      reader_notes: '',
      about: '',
    });
  });

  test('a paper whose record was read has the registry’s count, beside how many of them are shown', () => {
    const read = { ...set, papers: set.papers.map((one) => ({ ...one, counted: 140, citedBy: 2 })) };
    expect(toRecords(formatNodesCsv(read))[1]).toMatchObject({
      cited_by_registry: '140',
      cited_by_shown: '2',
    });
    expect(records[0]).toMatchObject({ cited_by_registry: '140', cited_by_shown: '15' });
  });

  test('a paper without id and date has empty cells', () => {
    expect(records.at(-2)).toMatchObject({
      Id: 'raw:+1 "not" <an> id',
      arxiv_id: '',
      title: '',
      year: '',
      month: '',
    });
    expect(records.at(-2)).toMatchObject({ is_internal_anchor: 'unknown', Label: `'+1 "not" <an> id` });
  });

  test('what the file says of itself stands in the first row alone', () => {
    expect(records.map(({ about }) => about)).toEqual([formatAbout(set.about), ...Array(15).fill('')]);
  });
});

describe('citations as CSV', () => {
  const records = toRecords(formatEdgesCsv(set));

  test('every citation with its numbers, ids as among the papers', () => {
    expect(records).toHaveLength(17);
    expect(records[0]).toEqual({
      Source: 'arXiv:2605.10001',
      Target: 'arXiv:2001.00001',
      Type: 'Directed',
      reference_numbers: '[4] [21]',
      about: formatAbout(set.about),
    });
    expect(records[1]).toMatchObject({ reference_numbers: '', about: '' });
    const ids = new Set(toRecords(formatNodesCsv(set)).map(({ Id }) => Id));
    for (const { Source, Target } of records)
      expect([ids.has(Source), ids.has(Target)]).toEqual([true, true]);
  });
});

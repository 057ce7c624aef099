/// <reference path="../../../support/consumer-types.d.ts" />
import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardCell } from '../../../../src/core/csv/csv.ts';
import { formatEdgesCsv, formatNodesCsv } from '../../../../src/graph/export/csv.ts';
import { formatCx2 } from '../../../../src/graph/export/cx2.ts';
import { formatExportJson } from '../../../../src/graph/export/export-json.ts';
import {
  countReaderWords,
  type ExportSource,
  type ReaderWords,
  toListSet,
  toNetworkSet,
} from '../../../../src/graph/export/export-set.ts';
import { formatGraphml } from '../../../../src/graph/export/graphml.ts';
import { formatOutline } from '../../../../src/graph/export/outline.ts';
import { formatBibtex } from '../../../../src/graph/export/references/bibtex.ts';
import { formatCslJson } from '../../../../src/graph/export/references/csl.ts';
import { formatRis } from '../../../../src/graph/export/references/ris.ts';
import { HARD_TITLES, hardSource } from '../../../support/export-source.ts';
import { hostileTexts } from '../../../support/hostile.ts';
import { readCsv } from '../../../support/read-csv.ts';
import { fromXml, xmlFaults } from '../../../support/read-xml.ts';

const source = hardSource();
const HARD = [...hostileTexts, ...HARD_TITLES, '+1', '-1', '@x', '\t=1', 'one\nER  - \nTY  - BOOK'];

const withWords = (words: readonly (readonly [id: string, words: ReaderWords])[]): ExportSource => ({
  ...source,
  readerWords: new Map(words),
});
/** The first citing paper has this for a tag and for notes. */
const marked = (text: string): ExportSource => withWords([['2605.10001', { tag: text, notes: text }]]);

const toRecords = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [head = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index] ?? '', cell])));
};

test('a file without tags and notes has empty places for them, and says nothing of a reader', () => {
  for (const one of [source, marked(' '), withWords([['2605.99999', { tag: 'elsewhere', notes: '' }]])]) {
    const set = toNetworkSet(one, 'all');
    expect(set.about.readerNote).toBeNull();
    expect(countReaderWords(one)).toBe(0);
    expect(
      toRecords(formatNodesCsv(set)).every(
        (record) => record.reader_tag === '' && record.reader_notes === '',
      ),
    ).toBe(true);
    expect(formatGraphml(set)).not.toContain('<data key="node-reader');
    for (const text of [formatBibtex(set), formatRis(set), formatCslJson(set), formatOutline(set, 'time')])
      expect(text).not.toMatch(/reader/i);
  }
});

test('tags and notes stand in every format as the reader’s, and the file says whose they are', async () => {
  const one = withWords([
    ['2605.10002', { tag: 'to read', notes: 'See section 3.\nAsk Ana.' }],
    ['2001.00001', { tag: 'my own', notes: '' }],
  ]);
  expect(countReaderWords(one)).toBe(2);
  const set = toNetworkSet(one, 'all');
  const csv = toRecords(formatNodesCsv(set));
  expect(csv[0]).toMatchObject({ is_focus: 'yes', reader_tag: 'my own', reader_notes: '' });
  expect(csv[2]).toMatchObject({ reader_tag: 'to read', reader_notes: 'See section 3.\nAsk Ana.' });
  expect(csv[0]?.about).toContain('the words of whoever made this file, not the registry’s');
  expect(formatEdgesCsv(set)).not.toContain('reader');
  const xml = formatGraphml(set);
  expect(xml).toContain('<data key="node-reader_tag">to read</data>');
  expect(xml).toMatch(/<desc>[^<]*words of whoever made this file/);
  expect(await xmlFaults(xml, 'graphml.xsd')).toEqual([]);
  const json = JSON.parse(formatExportJson(set));
  expect(json.papers[2]).toMatchObject({ reader_tag: 'to read', reader_notes: 'See section 3.\nAsk Ana.' });
  expect(json.about.reader_note).toContain('not the registry’s');
  expect(formatCx2(set, null)).toContain('"reader_tag":"to read"');
  expect(formatBibtex(set)).toMatch(
    /annote = \{Cites arXiv:2001\.00001; reported by the registry, not signed; 2026-11-23\. The reader\S+s tag: to read\. The reader\S+s notes: See section 3\.\s+Ask Ana\.\}/,
  );
  expect(formatRis(set)).toContain(
    'N1  - The reader’s tag: to read\r\nN1  - The reader’s notes: See section 3. Ask Ana.\r\n',
  );
  expect(JSON.parse(formatCslJson(set))[2].note).toContain('The reader’s tag: to read. The reader’s notes: ');
  for (const order of ['time', 'distance'] as const)
    expect(formatOutline(set, order)).toContain(
      'the reader’s tag: to read; the reader’s notes: See section 3. Ask',
    );
  // Only what is in the file is said of it.
  expect(toListSet({ ...one, selected: ['2605.10003'] }, 'selected').about.readerNote).toBeNull();
});

test('the paper of a record without an arXiv id has its words under the end of its number', () => {
  const focus = source.graph.papers.get(source.graph.focus);
  if (focus === undefined) throw new Error('There is no focus.');
  const papers = new Map(source.graph.papers).set(focus.id, { ...focus, arxivId: null });
  const one = {
    ...withWords([[source.pithNumber.slice(-26), { tag: 'mine', notes: '' }]]),
    graph: { ...source.graph, papers },
  };
  expect(toNetworkSet(one, 'all').papers[0]?.readerTag).toBe('mine');
  expect(countReaderWords(one)).toBe(1);
});

const schema = new Ajv2020({ strictTypes: false, formats: { uri: true, 'date-time': true } }).compile(
  JSON.parse(readFileSync(new URL('../../../../docs/citations.schema.json', import.meta.url), 'utf8')),
);

test.each(HARD)('%j is a text and nothing else in every format', async (text) => {
  const [set, plain] = [toNetworkSet(marked(text), 'all'), toNetworkSet(source, 'all')];
  const record = toRecords(formatNodesCsv(set))[1];
  expect(record?.reader_notes).toBe(guardCell(text.replaceAll('\0', '\ufffd')));
  expect(record?.reader_tag).not.toMatch(/^\s*[=+\-@]/);
  const json = JSON.parse(formatExportJson(set));
  expect(schema(json), JSON.stringify(schema.errors)).toBe(true);
  expect(json.papers[1]).toMatchObject({ reader_tag: text, reader_notes: text });
  expect(Object.getPrototypeOf(JSON.parse(formatCx2(set, null)))).toBe(Array.prototype);
  const xml = formatGraphml(set);
  expect(await xmlFaults(xml, 'graphml.xsd')).toEqual([]);
  const data = /<data key="node-reader_notes">([^<]*)<\/data>/.exec(xml)?.[1];
  expect(fromXml(data ?? '')).toBe(
    text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\ufffd'),
  );
  // As many entries, references and lines as without it.
  const ids = (bibtex: string) => plugins.input.chain(bibtex).map(({ id }) => id);
  expect(ids(formatBibtex(set))).toEqual(ids(formatBibtex(plain)));
  const starts = (ris: string, tag: string) =>
    ris.split('\r\n').filter((line) => line.startsWith(tag)).length;
  for (const tag of ['TY  - ', 'ER  - '])
    expect(starts(formatRis(set), tag)).toBe(starts(formatRis(plain), tag));
  expect(
    formatRis(set)
      .split('\r\n')
      .every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line)),
  ).toBe(true);
  for (const order of ['time', 'distance'] as const)
    expect(formatOutline(set, order).split('\n')).toHaveLength(
      formatOutline(plain, order).split('\n').length,
    );
});

test('whatever a reader writes comes back from CSV and JSON, and adds no line to RIS and outline', () => {
  const plain = toNetworkSet(source, 'all');
  const lines = (text: string): number => text.split(/\r\n|[\n\r\u2028\u2029]/).length;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
      fc.pre(text.trim() !== '');
      const set = toNetworkSet(marked(text), 'all');
      const cell = toRecords(formatNodesCsv(set))[1]?.reader_notes;
      expect(cell).toBe(guardCell(text.replaceAll('\0', '\ufffd')));
      expect(JSON.parse(formatExportJson(set)).papers[1].reader_notes).toBe(text);
      expect(lines(formatRis(set))).toBe(lines(formatRis(plain)) + 2);
      expect(lines(formatOutline(set, 'time'))).toBe(lines(formatOutline(plain, 'time')));
    }),
  );
});

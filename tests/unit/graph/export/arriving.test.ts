/// <reference path="../../../support/consumer-types.d.ts" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse as parseBetterBibtex } from '@retorquere/bibtex-parser';
import { parse as parseBiblatex } from 'biblatex-csl-converter';
import { Engine } from 'citeproc';
import { DirectedGraph } from 'graphology';
import { parse as parseGraphml } from 'graphology-graphml';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatEdgesCsv, formatNodesCsv } from '../../../../src/graph/export/csv.ts';
import { toListSet, toNetworkSet } from '../../../../src/graph/export/export-set.ts';
import { formatGraphml } from '../../../../src/graph/export/graphml.ts';
import { formatBibtex } from '../../../../src/graph/export/references/bibtex.ts';
import { toCslItems } from '../../../../src/graph/export/references/csl.ts';
import { ARRIVING, arrivingSource } from '../../../support/arriving-source.ts';
import { hardSource, SIGNS, SIGNS_READ } from '../../../support/export-source.ts';

const source = arrivingSource();
const network = toNetworkSet(source, 'all');
const list = toListSet(source, 'all');
const IDS = ['arXiv:2503.11367', ...ARRIVING.map(([id]) => `arXiv:${id}`)];
const KEYS = IDS.map((id) => id.replace(':', '-'));

describe('CSV arrives', () => {
  test('in Papa Parse with types guessed: ids whole, citations join papers', () => {
    const read = (text: string) =>
      Papa.parse<Record<string, unknown>>(text, { header: true, dynamicTyping: true, skipEmptyLines: true })
        .data;
    const papers = read(formatNodesCsv(network));
    expect(papers.map(({ Id }) => Id)).toEqual(IDS);
    expect(papers.map(({ arxiv_id }) => arxiv_id)).toEqual(IDS);
    expect(papers.slice(1, 4).map((row) => row.is_internal_anchor)).toEqual(['yes', 'no', 'unknown']);
    const ids = new Set(papers.map(({ Id }) => Id));
    for (const { Source, Target } of read(formatEdgesCsv(network)))
      expect([ids.has(Source), ids.has(Target)]).toEqual([true, true]);
  });

  test('in DuckDB: the join of citations and papers has every citation', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'arriving-'));
    try {
      writeFileSync(join(folder, 'papers.csv'), formatNodesCsv(network));
      writeFileSync(join(folder, 'citations.csv'), formatEdgesCsv(network));
      const database = await (await DuckDBInstance.create(':memory:')).connect();
      const reader = await database.runAndReadAll(
        `select c.Source, c.Target, a.is_internal_anchor from read_csv('${folder}/citations.csv') c
         join read_csv('${folder}/papers.csv') a on a.Id = c.Source
         join read_csv('${folder}/papers.csv') b on b.Id = c.Target order by c.Source, c.Target`,
      );
      expect(reader.columnTypes().map(String)).toEqual(['VARCHAR', 'VARCHAR', 'VARCHAR']);
      expect(reader.getRows().map(([citing, cited]) => [citing, cited])).toEqual(
        network.citations.map(({ citing, cited }) => [`arXiv:${citing}`, `arXiv:${cited}`]).sort(),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('GraphML arrives in graphology: unknown stays unknown, quotes and spaces stay', () => {
  const graph = parseGraphml(DirectedGraph, formatGraphml(network));
  expect(graph.order).toBe(11);
  expect(graph.size).toBe(12);
  // Programs pass over the description of a file; what a paper has under a key they keep.
  const about = graph.mapNodes((_, attributes) => attributes.about).filter((text) => text !== undefined);
  expect(about).toHaveLength(1);
  expect(about[0]).toContain('10 of 12 citing papers shown; 2 not in the registry’s sample');
  expect(about[0]).toContain('not signed');
  const papers = graph.mapNodes((_, { arxiv_id, is_internal_anchor, title }) => ({
    arxiv_id,
    is_internal_anchor,
    title,
  }));
  expect(papers.map(({ arxiv_id }) => arxiv_id)).toEqual(IDS);
  expect(papers.slice(1, 4).map((node) => node.is_internal_anchor)).toEqual(['yes', 'no', 'unknown']);
  expect(papers.slice(1).map(({ title }) => title)).toEqual(ARRIVING.map(([, title]) => title));
});

const PREAMBLE =
  /^\\(?:providecommand|mathrel|mathop|mathbb|mathbf|ifcsname|detokenize|endcsname|expandafter|gdef|csname)$/;

/** The titles as a reader should have them, without what only says how they are set. */
const bare = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/[“”]/g, '"')
    .normalize('NFC');

describe('BibTeX arrives', () => {
  const text = formatBibtex(list);

  test('is ASCII but for what TeX has no name for', () => {
    const [entries = ''] = /@misc[\s\S]*/.exec(text) ?? [];
    expect([...new Set(entries.match(/[^\0-\x7F]/g))].sort()).toEqual([...new Set('עברית')].sort());
  });

  test('has no key with a character that babel makes active in a language of Europe', () => {
    const keys = [...text.matchAll(/^@misc\{([^,]*),/gm)].map(([, key]) => key);
    expect(keys).toEqual(KEYS);
    for (const key of keys) expect(key).not.toMatch(/[:;!?"'`=^~<>|]/);
  });

  test('in Better BibTeX: no fault, month, DOI, capitals, signs', () => {
    const { entries, errors } = parseBetterBibtex(text);
    // It has no use for definitions, and no letters for two alphabets; it says so, and keeps their names.
    expect(errors.map(({ input }) => String(input)).filter((input) => !PREAMBLE.test(input))).toEqual([
      '\\mathcal',
    ]);
    expect(entries.map(({ key }) => key)).toEqual(KEYS);
    const titles = entries.map(({ fields }) => bare(String(fields.title)));
    expect(titles[1]).toBe('Cornstarch: Distributed Multimodal Training');
    expect(titles[2]).toBe('Tests of ΛCDM and ΛCDM at z≤2');
    expect(titles[4]).toBe('Nguyễn, Tiến and Schrödinger on Σ, γ and ≤');
    expect(titles[9]).toBe('Search for D0 decays; limits at Belle'.replace('0', '⁰'));
    for (const { fields } of entries) {
      expect(fields).toMatchObject({ month: '3', year: '2025' });
      expect(fields.doi).toMatch(/^10\.48550\/arXiv\./);
      expect(fields).not.toHaveProperty('note');
    }
  });

  test('signs that TeX has other ways to write: in Better BibTeX all, in biblatex-csl-converter all but daggers', () => {
    const signs = formatBibtex(toListSet(hardSource([SIGNS]), 'all'));
    const title = String(parseBetterBibtex(signs).entries[1]?.fields.title);
    expect(title.replace(/<\/?span[^>]*>/g, '')).toBe(SIGNS_READ);
    const { entries } = parseBiblatex(signs, { processUnexpected: true });
    const texts = Object.values(entries)[1]?.fields.title as readonly { readonly text: string }[] | undefined;
    expect(texts?.map(({ text }) => text).join('')).toBe(SIGNS_READ.replace('†', ''));
  });

  test('in biblatex-csl-converter: no fault, every entry', () => {
    const { entries, errors } = parseBiblatex(text, { processUnexpected: true });
    expect(errors).toEqual([]);
    expect(Object.values(entries).map(({ entry_key }) => entry_key)).toEqual(KEYS);
  });
});

const readStyle = (name: string): string =>
  readFileSync(new URL(`../../../vectors/csl/${name}`, import.meta.url), 'utf8');

describe('CSL-JSON arrives in printed references', () => {
  const items = new Map(toCslItems(list).map((item) => [item.id, item]));
  const print = (style: string): readonly string[] => {
    const engine = new Engine(
      { retrieveLocale: () => readStyle('locales-en-US.xml'), retrieveItem: (id) => items.get(id) ?? {} },
      readStyle(`${style}.csl`),
      'en-US',
    );
    engine.setOutputFormat('html');
    engine.updateItems([...items.keys()]);
    return engine.makeBibliography()[1].map((entry) => entry.replace(/\s+/g, ' ').trim());
  };

  test.each(['apa', 'chicago-author-date', 'ieee', 'vancouver', 'nature'])('%s', async (style) => {
    const printed = print(style);
    await expect(`${printed.join('\n')}\n`).toMatchFileSnapshot(`../../../vectors/printed/${style}.html`);
    // The id once beside the DOI and the address.
    for (const entry of printed) expect(entry.match(/arXiv:/g)?.length ?? 0).toBeLessThan(2);
    const all = bare(printed.join('\n'));
    expect(printed).toHaveLength(IDS.length);
    // No style makes other letters of mathematics.
    expect(all).toContain('η′');
    expect(all).toContain('√s=13');
    expect(all).toContain('z≤2');
    expect(all).not.toMatch(/Hep-Th|√S|Η′/);
  });
});

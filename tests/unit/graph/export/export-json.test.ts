import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { formatCx2 } from '../../../../src/graph/export/cx2.ts';
import { formatExportJson } from '../../../../src/graph/export/export-json.ts';
import { type ExportSet, toListSet, toNetworkSet } from '../../../../src/graph/export/export-set.ts';
import { formatCslJson } from '../../../../src/graph/export/references/csl.ts';
import { HARD_TITLES, hardSource } from '../../../support/export-source.ts';

/** Ids that are none of arXiv’s have no prefix. */
const AS_OF = 'Counts are as this record has them, of 17 May 2026 by its own latest date';
const withoutWrongPrefix = (id: string): string => id.replace(/^arXiv:(?=raw:|title:)/, '');

const source = hardSource();
const set = toNetworkSet(source, 'all');
const empty: ExportSet = { ...set, papers: [], citations: [] };

const faults = (schema: string, value: unknown): unknown => {
  const ajv = new Ajv2020({
    strictTypes: false,
    strictTuples: false,
    formats: { uri: (text: string) => URL.canParse(text), 'date-time': /^\d{4}-\d\d-\d\dT/ },
  });
  const validate = ajv.compile(
    JSON.parse(readFileSync(new URL(`../../../../${schema}`, import.meta.url), 'utf8')),
  );
  return validate(value) ? [] : validate.errors;
};

describe('JSON of our own', () => {
  const parsed = JSON.parse(formatExportJson(set));

  test('follows the schema that describes it, also when it is empty', () => {
    expect(faults('docs/citations.schema.json', parsed)).toEqual([]);
    expect(faults('docs/citations.schema.json', JSON.parse(formatExportJson(empty)))).toEqual([]);
    expect(faults('docs/citations.schema.json', { ...parsed, more: 1 })).not.toEqual([]);
  });

  test('every title, every citation, counts and date', () => {
    expect(
      parsed.papers.slice(1, 1 + HARD_TITLES.length).map(({ title }: { title: string }) => title),
    ).toEqual(HARD_TITLES);
    expect(parsed.citations).toHaveLength(17);
    expect(parsed.citations[0]).toEqual({
      citing: 'arXiv:2605.10001',
      cited: 'arXiv:2001.00001',
      reference_numbers: [4, 21],
    });
    expect(parsed.about).toEqual({
      title: 'The focus',
      contents: set.about.contents,
      counts: `${source.sentence}. ${AS_OF}`,
      reader_note: null,
      standing: 'Reported by the registry, not signed',
      source: source.sourceLabel,
      pith_number: source.pithNumber,
      permalink: source.permalink,
      same_view: `The same view: ${source.permalink}`,
      exported_at: source.exportedAt,
    });
  });
});

describe('CX2', () => {
  interface Cx2Node {
    readonly id: number;
    readonly x?: number;
    readonly v: Readonly<Record<string, unknown>>;
  }
  const positions = new Map([['2605.10001', { x: 12.5, y: -3 }]]);
  const parts: readonly Readonly<Record<string, never>>[] = JSON.parse(formatCx2(set, positions));
  const aspects = Object.assign({}, ...parts) as {
    readonly metaData: readonly { readonly name: string; readonly elementCount: number }[];
    readonly attributeDeclarations: readonly Readonly<
      Record<string, Readonly<Record<string, { readonly d: string }>>>
    >[];
    readonly networkAttributes: readonly Readonly<Record<string, unknown>>[];
    readonly nodes: readonly Cx2Node[];
    readonly edges: readonly {
      readonly id: number;
      readonly s: number;
      readonly t: number;
      readonly v: Cx2Node['v'];
    }[];
  };

  test('follows the specification, also when it is empty', () => {
    const schema = 'tests/vectors/schemas/cx2.schema.json';
    expect(faults(schema, parts)).toEqual([]);
    expect(faults(schema, JSON.parse(formatCx2(empty, null)))).toEqual([]);
    expect(faults(schema, [...parts, { nodes: [{ id: 'one' }] }])).not.toEqual([]);
    expect(Object.keys(parts.at(-1) ?? {})).toEqual(['status']);
  });

  test('counts each aspect, and declares each attribute with the type that it has', () => {
    const byName = aspects as unknown as Readonly<Record<string, readonly unknown[]>>;
    for (const { name, elementCount } of aspects.metaData)
      expect([name, byName[name]?.length]).toEqual([name, elementCount]);
    const declared = aspects.attributeDeclarations[0];
    const typeOf = (value: unknown): string =>
      Array.isArray(value) ? 'list_of_integer' : typeof value === 'number' ? 'integer' : typeof value;
    const check = (owner: string, values: Readonly<Record<string, unknown>>): void => {
      for (const [name, value] of Object.entries(values))
        expect([name, declared?.[owner]?.[name]?.d]).toEqual([name, typeOf(value)]);
    };
    check('networkAttributes', aspects.networkAttributes[0] ?? {});
    for (const { v } of aspects.nodes) check('nodes', v);
    for (const { v } of aspects.edges) check('edges', v);
  });

  test('every title, every citation from citing to cited, positions, counts', () => {
    expect(aspects.nodes.slice(1, 1 + HARD_TITLES.length).map(({ v }) => v.title)).toEqual(HARD_TITLES);
    const id = (node: number): unknown => aspects.nodes.find((one) => one.id === node)?.v.paper_id;
    expect(aspects.edges.map(({ s, t }) => [id(s), id(t)])).toEqual(
      set.citations.map(({ citing, cited }) => [`arXiv:${citing}`, `arXiv:${cited}`].map(withoutWrongPrefix)),
    );
    expect(aspects.edges[0]?.v).toEqual({ interaction: 'cites', reference_numbers: [4, 21] });
    expect(aspects.nodes[1]).toMatchObject({ x: 12.5, y: -3 });
    expect(aspects.nodes[2]).not.toHaveProperty('x');
    expect(aspects.networkAttributes[0]).toMatchObject({
      counts: `${source.sentence}. ${AS_OF}`,
      permalink: source.permalink,
      same_view: `The same view: ${source.permalink}`,
    });
  });
});

describe('CSL-JSON', () => {
  const items = JSON.parse(formatCslJson(toListSet(source, 'all')));

  test('follows the schema', () => {
    const schema = 'tests/vectors/schemas/csl-json.schema.json';
    expect(faults(schema, items)).toEqual([]);
    expect(faults(schema, [{ ...items[0], author: [{ literal: 'Nobody knows' }] }])).not.toEqual([]);
  });

  test('one reference in full: no authors, accents as letters, mathematics in Unicode', () => {
    expect(items[7]).toEqual({
      id: 'arXiv:2605.10007',
      type: 'article',
      title: '<span class="nocase">η<sup>′</sup></span> and Ševerí at <span class="nocase">√s=7 TeV</span>',
      issued: { 'date-parts': [[2026, 5]] },
      genre: 'Preprint',
      publisher: 'arXiv',
      archive: 'arXiv',
      archive_location: 'arXiv:2605.10007',
      DOI: '10.48550/arXiv.2605.10007',
      URL: 'https://arxiv.org/abs/2605.10007',
      note: 'Cites arXiv:2001.00001 as [6]; reported by the registry, not signed; 2026-11-23',
    });
  });

  test('a paper without arXiv id gets no address and no date', () => {
    expect(items.at(-2)).toMatchObject({ id: 'raw:+1 "not" <an> id', number: '+1 "not" <an> id' });
    expect(Object.keys(items.at(-2))).toEqual(['id', 'type', 'number', 'note']);
  });
});

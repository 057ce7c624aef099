import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { compareMemory } from '../../../../src/core/memory/compare.ts';
import type { RecordMemory } from '../../../../src/core/memory/memory.ts';
import { toMemory } from '../../../../src/core/memory/memory-digest.ts';
import { parseMemory } from '../../../../src/core/memory/parse.ts';
import {
  examineJson,
  leavesOf,
  realRecord,
  realRecordWith,
  resigned,
  toExamined,
  withValue,
} from '../../../support/examining.ts';
import { LEAST } from '../../../support/parsing.ts';
import { REAL_SHA256 } from '../../../support/real-record.ts';

const SEEN = '2026-06-01T00:00:00Z';
const memoryOf = (json: JsonValue): RecordMemory => toMemory(toExamined(examineJson(json)), SEEN);
const before = memoryOf(realRecord());
const compareWith = (path: JsonPath, change: JsonValue | undefined) =>
  compareMemory(before, memoryOf(realRecordWith(path, change)));

const nothing = {
  signed: { kind: 'same' },
  signature: 'same',
  reported: [],
  citing: { added: [], gone: [], wasWhole: true },
};

describe('what is remembered', () => {
  const remembered = (more: JsonObject): RecordMemory => memoryOf({ ...LEAST, ...more });
  const NOTHING: RecordMemory = {
    memoryVersion: 1,
    pithNumber: LEAST.pith_number,
    canonicalSha256: LEAST.canonical_sha256,
    verdict: 'contradicted',
    seenAt: SEEN,
    signature: null,
    signed: [{ path: 'canonical_record', value: '{}' }],
    reported: [{ path: 'pith_number', value: JSON.stringify(LEAST.pith_number) }],
    citing: [],
    citingCount: null,
    passed: [],
    face: 'record',
    source: 'file',
    trust: 'none',
  };

  it('of the least that is a record', () => {
    expect(remembered({})).toEqual(NOTHING);
  });

  it('is the signed part, the signature by its digest, and all the rest by path', () => {
    expect(
      remembered({
        canonical_record: { source: { version: 4, id: '2503.11367' } },
        receipt: { signature_b64: 'abc', key_id: 'k' },
        x: {
          canonical_sha256: 1,
          canonical_record: 2,
          inbound_citations: { sample: 3 },
          aliases: [4],
          sample: 5,
        },
      }),
    ).toEqual({
      ...NOTHING,
      signature: 'sha256:ba7816bf8f01cfea414140de5dae2223',
      signed: [
        { path: 'canonical_record.source.id', value: '"2503.11367"' },
        { path: 'canonical_record.source.version', value: '4' },
      ],
      reported: [
        ...NOTHING.reported,
        { path: 'receipt.key_id', value: '"k"' },
        { path: 'receipt.signature_b64', value: '"abc"' },
        { path: 'x.aliases[0]', value: '4' },
        { path: 'x.canonical_record', value: '2' },
        { path: 'x.canonical_sha256', value: '1' },
        { path: 'x.inbound_citations.sample', value: '3' },
        { path: 'x.sample', value: '5' },
      ],
    });
    expect(remembered({ receipt: { key_id: 'k' } })).toMatchObject({ signature: null });
  });

  it('is aliases by their kind, in a record and in a bundle', () => {
    const aliases = [
      { alias_kind: 'doi', alias_value: 'd' },
      { alias_kind: 'arxiv', alias_value: 'a' },
    ];
    expect(remembered({ aliases, source_aliases: aliases, other: aliases }).reported).toEqual([
      { path: 'aliases.arxiv.alias_kind', value: '"arxiv"' },
      { path: 'aliases.arxiv.alias_value', value: '"a"' },
      { path: 'aliases.doi.alias_kind', value: '"doi"' },
      { path: 'aliases.doi.alias_value', value: '"d"' },
      { path: 'other[0].alias_kind', value: '"doi"' },
      { path: 'other[0].alias_value', value: '"d"' },
      { path: 'other[1].alias_kind', value: '"arxiv"' },
      { path: 'other[1].alias_value', value: '"a"' },
      ...NOTHING.reported,
      { path: 'source_aliases.arxiv.alias_kind', value: '"arxiv"' },
      { path: 'source_aliases.arxiv.alias_value', value: '"a"' },
      { path: 'source_aliases.doi.alias_kind', value: '"doi"' },
      { path: 'source_aliases.doi.alias_value', value: '"d"' },
    ]);
    expect(remembered({ aliases: null }).reported).toEqual([
      { path: 'aliases', value: 'null' },
      ...NOTHING.reported,
    ]);
  });

  it('is the citing papers of the sample, each once and by its first 100 characters, 10,000 at most', () => {
    const citationsOf = (ids: readonly string[]): JsonObject => ({
      inbound_citations: { count: 7, sample: ids.map((citing_arxiv_id) => ({ citing_arxiv_id })), more: 1 },
    });
    const long = 'x'.repeat(100);
    expect(remembered(citationsOf(['2605.18750', `${long}y`, 'no id', '2605.18750', `${long}z`]))).toEqual({
      ...NOTHING,
      reported: [
        { path: 'inbound_citations.count', value: '7' },
        { path: 'inbound_citations.more', value: '1' },
        ...NOTHING.reported,
      ],
      citing: ['2605.18750', long, 'no id'],
      citingCount: 7,
    });
    const many = Array.from({ length: 10_001 }, (_, index) => `${index}`);
    expect(remembered(citationsOf(many)).citing).toEqual(many.slice(0, 10_000));
  });
});

describe('a memory', () => {
  it('is compact JSON that reads back as what it was', () => {
    const text = JSON.stringify(before);
    expect(text.length).toBeLessThan(16_000);
    expect(parseMemory(JSON.parse(text) as JsonValue)).toEqual(before);
    expect(before).toMatchObject({
      canonicalSha256: REAL_SHA256,
      verdict: 'verified',
      seenAt: SEEN,
      citing: ['2605.18750'],
      citingCount: 1,
    });
  });

  it('of anything that this program would not have written is none', () => {
    const json = JSON.parse(JSON.stringify(before)) as JsonValue;
    for (const wrong of [null, 7, 'x', [], {}]) expect(parseMemory(wrong)).toBe(null);
    for (const name of Object.keys(before)) {
      if (['signature', 'citingCount', 'passed', 'face', 'source', 'trust'].includes(name)) continue;
      for (const wrong of [undefined, 7, { x: 1 }, ['x', 7], [{ path: 'x' }]])
        expect(parseMemory(withValue(json, [name], wrong)), `${name} ${JSON.stringify(wrong)}`).toBe(null);
    }
  });

  it('stays small, whatever the record holds', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `x${index}`);
    const memory = memoryOf(realRecordWith(['more'], many));
    expect(memory.reported.length).toBeLessThanOrEqual(3_000);
    expect(JSON.stringify(memory).length).toBeLessThan(300_000);
    const changed = memoryOf(realRecordWith(['more'], many.with(40_000, 'y')));
    expect(compareMemory(memory, changed).reported.map(({ path }) => path)).toEqual(['more']);
  });
});

describe('a list that grows beyond what is told apart', () => {
  const listOf = (length: number): JsonValue =>
    Array.from({ length }, (_, index) => ({ id: index, title: 'x' }));

  it('is one change of the list', () => {
    const [few, many] = [100, 400].map((length) => memoryOf(realRecordWith(['more'], listOf(length))));
    if (few === undefined || many === undefined) throw new Error('There are two.');
    expect(compareMemory(few, many).reported).toMatchObject([
      { path: 'more', kind: 'changed', before: null },
    ]);
    expect(compareMemory(many, few).reported).toMatchObject([{ path: 'more', kind: 'changed', now: null }]);
    expect(compareMemory(many, many).reported).toEqual([]);
  });

  it('of many members stays small, and a change is seen', () => {
    const wide = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`m${index}`, listOf(140)]));
    const [before, after] = [wide, { ...wide, m7: listOf(141) }].map((json) =>
      memoryOf({ ...(realRecord() as object), ...json } as JsonValue),
    );
    if (before === undefined || after === undefined) throw new Error('There are two.');
    expect(before.reported.length).toBeLessThan(200);
    expect(compareMemory(before, after).reported).toMatchObject([{ path: 'm7', kind: 'changed' }]);
  });

  it('of great depth is told apart, too', () => {
    const deep = (last: number): JsonValue =>
      JSON.parse(`${'['.repeat(4_000)}${last}${']'.repeat(4_000)}`) as JsonValue;
    const [one, two] = [deep(1), deep(2)].map((json) => memoryOf(realRecordWith(['more'], json)));
    if (one === undefined || two === undefined) throw new Error('There are two.');
    expect(compareMemory(one, two).reported).toHaveLength(1);
    expect(compareMemory(one, one).reported).toEqual([]);
  });
});

describe('the same record again', () => {
  it('has not changed, in whatever order and spelling', () => {
    expect(compareMemory(before, memoryOf(realRecord()))).toEqual(nothing);
    const reordered = Object.fromEntries(Object.entries(realRecord() as object).toReversed()) as JsonValue;
    expect(compareMemory(before, memoryOf(reordered))).toEqual(nothing);
    const aliases = (realRecord() as { aliases: JsonValue[] }).aliases.toReversed();
    expect(compareWith(['aliases'], aliases)).toEqual(nothing);
    expect(compareWith(['created_at'], '2026-05-26T02:03:49.544686Z')).toEqual(nothing);
  });
});

describe('a changed record', () => {
  it('says of every leaf that it changed, and of no other', () => {
    for (const [path] of leavesOf(realRecord())) {
      const [first] = path;
      if (['record_type', 'pith_number', 'canonical_sha256'].includes(String(first))) continue;
      if (path.at(-1) === 'alias_kind' || path.includes('sample')) continue;
      const place = path.join('.');
      const comparison = compareWith(path, 'other');
      const isSigned = first === 'canonical_record';
      expect(comparison.signed.kind, place).toBe(isSigned ? 'differs' : 'same');
      const changes = comparison.signed.kind === 'differs' ? comparison.signed.changes : comparison.reported;
      expect(changes, place).toHaveLength(1);
      expect(changes[0], place).toMatchObject({ kind: 'changed', now: '"other"' });
      if (isSigned) expect(comparison.reported).toEqual([]);
      expect(comparison.signature).toBe(place === 'receipt.signature_b64' ? 'anew' : 'same');
    }
  });

  it('that was signed anew lists the signed values and the hash', () => {
    const comparison = compareMemory(
      before,
      memoryOf(resigned([['canonical_record', 'source', 'version'], 5])),
    );
    expect(comparison.signed).toMatchObject({
      kind: 'differs',
      changes: [
        { path: 'canonical_record.source.version', before: '4', now: '5' },
        { path: 'canonical_sha256', kind: 'changed' },
      ],
    });
  });

  it('counts another spelling of a signed time as another value: its hash is another', () => {
    const { signed } = compareWith(
      ['canonical_record', 'metadata', 'submitted_at'],
      '2025-03-14T13:07:45+00:00',
    );
    expect(signed).toMatchObject({
      kind: 'differs',
      changes: [{ path: 'canonical_record.metadata.submitted_at', kind: 'changed' }],
    });
  });

  it('tells what is new from what is gone', () => {
    expect(compareWith(['more'], 1).reported).toEqual([
      { path: 'more', kind: 'added', before: null, now: '1' },
    ]);
    expect(compareWith(['updated_at'], undefined).reported).toMatchObject([
      { path: 'updated_at', kind: 'gone', now: null },
    ]);
  });

  it('names the citing papers that are new, and those that are no longer in the sample', () => {
    const citations = {
      count: 3,
      sample: [
        { citing_arxiv_id: '2606.00001' },
        { citing_arxiv_id: '2606.00002' },
        { citing_arxiv_id: '2606.00001' },
      ],
    };
    const { citing, reported } = compareWith(['inbound_citations'], citations);
    expect(citing).toEqual({ added: ['2606.00001', '2606.00002'], gone: ['2605.18750'], wasWhole: true });
    expect(reported.map(({ path }) => path)).toEqual([
      'inbound_citations.count',
      'inbound_citations.internal_anchor_count',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareJson } from '../../../../src/core/compare/compare-json.ts';
import { compareRecords } from '../../../../src/core/compare/compare-records.ts';
import type { JsonObject, JsonValue } from '../../../../src/core/json/json.ts';
import {
  examineJson,
  realRecord,
  realRecordWith,
  toExamined,
  withValue,
} from '../../../support/examining.ts';
import { otherRecord, otherRecordWith } from '../../../support/other-record.ts';
import { signAnew } from '../../../support/signing.ts';

const compare = (a: JsonValue, b: JsonValue) =>
  compareRecords(toExamined(examineJson(a)), toExamined(examineJson(b)));

const isDifference = ({ likeness }: { likeness: string }): boolean => /^(?:different|only-)/.test(likeness);

const differences = (a: JsonValue, b: JsonValue) => {
  const comparison = compare(a, b);
  if (comparison === null) throw new Error('One of them doesn’t match.');
  const of = (part: 'signed' | 'digest' | 'reported') =>
    comparison[part].filter(isDifference).map(({ path }) => path);
  return { signed: of('signed'), digest: of('digest'), reported: of('reported') };
};

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;

test('a reported member that is null is no difference from one that is missing; in the signed part it is one', () => {
  const withNull = realRecordWith(['graph_snapshot', 'integrity', 'endpoint'], null);
  const without = realRecordWith(['graph_snapshot', 'integrity', 'endpoint'], undefined);
  expect(differences(withNull, without)).toEqual({ signed: [], digest: [], reported: [] });
  expect(compare(withNull, without)?.reported).toContainEqual({
    path: 'graph_snapshot.integrity.endpoint',
    likeness: 'respelled',
    a: null,
    b: undefined,
  });
  const given = realRecordWith(['graph_snapshot', 'integrity', 'endpoint'], 0);
  expect(differences(given, without).reported).toEqual(['graph_snapshot.integrity.endpoint']);
});

describe('any two values', () => {
  test('one compared with itself has no difference', () => {
    fc.assert(
      fc.property(
        json,
        (value) => compareJson(value, structuredClone(value)).filter(isDifference).length === 0,
      ),
    );
  });

  test('the other way round it is the same comparison, with its sides exchanged', () => {
    const swapped: Record<string, string> = { 'only-a': 'only-b', 'only-b': 'only-a' };
    fc.assert(
      fc.property(json, json, (a, b) => {
        const there = compareJson(a, b).map((row) => JSON.stringify([row.likeness, row.a, row.b]));
        const back = compareJson(b, a).map((row) =>
          JSON.stringify([swapped[row.likeness] ?? row.likeness, row.b, row.a]),
        );
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });

  test('lists in another order are the same where their elements have names or are the same', () => {
    const named = [
      { citing_arxiv_id: '2605.18750', ref_index: 1 },
      { citing_arxiv_id: '2605.18751', ref_index: 2 },
    ];
    expect(compareJson(named, named.toReversed()).filter(isDifference)).toEqual([]);
    expect(compareJson([{ x: 1 }, { y: 2 }], [{ y: 2 }, { x: 1 }]).filter(isDifference)).toEqual([]);
    expect(compareJson(['b', 'a'], ['a', 'b']).filter(isDifference)).toEqual([]);
    const one = compareJson(named, [{ citing_arxiv_id: '2605.18752', ref_index: 1 }, ...named]);
    expect(one.filter(isDifference)).toMatchObject([{ path: '[0]', likeness: 'only-b' }]);
  });

  test.each<[JsonValue, JsonValue, string]>([
    ['2025-03-14T13:07:45Z', '2025-03-14T13:07:45.000+00:00', 'same'],
    ['2503.11367', 'arXiv:2503.11367', 'same'],
    ['2503.11367v1', '2503.11367v2', 'different'],
    ['2503.11367', '2503.11367v2', 'respelled'],
    [1, '1', 'respelled'],
    ['http://arxiv.org/x', 'https://arxiv.org/x', 'respelled'],
    ['', 'x', 'different'],
    [2 ** 60, 2 ** 60, 'not-comparable'],
  ])('%j and %j: %s', (a, b, likeness) => {
    expect(compareJson({ value: a }, { value: b })).toMatchObject([{ path: 'value', likeness }]);
  });

  test('deep and wide values end, and names of prototypes are names', () => {
    let deep: JsonValue = 1;
    for (let depth = 0; depth < 5_000; depth += 1) deep = [deep];
    expect(compareJson(deep, [deep]).length).toBeGreaterThan(0);
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`m${index}`, index]));
    expect(compareJson(wide, wide)).toHaveLength(1);
    const odd = JSON.parse('{"__proto__": 1, "constructor": 2}') as JsonValue;
    expect(compareJson(odd, {}).map(({ path, likeness }) => `${path} ${likeness}`)).toEqual([
      '__proto__ only-a',
      'constructor only-a',
    ]);
  });
});

describe('records', () => {
  test('a record and itself', () => {
    expect(differences(realRecord(), realRecord())).toEqual({ signed: [], digest: [], reported: [] });
  });

  test('what is signed, what matches a digest and what is reported are three parts, and no value stands in two', () => {
    const comparison = compare(realRecord(), otherRecord());
    expect(comparison?.isSigned).toEqual({ a: true, b: true });
    expect(comparison?.signed.every(({ path }) => path.startsWith('canonical_record.'))).toBe(true);
    expect(comparison?.digest.map(({ path }) => path)).toEqual([
      'paper.title',
      'canonical_sha256',
      'pith_number',
      'short_pith_number',
    ]);
    expect(comparison?.reported.some(({ path }) => /^canonical_|^pith_number|^paper\.title/.test(path))).toBe(
      false,
    );
    expect(comparison?.reported.map(({ path }) => path)).toContain('receipt.signature_b64');
  });

  test('one reported value that differs is the only difference', () => {
    const changed = realRecordWith(['paper', 'authors_text'], 'Somebody Else');
    expect(differences(realRecord(), changed)).toEqual({
      signed: [],
      digest: [],
      reported: ['paper.authors_text'],
    });
  });

  test('letters are signed: a moment and a list written otherwise in the signed part are not the same there', () => {
    const submitted = ['canonical_record', 'metadata', 'submitted_at'] as const;
    const crosses = ['canonical_record', 'metadata', 'cross_cats_sorted'] as const;
    const of = (moment: string, list: readonly string[]) =>
      JSON.parse(
        signAnew({
          ...(withValue(withValue(realRecord(), submitted, moment), crosses, list) as JsonObject),
          aliases: [],
        }).text,
      ) as JsonValue;
    const one = of('2025-03-14T13:07:45Z', ['cs.AI', 'cs.LG']);
    const other = of('2025-03-14T13:07:45+00:00', ['cs.LG', 'cs.AI']);
    const comparison = compare(one, other);
    expect(comparison?.signed.filter(({ likeness }) => likeness !== 'same')).toMatchObject([
      { path: submitted.join('.'), likeness: 'respelled' },
      { path: crosses.join('.'), likeness: 'respelled' },
    ]);
    expect(comparison?.digest.filter(isDifference).map(({ path }) => path)).toContain('canonical_sha256');
    expect(compare(one, one)?.signed.every(({ likeness }) => likeness === 'same')).toBe(true);
  });

  test('a title that was not checked in both is a reported one', () => {
    const untitled = withValue(otherRecord(), ['paper', 'title'], undefined);
    const comparison = compare(otherRecord(), untitled);
    expect(comparison?.digest.map(({ path }) => path)).not.toContain('paper.title');
    expect(comparison?.reported.filter(isDifference)).toMatchObject([
      { path: 'paper.title', likeness: 'only-a' },
    ]);
  });

  test('a number that was not checked in both is a reported one', () => {
    const [whole, open] = [otherRecord(), otherRecordWith(['short_pith_number'], 7)];
    for (const comparison of [compare(whole, open), compare(open, whole), compare(open, open)]) {
      expect(comparison?.digest.map(({ path }) => path)).toEqual([
        'paper.title',
        'canonical_sha256',
        'pith_number',
      ]);
      expect(comparison?.reported.map(({ path }) => path)).toContain('short_pith_number');
    }
  });

  test('without a receipt nothing is called signed', () => {
    const open = otherRecordWith(['receipt'], undefined);
    expect(compare(realRecord(), open)?.isSigned).toEqual({ a: true, b: false });
  });

  test('nothing is compared with a record that doesn’t match', () => {
    const changed = otherRecordWith(['canonical_record', 'source', 'version'], 9);
    expect(compare(realRecord(), changed)).toBeNull();
    expect(compare(changed, realRecord())).toBeNull();
    expect(compare(changed, changed)).toBeNull();
  });
});

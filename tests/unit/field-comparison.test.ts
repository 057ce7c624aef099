import { describe, expect, it } from 'vitest';
import { byAliasKind } from '../../src/core/by-alias-kind.ts';
import { compareFields } from '../../src/core/field-comparison.ts';
import type { JsonValue } from '../../src/core/json.ts';
import { leavesOf, realRecord, withValue } from '../support/examining.ts';
import {
  bundleFace,
  examineFaceJson,
  examineFaceText,
  graphFace,
  realView,
  stateFace,
  toFace,
} from '../support/examining-faces.ts';

const compare = (record: JsonValue | undefined, face: JsonValue | undefined) =>
  compareFields([{ recordPath: ['r'], facePath: ['f'], record, face }]);
const outcomes = (record: JsonValue | undefined, face: JsonValue | undefined) =>
  compare(record, face).map(({ path, outcome }) => `${path} ${outcome}`);

describe('two values', () => {
  it.each<readonly [JsonValue | undefined, JsonValue | undefined, readonly string[]]>([
    ['a', 'a', ['r equal']],
    ['a', 'b', ['r differs']],
    [1, '1', ['r differs']],
    [null, null, ['r equal']],
    [null, undefined, ['r only-record']],
    [undefined, 0, ['f only-face']],
    [undefined, undefined, []],
    ['2026-05-26T02:03:49Z', '2026-05-26T02:03:49.000+00:00', ['r equal-time']],
    ['2026-05-26T02:03:49Z', '2026-05-26T02:03:49.544686+00:00', ['r differs']],
    ['2026-05-26T02:03:49Z', '2026-05-26T04:03:49+02:00', ['r equal-time']],
    [2 ** 60, 2 ** 60, ['r not-comparable']],
    [2 ** 60, 2 ** 61, ['r differs']],
    [[], [], ['r equal']],
    [{}, [], ['r differs']],
    [[1, 2], [1], ['r[0] equal', 'r[1] only-record']],
    [{ a: 1, b: { c: 2 } }, { b: { c: 3, d: 4 }, a: 1 }, ['r.a equal', 'r.b.c differs', 'f.b.d only-face']],
    [{ a: 1 }, 'x', ['r differs']],
    [{}, { a: 1 }, ['f.a only-face']],
  ])('%j and %j: %j', (record, face, expected) => {
    expect(outcomes(record, face)).toEqual(expected);
  });

  it('reach own members only', () => {
    expect(outcomes({}, JSON.parse('{"__proto__": {"a": 1}, "toString": 2}') as JsonValue)).toEqual([
      'f.__proto__ only-face',
      'f.toString only-face',
    ]);
  });
});

describe('limits', () => {
  it('compares what is very deep as a whole, and doesn’t mind how deep', () => {
    let [a, b]: JsonValue[] = [1, 2];
    for (let depth = 0; depth < 50_000; depth += 1) [a, b] = [[a as JsonValue], [b as JsonValue]];
    expect(compare(a, a).map(({ outcome }) => outcome)).toEqual(['equal']);
    expect(compare(a, b).map(({ outcome }) => outcome)).toEqual(['differs']);
  });

  it('gives no more than 5,000 rows, and loses no difference', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({ index, other: [index] }));
    const changed = withValue(many, [2_999, 'other', 0], 'x');
    const rows = compare(many, changed);
    expect(rows.length).toBeLessThanOrEqual(5_000);
    expect(rows.filter(({ outcome }) => outcome === 'differs')).toHaveLength(1);
    const wide = Array.from({ length: 100_000 }, (_, index) => index);
    expect(compare(wide, wide).map(({ outcome }) => outcome)).toEqual(['equal']);
  });
});

describe('aliases', () => {
  it('are compared by their kind, in any order', () => {
    const face = withValue(
      bundleFace,
      ['source_aliases'],
      (bundleFace.source_aliases as readonly JsonValue[]).toReversed(),
    );
    const { comparison } = toFace(examineFaceJson('bundle', face, { record: realView() }));
    expect(comparison.filter(({ outcome }) => outcome !== 'equal')).toEqual([]);
    expect(comparison.map(({ path }) => path)).toContain('aliases.doi.alias_value');
  });

  it('are left as they are where a kind comes twice', () => {
    const twice = [{ alias_kind: 'a' }, { alias_kind: 'a' }];
    expect(byAliasKind(twice)).toBe(twice);
    expect(byAliasKind([{ alias_kind: '__proto__' }])).toEqual(
      Object.fromEntries([['__proto__', { alias_kind: '__proto__' }]]),
    );
  });
});

describe('a face beside its record', () => {
  const record = realView();

  it.each([
    ['record', realRecord(), 140],
    ['bundle', bundleFace, 45],
    ['state', stateFace, 70],
    ['graph', graphFace, 40],
  ] as const)('%s: all of it is equal', (face, json, least) => {
    const { comparison } = toFace(examineFaceJson(face, json, { record }));
    expect(comparison.length).toBeGreaterThan(least);
    expect(new Set(comparison.map(({ outcome }) => outcome))).toEqual(new Set(['equal']));
  });

  it('every change of a whole record is the one row that differs', () => {
    for (const [path] of leavesOf(realRecord())) {
      if (path[0] === 'record_type' || path[0] === 'pith_number' || path[0] === 'canonical_sha256') continue;
      const face = examineFaceJson('record', withValue(realRecord(), path, 'other'), { record });
      const rows = toFace(face).comparison.filter(({ outcome }) => outcome !== 'equal');
      expect(
        rows.map(({ outcome }) => outcome),
        path.join('.'),
      ).toEqual(
        // The kind of an alias is its name in the comparison: one is gone, one is new.
        path.at(-1) === 'alias_kind' ? ['only-record', 'only-face'] : ['differs'],
      );
    }
  });

  it('shows what only one of them has, and other spellings of a time', () => {
    const text = JSON.stringify(graphFace)
      .replace('2025-03-14T13:07:45Z', '2025-03-14T13:07:45+00:00')
      .replace('"builder_version"', '"new_builder"');
    const rows = toFace(examineFaceText('graph', text, { record })).comparison;
    expect(
      rows.filter(({ outcome }) => outcome !== 'equal').map(({ path, outcome }) => [path, outcome]),
    ).toEqual([
      ['graph_snapshot.paper.submitted_at', 'equal-time'],
      ['graph_snapshot.builder_version', 'only-record'],
      ['new_builder', 'only-face'],
    ]);
  });
});

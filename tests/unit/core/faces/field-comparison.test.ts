import { describe, expect, it } from 'vitest';
import { compareFields } from '../../../../src/core/faces/field-comparison.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { byAliasKind } from '../../../../src/core/record/by-alias-kind.ts';
import { leavesOf, realRecord, withValue } from '../../../support/examining.ts';
import {
  bundleFace,
  examineFaceJson,
  examineFaceText,
  graphFace,
  realView,
  stateFace,
  toFace,
} from '../../../support/examining-faces.ts';

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
    [-(2 ** 53), -(2 ** 53), ['r not-comparable']],
    [2 ** 53 - 1, 2 ** 53 - 1, ['r equal']],
    ['1152921504606846976', '1152921504606846976', ['r equal']],
    [['2026-05-26T02:03:49Z'], '2026-05-26T02:03:49Z', ['r differs']],
    ['2026-05-26T02:03:49Z', ['2026-05-26T02:03:49Z'], ['r differs']],
    ['soon', 'later', ['r differs']],
    [null, { a: 1 }, ['r differs']],
    [{ a: 1 }, null, ['r differs']],
    [['a'], { 0: 'a' }, ['r differs']],
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

  it('opens what is 31 steps down, and compares what is 32 down as a whole', () => {
    const nested = (depth: number): JsonValue => (depth === 0 ? 1 : [nested(depth - 1)]);
    // The path begins with a step of its own.
    expect(outcomes(nested(31), nested(31))).toEqual([`r${'[0]'.repeat(31)} equal`]);
    expect(outcomes(nested(40), nested(40))).toEqual([`r${'[0]'.repeat(31)} equal`]);
  });

  it('opens what makes 5,000 rows, and nothing that makes one more', () => {
    const wide = Array.from({ length: 5_000 }, (_, index) => index);
    expect(compare(wide, wide)).toHaveLength(5_000);
    expect(outcomes([...wide, 0], [...wide, 0])).toEqual(['r equal']);
    // One row is done when the second part comes, and one part still waits behind it.
    const part = (record: JsonValue) => ({ recordPath: [], facePath: [], record, face: record });
    expect(compareFields([part(0), part(wide.slice(2)), part(0)])).toHaveLength(5_000);
    expect(compareFields([part(0), part(wide.slice(1)), part(0)])).toHaveLength(3);
  });

  it('compares no number beyond 2^53, however deep it stands in what is compared as a whole', () => {
    const nested = (depth: number, end: JsonValue): JsonValue =>
      depth === 0 ? end : [nested(depth - 1, end)];
    expect(outcomes(nested(40, 2 ** 60), nested(40, 2 ** 60))).toEqual([
      `r${'[0]'.repeat(31)} not-comparable`,
    ]);
    expect(outcomes(nested(40, { a: [1, -(2 ** 53)] }), nested(40, { a: [1, -(2 ** 53)] }))).toEqual([
      `r${'[0]'.repeat(31)} not-comparable`,
    ]);
    expect(outcomes(nested(40, { a: 2 ** 53 - 1 }), nested(40, { a: 2 ** 53 - 1 }))).toEqual([
      `r${'[0]'.repeat(31)} equal`,
    ]);
    const wide: JsonValue[] = Array.from({ length: 200_000 }, (_, index) => index);
    expect(outcomes([...wide, 2 ** 60], [...wide, 2 ** 60])).toEqual(['r not-comparable']);
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

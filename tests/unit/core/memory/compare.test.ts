import { describe, expect, it } from 'vitest';
import { compareMemory, type MemoryChange } from '../../../../src/core/memory/compare.ts';
import type { RecordMemory } from '../../../../src/core/memory/memory.ts';

type Values = Readonly<Record<string, string>>;
type Change = readonly [path: string, kind: MemoryChange['kind'], before: string | null, now: string | null];

const toValues = (values: Values) => Object.entries(values).map(([path, value]) => ({ path, value }));
const memoryOf = (parts: Partial<RecordMemory>): RecordMemory => ({
  memoryVersion: 1,
  pithNumber: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
  canonicalSha256: 'd5',
  verdict: 'verified',
  seenAt: '2026-06-01T00:00:00Z',
  signature: null,
  signed: [],
  reported: [],
  citing: [],
  citingCount: null,
  ...parts,
});
const toChanges = (changes: readonly Change[]): readonly MemoryChange[] =>
  changes.map(([path, kind, before, now]) => ({ path, kind, before, now }));
const compare = (before: Partial<RecordMemory>, now: Partial<RecordMemory>) =>
  compareMemory(memoryOf(before), memoryOf(now));

const NOTHING = {
  signed: { kind: 'same' },
  signature: 'same',
  reported: [],
  citing: { added: [], gone: [], wasWhole: false },
};

describe('two looks at a record', () => {
  it('that saw the same have no difference, whenever they were and whatever they added up to', () => {
    const seen = {
      signature: 'sha256:1',
      signed: toValues({ 'canonical_record.a': '1' }),
      reported: toValues({ a: '1', b: 'sha256:2' }),
      citing: ['1', '2'],
      citingCount: 2,
    };
    expect(compare(seen, { ...seen, seenAt: 'x', verdict: 'incomplete' })).toEqual({
      ...NOTHING,
      citing: { added: [], gone: [], wasWhole: true },
    });
  });

  it.each<readonly [string | null, string | null, string]>([
    [null, null, 'same'],
    ['sha256:1', 'sha256:1', 'same'],
    ['sha256:1', 'sha256:2', 'anew'],
    ['sha256:1', null, 'gone'],
    [null, 'sha256:1', 'first'],
  ])('tell whether the signature is the same: %s and %s', (before, now, signature) => {
    expect(compare({ signature: before }, { signature: now })).toEqual({ ...NOTHING, signature });
  });

  it('take a citing paper for the same one, however its id is written', () => {
    const before = {
      citing: ['2503.11367', 'arXiv:hep-th/9901001v2', 'https://arxiv.org/abs/0704.0001', 'x 1'],
    };
    const now = { citing: ['arXiv:2503.11367v4', 'hep-th/9901001', '10.48550/arXiv.0704.0001', ' x 1'] };
    expect(compare(before, now)).toEqual(NOTHING);
    expect(compare({ citing: ['2503.11367'] }, { citing: ['2503.11368'] }).citing).toMatchObject({
      added: ['2503.11368'],
      gone: ['2503.11367'],
    });
  });

  it('tell the citing papers that came from those that went', () => {
    expect(compare({ citing: ['1', '2', '3'] }, { citing: ['4', '2', '5'] })).toEqual({
      ...NOTHING,
      citing: { added: ['4', '5'], gone: ['1', '3'], wasWhole: false },
    });
  });

  it.each<readonly [number | null, readonly string[], boolean]>([
    [2, ['1', '2'], true],
    [1, ['1', '2'], true],
    [0, [], true],
    [140, ['1', '2'], false],
    [1, [], false],
    [null, ['1', '2'], false],
  ])(
    'know whether all citing papers were listed before: %j counted, %j listed',
    (citingCount, citing, wasWhole) => {
      const now = { citing: [...citing, '3'], citingCount: 140 };
      expect(compare({ citing, citingCount }, now).citing).toEqual({ added: ['3'], gone: [], wasWhole });
    },
  );
});

describe('what changed of what nobody signed', () => {
  it.each<readonly [string, Values, Values, readonly Change[]]>([
    [
      'values',
      { a: '1', b: '2', c: '3' },
      { c: '4', d: '5', a: '1' },
      [
        ['b', 'gone', '2', null],
        ['c', 'changed', '3', '4'],
        ['d', 'added', null, '5'],
      ],
    ],
    [
      'a time in another spelling',
      { a: '"2025-03-14T13:07:45.500Z"' },
      { a: '"2025-03-14 14:07:45.5+01:00"' },
      [],
    ],
    [
      'another time',
      { a: '"2025-03-14T13:07:45Z"' },
      { a: '"2025-03-14T13:07:46Z"' },
      [['a', 'changed', '"2025-03-14T13:07:45Z"', '"2025-03-14T13:07:46Z"']],
    ],
    [
      'no times',
      { a: '"x"', b: '12' },
      { a: '"y"', b: '34' },
      [
        ['a', 'changed', '"x"', '"y"'],
        ['b', 'changed', '12', '34'],
      ],
    ],
    // Each of these was or is one value for a whole list, object or text.
    [
      'a list that grew',
      { 'a[0]': '1', 'a[1]': '2', b: '3' },
      { a: 'sha256:1', b: '4' },
      [
        ['b', 'changed', '3', '4'],
        ['a', 'changed', null, 'sha256:1'],
      ],
    ],
    [
      'a list that shrank',
      { a: 'sha256:1' },
      { 'a[0]': '1', 'a[1].x': '2' },
      [['a', 'changed', 'sha256:1', null]],
    ],
    ['an empty list that was filled', { a: '[]' }, { 'a[0]': '1' }, [['a', 'changed', '[]', null]]],
    ['an object that was emptied', { 'a.x': '1', 'a.y.z': '2' }, { a: '{}' }, [['a', 'changed', null, '{}']]],
    [
      'one inside another',
      { 'a.b': '{}', 'a.c': '1' },
      { 'a.b.x': '1' },
      [
        ['a.b', 'changed', '{}', null],
        ['a.c', 'gone', '1', null],
      ],
    ],
    // These only look alike.
    [
      'a longer name',
      { a: '[]' },
      { ab: '1' },
      [
        ['a', 'gone', '[]', null],
        ['ab', 'added', null, '1'],
      ],
    ],
    [
      'another name',
      { abc: '[]' },
      { 'abd.x': '1' },
      [
        ['abc', 'gone', '[]', null],
        ['abd.x', 'added', null, '1'],
      ],
    ],
    [
      'two that went',
      { a: '[]', 'a.b': '1' },
      {},
      [
        ['a', 'gone', '[]', null],
        ['a.b', 'gone', '1', null],
      ],
    ],
    [
      'two that came',
      {},
      { a: '[]', 'a.b': '1' },
      [
        ['a', 'added', null, '[]'],
        ['a.b', 'added', null, '1'],
      ],
    ],
    [
      'a short value that became an object',
      { a: '5' },
      { 'a.b': '1' },
      [
        ['a', 'gone', '5', null],
        ['a.b', 'added', null, '1'],
      ],
    ],
    [
      'a text about digests',
      { a: '"a sha256: [{"' },
      { 'a.b': '1' },
      [
        ['a', 'gone', '"a sha256: [{"', null],
        ['a.b', 'added', null, '1'],
      ],
    ],
    ['nothing', {}, {}, []],
  ])('%s', (_, before, now, changes) => {
    expect(compare({ reported: toValues(before) }, { reported: toValues(now) })).toEqual({
      ...NOTHING,
      reported: toChanges(changes),
    });
  });
});

describe('what changed of the signed part', () => {
  it.each<readonly [string, Values, Values, string, readonly Change[]]>([
    ['the hash alone', { a: '1' }, { a: '1' }, 'd6', [['canonical_sha256', 'changed', 'd5', 'd6']]],
    [
      'values and the hash',
      { a: '1', b: '2', c: '3' },
      { a: '1', b: '3', d: '4' },
      'd6',
      [
        ['b', 'changed', '2', '3'],
        ['c', 'gone', '3', null],
        ['d', 'added', null, '4'],
        ['canonical_sha256', 'changed', 'd5', 'd6'],
      ],
    ],
    [
      'a time in another spelling, which has another hash',
      { a: '"2025-03-14T13:07:45Z"', b: '1', c: '"2025-03-14T13:07:45Z"' },
      { a: '"2025-03-14T13:07:45+00:00"', b: '2', c: '"2025-03-14T13:07:45Z"' },
      'd5',
      [
        ['b', 'changed', '1', '2'],
        ['a', 'changed', '"2025-03-14T13:07:45Z"', '"2025-03-14T13:07:45+00:00"'],
      ],
    ],
  ])('%s', (_, before, now, canonicalSha256, changes) => {
    expect(compare({ signed: toValues(before) }, { signed: toValues(now), canonicalSha256 })).toEqual({
      ...NOTHING,
      signed: { kind: 'differs', changes: toChanges(changes) },
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, type JsonPath, type JsonValue } from '../../../../src/core/json/json.ts';
import { parseJson } from '../../../../src/core/json/text.ts';
import { replaceAt, replaceTextAt, toTamperPlaces } from '../../../../src/core/tamper/tamper.ts';
import {
  examineText,
  leavesOf,
  outcomeOf,
  realRecord,
  toDocument,
  verdictOf,
  withValue,
} from '../../../support/examining.ts';
import { realRecordText } from '../../../support/real-record.ts';

const document = toDocument(realRecordText());
const ones = (length: number): JsonValue => Array.from({ length }, () => 1);
const replaced = (text: string, path: JsonPath, value: JsonValue | undefined): string =>
  replaceAt(toDocument(text), path, value);

describe('the places', () => {
  it('are all leaves of the record, in its order, and say which are signed', () => {
    const places = toTamperPlaces(realRecord());
    expect(places.map(({ path }) => formatPath(path))).toEqual(
      leavesOf(realRecord()).map(([path]) => formatPath(path)),
    );
    expect(places.filter(({ isSigned }) => isSigned)).toHaveLength(10);
  });

  it('are leaves, and empty arrays and objects, each with its value', () => {
    expect(
      toTamperPlaces({
        a: [1, [], { b: null }],
        canonical_record: { c: {}, d: 'x' },
        e: { canonical_record: 1 },
      }),
    ).toEqual([
      { path: ['a', 0], value: 1, isSigned: false },
      { path: ['a', 1], value: [], isSigned: false },
      { path: ['a', 2, 'b'], value: null, isSigned: false },
      { path: ['canonical_record', 'c'], value: {}, isSigned: true },
      { path: ['canonical_record', 'd'], value: 'x', isSigned: true },
      { path: ['e', 'canonical_record'], value: 1, isSigned: false },
    ]);
    for (const json of [7, 'x', null, [], {}] as const)
      expect(toTamperPlaces(json)).toEqual([{ path: [], value: json, isSigned: false }]);
  });

  it.each<readonly [string, JsonValue, readonly (readonly [string, number])[]]>([
    ['2,000 in one', { a: ones(2_000) }, [['a[', 2_000]]],
    ['2,001 in one', { a: ones(2_001) }, [['a', 1]]],
    [
      '1,999 and one behind',
      { a: ones(1_999), b: 1 },
      [
        ['a[', 1_999],
        ['b', 1],
      ],
    ],
    [
      '2,000 and one behind',
      { a: ones(2_000), b: 1 },
      [
        ['a', 1],
        ['b', 1],
      ],
    ],
    [
      '1,999 and one before',
      { b: 1, a: ones(1_999) },
      [
        ['a[', 1_999],
        ['b', 1],
      ],
    ],
    [
      '2,000 and one before',
      { b: 1, a: ones(2_000) },
      [
        ['a', 1],
        ['b', 1],
      ],
    ],
    ['more than there is room for at the top', ones(2_001), [['[', 2_000]]],
  ])('are no more than 2,000: %s', (_, json, counts) => {
    const places = toTamperPlaces(json).map(({ path }) => formatPath(path));
    for (const [name, count] of counts)
      expect(
        places.filter((place) => (name.endsWith('[') ? place.startsWith(name) : place === name)),
      ).toHaveLength(count);
    expect(places).toHaveLength(counts.reduce((sum, [, count]) => sum + count, 0));
  });

  it('are no deeper than 16 steps', () => {
    const nest = (depth: number): JsonValue =>
      Array.from({ length: depth }).reduce<JsonValue>((value) => ({ x: value }), 1);
    const path = Array.from({ length: 16 }, () => 'x');
    expect(toTamperPlaces(nest(16))).toEqual([{ path, value: 1, isSigned: false }]);
    expect(toTamperPlaces(nest(17))).toEqual([{ path, value: { x: 1 }, isSigned: false }]);
  });

  it('are no more than 2,000', () => {
    const many = { a: Array.from({ length: 3_000 }, () => 1), b: 1 };
    expect(toTamperPlaces(many).map(({ path }) => formatPath(path))).toEqual(['a', 'b']);
    expect(toTamperPlaces(Array.from({ length: 9_000 }, () => [1])).length).toBeLessThanOrEqual(2_000);
    let deep: JsonValue = 1;
    for (let depth = 0; depth < 20_000; depth += 1) deep = { x: deep };
    expect(toTamperPlaces(deep)).toHaveLength(1);
  });
});

describe('a replaced value', () => {
  it('is the only thing that changes, at every place of the real record', () => {
    for (const [path, value] of leavesOf(realRecord())) {
      const changed = replaceAt(document, path, 'other');
      expect(JSON.parse(changed), formatPath(path)).toEqual(withValue(realRecord(), path, 'other'));
      expect(changed.length - '"other"'.length + JSON.stringify(value).length).toBe(realRecordText().length);
      expect(JSON.parse(replaceAt(document, path, undefined))).toEqual(
        withValue(realRecord(), path, undefined),
      );
      expect(replaceTextAt(document, path, JSON.stringify(value))).toBe(realRecordText());
    }
  });

  it('keeps the spelling of numbers elsewhere, so that nothing else becomes checkable or not', () => {
    const text = realRecordText().replace('"version": 4', '"version": 4.0');
    expect(replaced('{"a": 1.0, "b": [1e2, "x"]}', ['b', 1], 'y')).toBe('{"a": 1.0, "b": [1e2, "y"]}');
    expect(outcomeOf(examineText(replaced(text, ['updated_at'], 'x')), 'canonical-hash').kind).toBe(
      outcomeOf(examineText(text), 'canonical-hash').kind,
    );
  });

  it.each<readonly [string, JsonPath, JsonValue | undefined, string]>([
    ['{"a":1,"a":2}', ['a'], 3, '{"a":1,"a":3}'],
    ['{"a":1,"b":0,"a":2}', ['a'], undefined, '{"b":0}'],
    ['{"a":{"x":1},"a":{"x":2}}', ['a', 'x'], 3, '{"a":{"x":1},"a":{"x":3}}'],
    ['{"\\u0061":1}', ['a'], 2, '{"\\u0061":2}'],
    ['{"__proto__":{"x":1}}', ['__proto__', 'x'], 2, '{"__proto__":{"x":2}}'],
    ['{ }', ['a'], 1, '{"a":1}'],
    ['{}', ['__proto__'], 1, '{"__proto__":1}'],
    ['[ 1 , 2 ]', [1], undefined, '[1]'],
    ['[1]', [1], 2, '[1,2]'],
    ['[1]', [2], 2, '[1]'],
    ['[1]', ['x'], 2, '[1]'],
    ['{"a":1}', [0], 2, '{"a":1}'],
    ['{"a":1}', ['b'], undefined, '{"a":1}'],
    ['{"a":1}', ['b', 'c'], 1, '{"a":1}'],
    ['{"a":1}', ['a', 'c'], 1, '{"a":1}'],
    ['7', [], 'x', '"x"'],
    [' \n7 ', [], 'x', ' \n"x"'],
    ['7', [], undefined, '7'],
    ['7', ['a'], 1, '7'],
    ['{"a": 1 , "b" : 2}', ['b'], 3, '{"a": 1 , "b" : 3}'],
    ['{"a": 1 , "b" : 2 , "c":3}', ['b'], undefined, '{"a": 1,"c":3}'],
    ['{"a": 1 , "b" : 2 }', ['c'], 3, '{"a": 1,"b" : 2,"c":3}'],
    ['{"a":1}', ['a'], undefined, '{}'],
    ['{"a":{"b":1},"c":[{"d":2}]} ', ['c', 0, 'd'], undefined, '{"a":{"b":1},"c":[{}]} '],
    ['{"a":{"b":1},"c":[{"d":2}]}', ['c', 1], 0, '{"a":{"b":1},"c":[{"d":2},0]}'],
    ['{"a":{"b":1},"c":[{"d":2}]}', ['c', 1, 'd'], 0, '{"a":{"b":1},"c":[{"d":2}]}'],
    ['[1,2,3]', [0], undefined, '[2,3]'],
    ['[1,2,3]', [3], undefined, '[1,2,3]'],
    ['[ 1 , 2 ]', [2], undefined, '[ 1 , 2 ]'],
    ['{ "a" : 1 }', ['b'], undefined, '{ "a" : 1 }'],
    ['{ "a" : 1 }', ['b', 'c'], undefined, '{ "a" : 1 }'],
    ['[1,2,3]', [-1], 0, '[1,2,3]'],
    ['[1,2,3]', [1], [4, { a: 'x' }], '[1,[4,{"a":"x"}],3]'],
    ['\uFEFF {"a":"]}\\"\\\\"}', ['a'], 1, '\uFEFF {"a":1}'],
    ['{"a":"x","b":[{"c":"}"}]}', ['b', 0, 'c'], '"', '{"a":"x","b":[{"c":"\\""}]}'],
  ])('%s at %j as %j is %s', (text, path, value, expected) => {
    expect(replaced(text, path, value)).toBe(expected);
  });

  it('may be any JSON in any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 1 }), fc.nat(), (text, value, at) => {
        const json = JSON.parse(text) as JsonValue;
        const leaves = leavesOf(json);
        const [path] = leaves[at % leaves.length] ?? [[]];
        const plain = JSON.parse(JSON.stringify(value)) as JsonValue;
        const changed = replaced(` ${text}\n`, path, plain);
        expect(JSON.parse(changed)).toEqual(withValue(json, path, plain));
      }),
      { numRuns: 1_000 },
    );
  });

  it('goes through the same examination: a signed one contradicts, text that is no JSON is none', () => {
    expect(verdictOf(examineText(replaceAt(document, ['canonical_record', 'source', 'version'], 5)))).toBe(
      'contradicted',
    );
    expect(verdictOf(examineText(replaceAt(document, ['links', 'html'], 5)))).toBe('verified');
    expect(parseJson(replaceTextAt(document, ['links'], '{')).kind).toBe('error');
  });
});

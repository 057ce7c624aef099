import { describe, expect, it } from 'vitest';
import {
  formatFound,
  formatPath,
  formatQuoted,
  isSameJson,
  type JsonPath,
  type JsonValue,
  member,
  valueAt,
} from '../../../../src/core/json/json.ts';

const parse = (text: string): JsonValue => JSON.parse(text) as JsonValue;

describe('isSameJson', () => {
  it.each([
    ['1', '1.0', true],
    ['1', '"1"', false],
    ['null', '0', false],
    ['[]', '{}', false],
    ['[]', '{"length":0}', false],
    ['[1,2]', '[1,2]', true],
    ['[1,2]', '[2,1]', false],
    ['[1]', '[1,2]', false],
    ['[1,2]', '[1]', false],
    ['{"a":1,"b":{"c":[null]}}', '{"b":{"c":[null]},"a":1}', true],
    ['{"a":1}', '{"a":1,"b":2}', false],
    ['{"a":1,"b":2}', '{"a":1}', false],
    ['{"a":1}', '{"b":1}', false],
    ['{"a":null}', '{"b":null}', false],
    ['{"__proto__":1}', '{}', false],
    ['{"toString":1}', '{"valueOf":1}', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSameJson(parse(a), parse(b))).toBe(expected);
    expect(isSameJson(parse(b), parse(a))).toBe(expected);
  });

  it('is not afraid of depth', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(isSameJson(parse(deep), parse(deep))).toBe(true);
    expect(isSameJson(parse(deep), parse(deep.replace('[]', '[1]')))).toBe(false);
  });
});

describe('member and valueAt', () => {
  it.each<[JsonPath, JsonValue | undefined]>([
    [[], { a: [{ b: 1 }] }],
    [['a', 0, 'b'], 1],
    [['a', 1], undefined],
    [['a', -1], undefined],
    [['a', 'length'], undefined],
    [['a', '0'], undefined],
    [['toString'], undefined],
    [['__proto__'], undefined],
    [['a', 0, 'b', 'c'], undefined],
  ])('%j leads to %j', (path, expected) => {
    expect(valueAt({ a: [{ b: 1 }] }, path)).toEqual(expected);
  });

  it('find what is called __proto__', () => {
    expect(member(parse('{"__proto__":1}'), '__proto__')).toBe(1);
  });
});

describe('words for people', () => {
  it.each<[JsonValue | undefined, string]>([
    ['a"b', 'the text "a\\"b"'],
    [7, 'the number 7'],
    [true, 'true'],
    [null, 'null'],
    [[], 'an array'],
    [{}, 'an object'],
    [undefined, 'missing'],
  ])('of %j: %s', (value, words) => {
    expect(formatFound(value)).toBe(words);
  });

  it('cut long texts', () => {
    expect(formatQuoted('x'.repeat(200))).toBe(`"${'x'.repeat(200)}"`);
    expect(formatQuoted('x'.repeat(1e6))).toBe(`"${'x'.repeat(200)}…"`);
    expect(formatQuoted('pith-v1\u202e\u2066-2026\u{e0001}')).toBe(
      '"pith-v1\\u{202e}\\u{2066}-2026\\u{e0001}"',
    );
  });

  it('name places', () => {
    expect(formatPath(['aliases', 2, 'alias_value'])).toBe('aliases[2].alias_value');
    expect(formatPath([3, 'a'])).toBe('[3].a');
    expect(formatPath([])).toBe('');
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { toMemoryDigest } from '../../../../src/core/memory/memory-digest.ts';
import { toMemoryValues } from '../../../../src/core/memory/values.ts';

/** As `toMemoryValues` gives them, each as `[path, value]`. */
const valuesOf = (
  json: JsonObject,
  at: JsonPath = [],
  isLeftOut: (path: JsonPath) => boolean = () => false,
) => toMemoryValues(json, at, isLeftOut, toMemoryDigest).map(({ path, value }) => [path, value]);
const digestOf = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
const listOf = (length: number, value: JsonValue = 0): readonly JsonValue[] =>
  Array.from({ length }, () => value);
const nest = (depth: number, inside: JsonValue): JsonValue =>
  Array.from({ length: depth }).reduce<JsonValue>((value) => ({ x: value }), inside);

describe('a digest', () => {
  it('is the first half of SHA-256, of half a character that of the sign that replaces it', () => {
    expect(toMemoryDigest('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223');
    expect(toMemoryDigest('é\ud800')).toBe(digestOf('é\ufffd'));
  });
});

describe('the values of an object', () => {
  it('are its leaves by path, in an order that does not depend on the text', () => {
    const json = { b: 1, a: { d: [true, null, { e: 'x"' }], c: {} }, f: [], '': 2, A: -1.5 };
    const values = [
      ['', '2'],
      ['A', '-1.5'],
      ['a.c', '{}'],
      ['a.d[0]', 'true'],
      ['a.d[1]', 'null'],
      ['a.d[2].e', '"x\\""'],
      ['b', '1'],
      ['f', '[]'],
    ];
    expect(valuesOf(json)).toEqual(values);
    expect(toMemoryValues({ b: 1 }, ['in', 0], () => false, toMemoryDigest)).toEqual([
      { path: 'in[0].b', value: '1' },
    ]);
  });

  it('of an empty object is itself', () => {
    expect(valuesOf({}, ['a'])).toEqual([['a', '{}']]);
  });

  it('leave out what is said to', () => {
    const json = { a: { b: 1, c: 2 }, d: [3, 4], e: 5 };
    const out = new Set(['in.a.b', 'in.d']);
    expect(valuesOf(json, ['in'], (path) => out.has(path.join('.')))).toEqual([
      ['in.a.c', '2'],
      ['in.e', '5'],
    ]);
    expect(valuesOf(json, [], () => true)).toEqual([]);
  });

  it('are JSON of up to 200 characters, or a digest of it', () => {
    expect(valuesOf({ a: 'x'.repeat(198) })).toEqual([['a', `"${'x'.repeat(198)}"`]]);
    expect(valuesOf({ a: 'x'.repeat(199) })).toEqual([['a', digestOf(`"${'x'.repeat(199)}"`)]]);
  });
});

describe('an object or array', () => {
  it('of 300 leaves is opened, of more it is one value', () => {
    expect(valuesOf({ a: listOf(300) })).toHaveLength(300);
    expect(valuesOf({ a: listOf(300) }).at(-1)).toEqual(['a[299]', '0']);
    expect(valuesOf({ a: listOf(301) })).toEqual([['a', digestOf(JSON.stringify(listOf(301)))]]);
    // Leaves count, not what holds them, and empty ones do.
    expect(valuesOf({ a: listOf(150, [1, 2]) })).toHaveLength(300);
    expect(valuesOf({ a: [...listOf(150, [1, 2]), {}] })).toHaveLength(1);
    expect(valuesOf({ a: listOf(300, []) })).toHaveLength(300);
    expect(valuesOf({ a: [listOf(150), listOf(151)] })).toHaveLength(1);
    expect(valuesOf({ a: listOf(300, { x: { y: [1] } }) })).toHaveLength(300);
    expect(valuesOf({ a: { few: [1], many: listOf(301) } })).toHaveLength(1);
  });

  it('at the top is always opened, and its members are, each for itself', () => {
    const wide = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`m${index}`, index]));
    expect(valuesOf(wide)).toHaveLength(400);
    expect(valuesOf({ a: listOf(300), b: listOf(301), c: 1 })).toHaveLength(302);
    expect(valuesOf({ a: listOf(300) }, ['x', 'y', 'z'])).toHaveLength(300);
  });

  it('16 steps deep is one value', () => {
    const path = Array.from({ length: 16 }, () => 'x').join('.');
    expect(valuesOf(nest(16, 1) as JsonObject)).toEqual([[path, '1']]);
    expect(valuesOf(nest(17, 1) as JsonObject)).toEqual([[path, '{"x":1}']]);
    expect(valuesOf({ y: nest(2, [1, 2]) }, listOf(20).map(String))).toEqual([
      [`${listOf(20).join('.')}.y`, '{"x":{"x":[1,2]}}'],
    ]);
  });

  it('is written in one order of its members, as JSON', () => {
    const value = { b: [1, [], {}, 'x\n'], a: { d: null, c: true }, 'q"': false };
    const deep = (inside: JsonValue): JsonObject => nest(16, inside) as JsonObject;
    const [[, written] = []] = valuesOf(deep(value));
    expect(written).toBe('{"a":{"c":true,"d":null},"b":[1,[],{},"x\\n"],"q\\"":false}');
    const other = { 'q"': false, a: { c: true, d: null }, b: [1, [], {}, 'x\n'] };
    expect(valuesOf(deep(other))).toEqual(valuesOf(deep(value)));
  });

  it('of any depth is one value', () => {
    const depth = 20_000;
    expect(valuesOf({ a: nest(depth, 1) })).toEqual([
      [`a${'.x'.repeat(15)}`, digestOf(`${'{"x":'.repeat(depth - 15)}1${'}'.repeat(depth - 15)}`)],
    ]);
  });
});

describe('more than 3,000 values', () => {
  const wide = (lists: number): JsonObject =>
    Object.fromEntries(Array.from({ length: lists }, (_, index) => [`m${index}`, listOf(300)]));

  it('are one for each member, opened only where there is one thing inside', () => {
    expect(valuesOf(wide(10))).toHaveLength(3_000);
    expect(valuesOf({ ...wide(10), one: [[1]], two: [1, 2], three: 3 }).slice(-3)).toEqual([
      ['one[0][0]', '1'],
      ['three', '3'],
      ['two', '[1,2]'],
    ]);
    expect(valuesOf({ ...wide(10), one: 1 })).toHaveLength(11);
    expect(valuesOf({ ...wide(10), one: 1 }, ['in'], ([, name]) => name === 'm3')).toHaveLength(2_701);
    expect(valuesOf({ ...wide(12), one: 1 }, ['in'], ([, name]) => name === 'm3')).toHaveLength(12);
  });
});

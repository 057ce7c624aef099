import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import {
  type FieldType,
  flag,
  hexDigest,
  integer,
  list,
  object,
  orNull,
  text,
  texts,
  toFieldReader,
} from '../../../../src/core/record/fields.ts';

const DIGEST = '0123456789abcdef'.repeat(4);

/** What reading one field comes to, and what was noted on the way. */
const reading = <T extends JsonValue>(
  root: JsonObject,
  path: JsonPath,
  type: FieldType<T>,
  at: JsonPath = [],
) => {
  const reader = toFieldReader(root, at);
  return { field: reader.read(path, type), problems: [...reader.problems] };
};

describe('a field of the right type', () => {
  it.each<readonly [string, FieldType<JsonValue>, JsonValue]>([
    ['text', text, ''],
    ['whole number', integer, -3],
    ['flag', flag, false],
    ['object', object, {}],
    ['list', list, [null]],
    ['list of texts', texts, ['a', '']],
    ['empty list of texts', texts, []],
    ['digest', hexDigest, DIGEST],
  ])('(%s) is its value', (_, type, value) => {
    expect(reading({ a: [{ b: value }] }, ['a', 0, 'b'], type)).toEqual({
      field: { kind: 'value', value },
      problems: [],
    });
  });
});

describe('a field of another type', () => {
  it.each<readonly [FieldType<JsonValue>, JsonValue, string]>([
    [text, 7, 'should be text, but it is the number 7.'],
    [integer, 1.5, 'should be a whole number, but it is the number 1.5.'],
    [integer, 2 ** 53, 'should be a whole number, but it is the number 9007199254740992.'],
    [integer, '1', 'should be a whole number, but it is the text "1".'],
    [flag, 'true', 'should be true or false, but it is the text "true".'],
    [flag, 1, 'should be true or false, but it is the number 1.'],
    [object, [], 'should be an object, but it is an array.'],
    [list, {}, 'should be an array, but it is an object.'],
    [list, 'abc', 'should be an array, but it is the text "abc".'],
    [texts, 'abc', 'should be an array of nothing but texts, but it is the text "abc".'],
    [texts, ['a', 7], 'should be an array of nothing but texts, but it is an array.'],
    [hexDigest, `${DIGEST}0`, `should be 64 hexadecimal digits, but it is the text "${DIGEST}0".`],
    [hexDigest, `0${DIGEST}`, `should be 64 hexadecimal digits, but it is the text "0${DIGEST}".`],
    [hexDigest, [DIGEST], 'should be 64 hexadecimal digits, but it is an array.'],
  ])('is malformed, says so and is noted (%o, %j)', (type, value, sentence) => {
    expect(reading({ a: { b: value } }, ['a', 'b'], type, [3])).toEqual({
      field: { kind: 'malformed', reason: `The field a.b ${sentence}` },
      problems: [['[3].a.b', { path: '[3].a.b', message: `This ${sentence}` }]],
    });
  });
});

describe('a field that is not there', () => {
  it.each<readonly [JsonObject, JsonPath, string]>([
    [{}, ['a'], 'a'],
    [{ a: null }, ['a'], 'a'],
    [{}, ['a', 'b'], 'a'],
    [{ a: null }, ['a', 'b', 'c'], 'a'],
    [{ a: {} }, ['a', 'b'], 'a.b'],
    [{ a: {} }, ['a', 'b', 'c'], 'a.b'],
    [{ a: [] }, ['a', 0], 'a[0]'],
    [{ a: [null] }, ['a', 0, 'b'], 'a[0]'],
    [{ a: [{}] }, ['a', 0, 'b'], 'a[0].b'],
    [{}, ['toString'], 'toString'],
  ])('in %j at %j is absent, by the first thing that is missing', (root, path, missing) => {
    expect(reading(root, path, text, [3])).toEqual({
      field: { kind: 'absent', reason: `The record has no ${missing}.` },
      problems: [],
    });
  });
});

describe('a field inside something that has no fields', () => {
  it.each<readonly [JsonObject, JsonPath, string, string]>([
    [{ a: 'x' }, ['a', 'b'], 'a', 'should be an object, but it is the text "x".'],
    [{ a: 'x' }, ['a', 'length'], 'a', 'should be an object, but it is the text "x".'],
    [{ a: [] }, ['a', 'b', 'c'], 'a', 'should be an object, but it is an array.'],
    [{ a: { b: 7 } }, ['a', 'b', 'c'], 'a.b', 'should be an object, but it is the number 7.'],
    [{ a: {} }, ['a', 0], 'a', 'should be an array, but it is an object.'],
    [{ a: { 0: {} } }, ['a', 0, 'b'], 'a', 'should be an array, but it is an object.'],
    [{ a: ['x'] }, ['a', 0, 'b'], 'a[0]', 'should be an object, but it is the text "x".'],
  ])('(%j at %j) is as malformed as that', (root, path, place, sentence) => {
    expect(reading(root, path, text)).toEqual({
      field: { kind: 'malformed', reason: `The field ${place} ${sentence}` },
      problems: [[place, { path: place, message: `This ${sentence}` }]],
    });
  });
});

describe('problems', () => {
  it('are noted once a place, in the order met, the last word counting', () => {
    const { read, note, problems } = toFieldReader({ a: 'x', c: 1 }, ['r']);
    read(['a', 'b'], text);
    read(['c'], text);
    read(['a', 'd'], text);
    note(['a'], 'This is something else.');
    expect([...problems.values()]).toEqual([
      { path: 'r.a', message: 'This is something else.' },
      { path: 'r.c', message: 'This should be text, but it is the number 1.' },
    ]);
  });
});

describe('orNull', () => {
  it('is the value, or null', () => {
    expect(orNull({ kind: 'value', value: false })).toBe(false);
    expect(orNull({ kind: 'absent', reason: 'x' })).toBeNull();
    expect(orNull({ kind: 'malformed', reason: 'x' })).toBeNull();
  });
});

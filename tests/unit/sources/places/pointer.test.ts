import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { findCandidates, findPointer } from '../../../../src/sources/places/pointer.ts';
import { REAL_SUFFIX, realRecordText } from '../../../support/real-record.ts';

const A = REAL_SUFFIX;
const B = 'X37TDJUWWIYSUEPBPRJS2QZTTV';
const ASKED = 'http://127.0.0.1/origin/api/pith-number/resolve?arxiv=2503.11367&json=true';
const record: JsonValue = JSON.parse(realRecordText());
const recordB = { pith_number: `pith:2018:${B}`, canonical_sha256: 'beff', canonical_record: {} };
const deep = (levels: number, value: JsonValue): JsonValue =>
  levels === 0 ? value : { a: deep(levels - 1, value) };

describe('findPointer', () => {
  test.each<[string, JsonValue, readonly (string | number)[]]>([
    ['a whole record', record, []],
    ['an object that holds one', { result: record }, ['result']],
    ['a list that holds one', [record], [0]],
    ['one deeper down', { data: { results: [{ score: 1, record }] } }, ['data', 'results', 0, 'record']],
    ['one beside its own number', { pith_number: `pith:2025:${A}`, record }, ['record']],
    ['one at the last level that is looked into', deep(6, record), ['a', 'a', 'a', 'a', 'a', 'a']],
  ])('finds %s', (_, value, at) => {
    expect(findPointer(value, ASKED)).toEqual({ kind: 'record', at });
  });

  test.each<[string, JsonValue]>([
    ['a number', { pith_number: `pith:2025:${A}` }],
    ['a number as the whole answer', `pith:2025:${A}`],
    ['a bare suffix', { pith_number: A }],
    ['the address of a record', { json_url: `https://pith.science/pith/${A}.json` }],
    ['the address of a page', { redirect: `/pith/${A}` }],
    ['the address of another face', { bundle: `/pith/${A}/bundle.json` }],
    ['an escaped number in an address', { next: `/records?n=pith%3A2025%3A${A}` }],
    ['a number within a sentence', { message: `It is pith:2025:${A}.` }],
    ['the same number twice', { pith_number: `pith:2025:${A}`, url: `/pith/${A}` }],
    ['the same number twice, by other names', { html: `/pith/${A}`, text: `pith:2025:${A}` }],
    [
      'a number above others',
      { pith_number: `pith:2025:${A}`, related: [{ pith_number: `pith:2018:${B}` }] },
    ],
    ['its own number before another', { previous: `pith:2018:${B}`, pith_number: `pith:2025:${A}` }],
    ['a number above another record', { pith_number: `pith:2025:${A}`, nearest: recordB }],
    ['an unfinished record', { canonical_record: {}, pith_number: `pith:2025:${A}` }],
    ['a number above a link', { pith_number: `pith:2025:${A}`, href: '/records/7.json' }],
  ])('follows %s', (_, value) => {
    expect(findPointer(value, ASKED)).toEqual({ kind: 'numbers', suffixes: [A] });
  });

  test.each<[string, JsonValue]>([
    ['a list of numbers', { pith_numbers: [`pith:2025:${A}`, `pith:2018:${B}`] }],
    ['a list of objects', [{ pith_number: `pith:2025:${A}` }, { pith_number: `pith:2018:${B}` }]],
    ['a list of records', { results: [record, recordB] }],
  ])('names all candidates of %s', (_, value) => {
    expect(findPointer(value, ASKED)).toEqual({ kind: 'numbers', suffixes: [A, B] });
  });

  test.each<[string, JsonValue, string]>([
    ['from the root', { json: '/records/77.json' }, '/records/77.json'],
    ['with a query', { links: { self: 'record.json?id=77' } }, 'record.json?id=77'],
    [
      'but not of a schema',
      { schema_url: 'https://pith.science/schemas/v1.json', url: '/r/77.json' },
      '/r/77.json',
    ],
    ['above a number', { json: '/r/77.json', related: [`pith:2018:${B}`] }, '/r/77.json'],
  ])('follows a link %s', (_, value, link) => {
    expect(findPointer(value, ASKED)).toEqual({ kind: 'link', link });
  });

  test('takes the number in the address that answered, unless the answer is a record', () => {
    const address = `http://127.0.0.1/origin/pith/${A}`;
    expect(findPointer(null, address)).toEqual({ kind: 'numbers', suffixes: [A] });
    expect(findPointer({ pith_number: `pith:2018:${B}` }, address)).toEqual({
      kind: 'numbers',
      suffixes: [A],
    });
    expect(findPointer(record, address)).toEqual({ kind: 'record', at: [] });
  });

  test.each<[string, JsonValue]>([
    ['nothing', null],
    ['an empty object', {}],
    ['an empty list', []],
    ['an error', { error: 'not found', status: 404 }],
    ['a short number alone', { short: 'pith:2W3F2J6X' }],
    ['a number that is too long', { pith_number: `pith:2025:${A}A` }],
    ['a number that is too short', { pith_number: `pith:2025:${A.slice(1)}` }],
    ['a number in lower case', { pith_number: `pith:2025:${A.toLowerCase()}` }],
    ['a number in a key', { [`pith:2025:${A}`]: true }],
    ['a record below the last level', deep(7, record)],
    ['another page', { next: 'https://pith.science/papers' }],
    ['a sentence about JSON', { hint: 'add .json to the address of a record.json file' }],
  ])('finds nothing in %s', (_, value) => {
    expect(findPointer(value, ASKED)).toEqual({ kind: 'nothing' });
  });

  test('survives hostile depth and keys', () => {
    const nested: JsonValue = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
    expect(findPointer(nested, ASKED)).toEqual({ kind: 'nothing' });
    const hostile: JsonValue = JSON.parse(
      `{"__proto__": {"canonical_record": {}, "canonical_sha256": "", "pith_number": "x"}}`,
    );
    expect(findPointer(hostile, ASKED)).toEqual({ kind: 'record', at: ['__proto__'] });
    expect(findPointer(JSON.parse('{"constructor": "x", "toString": null}'), ASKED)).toEqual({
      kind: 'nothing',
    });
  });
});

describe('findCandidates', () => {
  test('takes every whole suffix that begins so, once, from any text', () => {
    const near = `2W3F2J6X${B.slice(8)}`;
    const text = `<a href="/pith/${A}">${A}</a> pith:2031:${near}; {"x":"\\/pith\\/${A}"} ${B}`;
    expect(findCandidates(text, '2W3F2J6X')).toEqual([A, near]);
    expect(findCandidates(text, '2W3F2J6XVHMD')).toEqual([A]);
    expect(findCandidates(text, '2W3F2J6XVHMDI3LF')).toEqual([A]);
    expect(findCandidates(text, 'AAAAAAAA')).toEqual([]);
  });

  test('leaves out what only looks like one', () => {
    expect(findCandidates(`${A}A x${A} ${A.slice(0, 25)} ${A.toLowerCase()}`, '2W3F2J6X')).toEqual([]);
  });
});

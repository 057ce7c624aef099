import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInexact } from '../../../../src/core/json/inexact.ts';
import type { JsonPath } from '../../../../src/core/json/json.ts';

/** A text, and where in it inexact numbers stand, known from how it is made. */
type Written = readonly [text: string, places: readonly JsonPath[]];

const exact = fc.constantFrom(
  '1',
  '0',
  '-12',
  '9007199254740991',
  'true',
  'null',
  '"x"',
  '", 1.5"',
  '"\\\\"',
  '"\\",-0"',
);
const inexact = fc.constantFrom(
  '-0',
  '1.0',
  '1e3',
  '2E-7',
  '-5.5e+10',
  '9007199254740993',
  '12345678901234567890',
);
/** As it is written, and what it says. */
const key = fc.constantFrom(
  ['"a"', 'a'],
  ['"b"', 'b'],
  ['"\\u0061"', 'a'],
  ['"__proto__"', '__proto__'],
  ['"{[1.5,"', '{[1.5,'],
);
const space = fc.constantFrom('', ' ', '\n\t', '\r\n');

const toList = (values: readonly Written[], between: string): Written => [
  `[${between}${values.map(([text]) => text).join(`${between},`)}]`,
  values.flatMap(([, places], index) => places.map((place) => [index, ...place])),
];

/** Of a key that stands several times the last value counts, in the place of the first. */
const toMap = (members: readonly (readonly [readonly string[], Written])[], between: string): Written => {
  const last = new Map<string, readonly JsonPath[]>();
  for (const [[, name = ''], [, places]] of members) {
    // Places are noted as they are met, so a key that comes again goes to the end.
    last.delete(name);
    last.set(name, places);
  }
  return [
    `{${members.map(([[written], [text]]) => `${between}${written}${between}:${text}`).join(',')}}`,
    [...last].flatMap(([name, places]) => places.map((place) => [name, ...place])),
  ];
};

const { value } = fc.letrec<{ value: Written; list: Written; map: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    exact.map((text): Written => [text, []]),
    inexact.map((text): Written => [text, [[]]]),
    tie('list'),
    tie('map'),
  ),
  list: fc
    .tuple(fc.array(tie('value'), { maxLength: 4 }), space)
    .map(([values, between]) => toList(values, between)),
  map: fc
    .tuple(fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }), space)
    .map(([members, between]) => toMap(members, between)),
}));

describe('findInexact', () => {
  it('finds the inexact numbers that were written into a text, and no other', () => {
    let found = 0;
    fc.assert(
      fc.property(value, ([text, places]) => {
        expect(() => JSON.parse(text)).not.toThrow();
        found += places.length;
        expect(findInexact(text)).toEqual(places);
      }),
      { numRuns: 5_000 },
    );
    expect(found).toBeGreaterThan(1_000);
  });

  it('cuts long ways, and of very many numbers says that the whole text is inexact', () => {
    expect(findInexact(`${'['.repeat(50)}1.5${']'.repeat(50)}`)).toEqual([Array(32).fill(0)]);
    expect(findInexact(`[${'1.5,'.repeat(100_001)}1]`)).toEqual([[]]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf, skipToValue } from '../../../../src/core/tamper/json-items.ts';

/** Each item as its key and what stands at its offsets, and where the bracket closes. */
const show = (text: string, offset = 0) => {
  const list = itemsOf(text, offset);
  if (list === null) return null;
  const { isObject, items, close } = list;
  return [
    isObject ? 'object' : 'array',
    items.map(({ key, start, valueStart, end }) => [
      key,
      text.slice(start, valueStart),
      text.slice(valueStart, end),
    ]),
    text.slice(close),
  ];
};

describe('where a value begins', () => {
  it.each([
    ['1', 0],
    [' \t\r\n1', 4],
    ['\uFEFF1', 1],
    ['\uFEFF \n[', 3],
    ['', 0],
    ['  ', 2],
    ['1\uFEFF', 0],
  ])('of %j', (text, start) => {
    expect(skipToValue(text)).toBe(start);
  });
});

describe('the items of a JSON text', () => {
  it('are given by their offsets', () => {
    expect(itemsOf('x{ "a" : [1] , "b":2 }y', 1)).toEqual({
      isObject: true,
      items: [
        { key: 'a', start: 3, valueStart: 9, end: 12 },
        { key: 'b', start: 15, valueStart: 19, end: 20 },
      ],
      close: 21,
    });
    expect(itemsOf('[10, "b"]', 0)).toEqual({
      isObject: false,
      items: [
        { key: 0, start: 1, valueStart: 1, end: 3 },
        { key: 1, start: 5, valueStart: 5, end: 8 },
      ],
      close: 8,
    });
  });

  it.each([
    ['{}', ['object', [], '}']],
    ['[]', ['array', [], ']']],
    ['{ \n}', ['object', [], '}']],
    ['[\t\r] ', ['array', [], '] ']],
    ['[1]', ['array', [[0, '', '1']], ']']],
    ['[[]]', ['array', [[0, '', '[]']], ']']],
    ['[{}]', ['array', [[0, '', '{}']], ']']],
    [
      '[1 ,\n2\t,3\r]',
      [
        'array',
        [
          [0, '', '1'],
          [1, '', '2'],
          [2, '', '3'],
        ],
        ']',
      ],
    ],
    [
      '[1\n,-2e3\t, true\r ,null ]',
      [
        'array',
        [
          [0, '', '1'],
          [1, '', '-2e3'],
          [2, '', 'true'],
          [3, '', 'null'],
        ],
        ']',
      ],
    ],
    [
      '[[1,[2,{"a":[]}]],{"b":{"c":[3]}},"d"]',
      [
        'array',
        [
          [0, '', '[1,[2,{"a":[]}]]'],
          [1, '', '{"b":{"c":[3]}}'],
          [2, '', '"d"'],
        ],
        ']',
      ],
    ],
    // Brackets, commas and quotes inside of texts are text.
    [
      '["]","}",",","\\"]","\\\\","[{", ["\\"]", "}"]]',
      [
        'array',
        [
          [0, '', '"]"'],
          [1, '', '"}"'],
          [2, '', '","'],
          [3, '', '"\\"]"'],
          [4, '', '"\\\\"'],
          [5, '', '"[{"'],
          [6, '', '["\\"]", "}"]'],
        ],
        ']',
      ],
    ],
    [
      '{"a":1,"b" :\n{"a":[2]}, "}\\"" : "]" }',
      [
        'object',
        [
          ['a', '"a":', '1'],
          ['b', '"b" :\n', '{"a":[2]}'],
          ['}"', '"}\\"" : ', '"]"'],
        ],
        '}',
      ],
    ],
    [
      '{"\\u0061":1,"a":2,"":3}',
      [
        'object',
        [
          ['a', '"\\u0061":', '1'],
          ['a', '"a":', '2'],
          ['', '"":', '3'],
        ],
        '}',
      ],
    ],
  ])('%s', (text, shown) => {
    expect(show(text)).toEqual(shown);
  });

  it.each(['"{}"', '7', 'null', ''])('are none where %s stands', (text) => {
    expect(itemsOf(text, 0)).toBe(null);
  });

  it('are those of any object or array, in any spelling', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(
        fc.oneof(object, fc.array(fc.jsonValue())),
        fc.constantFrom('', ' ', '\t', '\r\n'),
        (value, space) => {
          const text = JSON.stringify(value, null, space);
          const list = itemsOf(text, 0);
          const read = list?.items.map(({ key, valueStart, end }) => [
            String(key),
            JSON.parse(text.slice(valueStart, end)) as unknown,
          ]);
          expect(read).toEqual(Object.entries(JSON.parse(text) as object));
          expect(list?.close).toBe(text.length - 1);
        },
      ),
    );
  });
});

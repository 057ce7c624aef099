import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInexact } from '../../../../src/core/json/inexact.ts';
import { inexactInside } from '../../../../src/core/json/read.ts';
import { scanJson } from '../../../../src/core/json/scan.ts';
import { parseJson } from '../../../../src/core/json/text.ts';
import { realRecordText } from '../../../support/real-record.ts';

const messageOf = (text: string): string => {
  const parsed = parseJson(text);
  return parsed.kind === 'error' ? parsed.error.message : 'no error';
};

const inexactOf = (text: string): readonly unknown[] => {
  const parsed = parseJson(text);
  if (parsed.kind === 'error') throw new Error(parsed.error.message);
  return parsed.value.inexact;
};

describe('parseJson', () => {
  it('reads the real record and finds every number in it exact', () => {
    const parsed = parseJson(realRecordText());
    expect(parsed).toMatchObject({ kind: 'ok', value: { inexact: [], text: realRecordText() } });
  });

  it.each([
    ['1.0', [[]]],
    [
      '{"a":[1,2.5,{"b":1e3}]}',
      [
        ['a', 1],
        ['a', 2, 'b'],
      ],
    ],
    ['{"a" : \n-0}', [['a']]],
    ['[-0.0, 0, -1, 10]', [[0]]],
    ['[9007199254740991,9007199254740992,9007199254740993,-9007199254740993]', [[1], [2], [3]]],
    ['[12345678901234567890]', [[0]]],
    ['{"a":12.5,"b":-120.25,"c":10E1}', [['a'], ['b'], ['c']]],
    ['{"x\\u0041":1.5}', [['xA']]],
    ['{"__proto__":{"a":1.0}}', [['__proto__', 'a']]],
    ['{"a":"1.0, 2.5: 1e9","b":[", 1.5"],"c":1}', []],
    ['{"a":"\\",1.5,\\"","b":1}', []],
    ['[[],{},[{}],1.5]', [[3]]],
    ['{"a":{},"b":{"c":[],"d":2.0}}', [['b', 'd']]],
  ])('finds the inexact numbers of %s', (text, paths) => {
    expect(inexactOf(text)).toEqual(paths);
  });

  it('tells which inexact numbers stand inside a part', () => {
    const parsed = parseJson('{"a":{"x":1.0,"y":[2.0]},"b":3.0,"ab":4.0}');
    if (parsed.kind === 'error') throw new Error(parsed.error.message);
    expect(inexactInside(parsed.value, ['a'])).toEqual([['x'], ['y', 0]]);
    expect(inexactInside(parsed.value, ['b'])).toEqual([[]]);
    expect(inexactInside(parsed.value, ['c'])).toEqual([]);
  });

  it('looks at each inexact number of a long list a few times and not once for every part', () => {
    const parsed = parseJson(
      `[${'{"a":[1.5,2.5],"b":{"c":{"d":3.5}},"e":[{"f":4.5}]},'.repeat(400)}{"a":1}]`,
    );
    if (parsed.kind === 'error') throw new Error(parsed.error.message);
    let reads = 0;
    const inexact = parsed.value.inexact.map(
      (path) =>
        new Proxy(path, {
          get: (target, name, receiver) => {
            if (/^\d+$/.test(String(name))) reads += 1;
            return Reflect.get(target, name, receiver);
          },
        }),
    );
    const document = { ...parsed.value, inexact };
    for (let index = 0; index < 400; index += 1) {
      expect(inexactInside(document, [index])).toHaveLength(4);
      expect(inexactInside(document, [index, 'a'])).toEqual([[0], [1]]);
      expect(inexactInside(document, [index, 'b', 'c'])).toEqual([['d']]);
      expect(inexactInside(document, [index, 'e', 0])).toEqual([['f']]);
      expect(inexactInside(document, [index, 'g', 'h'])).toEqual([]);
    }
    expect(inexact).toHaveLength(1_600);
    expect(reads).toBeLessThan(1_600 * 40);
  });

  it('finds what stands inside of any part, however it was asked before', () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('1.5', '1', '"x"', '-0'),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }).map((parts) => `[${parts.join(',')}]`),
      object: fc
        .array(fc.tuple(fc.constantFrom('a', 'b', '0', '__proto__'), tie('value')), { maxLength: 4 })
        .map((members) => `{${members.map(([key, part]) => `"${key}":${part}`).join(',')}}`),
    })).value;
    const path = fc.array(fc.constantFrom<string | number>('a', 'b', '0', '__proto__', 0, 1, 2), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(json, fc.array(path, { maxLength: 8 }), (text, places) => {
        const parsed = parseJson(String(text));
        if (parsed.kind === 'error') throw new Error(parsed.error.message);
        const document = parsed.value;
        for (const at of places)
          expect(inexactInside(document, at)).toEqual(
            document.inexact
              .filter((each) => each.length === 0 || at.every((step, index) => each[index] === step))
              .map((each) => each.slice(at.length)),
          );
      }),
    );
  });

  it('takes the whole text as inexact when there are more such numbers than it keeps apart', () => {
    const parsed = parseJson(`{"a":[${'1.5,'.repeat(120_000)}1],"b":{"c":1}}`);
    if (parsed.kind === 'error') throw new Error(parsed.error.message);
    expect(inexactInside(parsed.value, ['b']).length).toBeGreaterThan(0);
    expect(parsed.value.inexact.length).toBeLessThan(110_000);
  });

  it('names the place of an inexact number 32 steps deep, and of a deeper one the first 32 steps', () => {
    const deep = (depth: number): string => `${'{"a":'.repeat(depth)}1.5${'}'.repeat(depth)}`;
    expect(inexactOf(deep(32))).toEqual([Array.from({ length: 32 }, () => 'a')]);
    expect(inexactOf(deep(40))).toEqual(inexactOf(deep(32)));
  });

  it('blames no field where the text is no JSON', () => {
    expect(parseJson('{')).toMatchObject({ kind: 'error', error: { path: '' } });
  });

  it('ignores a byte order mark, and keeps the text as received', () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({
      kind: 'ok',
      value: { text: '\uFEFF{"a":1}', value: { a: 1 }, inexact: [] },
    });
  });

  it.each([
    ['', 'The text is empty: there is no JSON in it.'],
    [' \n', 'The text is empty: there is no JSON in it.'],
    ['<!DOCTYPE html><title>x', 'This is a web page, not JSON.'],
    ['\n <html lang="en">', 'This is a web page, not JSON.'],
    [
      '{"a":1',
      'This is not valid JSON: expected a comma or } at line 1, column 7, found the end of the text.',
    ],
    [
      '{\n  "a": 1,\n  b: 2\n}',
      'This is not valid JSON: expected a key in quotes at line 3, column 3, found "b".',
    ],
    ['{\r\n"a" 1}', 'This is not valid JSON: expected a colon at line 2, column 5, found "1".'],
    ['{"a": <html>}', 'This is not valid JSON: expected a value at line 1, column 7, found "<".'],
    ['{"a":}', 'This is not valid JSON: expected a value at line 1, column 6, found "}".'],
    [
      '{"a\n":1}',
      'This is not valid JSON: expected the rest of a text in quotes at line 1, column 4, found "\\n".',
    ],
    [
      '{"a":1,"b',
      'This is not valid JSON: expected the rest of a text in quotes at line 1, column 10, found the end of the text.',
    ],
    ['[1,]', 'This is not valid JSON: expected a value at line 1, column 4, found "]".'],
    ['[1 2]', 'This is not valid JSON: expected a comma or ] at line 1, column 4, found "2".'],
    ['[01]', 'This is not valid JSON: expected a comma or ] at line 1, column 3, found "1".'],
    ['{} {}', 'This is not valid JSON: expected the end at line 1, column 4, found "{".'],
    [
      '["a\nb"]',
      'This is not valid JSON: expected the rest of a text in quotes at line 1, column 4, found "\\n".',
    ],
    [
      '["\\x41"]',
      'This is not valid JSON: expected the rest of a text in quotes at line 1, column 4, found "x".',
    ],
    [
      '["\\u12g4"]',
      'This is not valid JSON: expected the rest of a text in quotes at line 1, column 4, found "u".',
    ],
    ["{'a':1}", 'This is not valid JSON: expected a key in quotes or } at line 1, column 2, found "\'".'],
    ['NaN', 'This is not valid JSON: expected a value at line 1, column 1, found "N".'],
    ['[😀]', 'This is not valid JSON: expected a value or ] at line 1, column 2, found "😀".'],
  ])('says what is wrong with %j', (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it('reads any depth without harm', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(parseJson(deep).kind).toBe('ok');
    expect(parseJson(deep.replace('[]', '[1.5]')).kind).toBe('ok');
    expect(messageOf('['.repeat(200_000))).toContain('found the end of the text');
  });
});

describe('scanJson agrees with JSON.parse', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('on texts that are JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => scanJson(text) === null));
  });

  it('on texts that are nearly JSON', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '\\u0041',
      '0',
      '1',
      '-',
      '.',
      'e',
      '+',
      'true',
      'null',
      ' ',
      '\n',
      '\u00a0',
      'x',
    );
    const text = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (json) => (scanJson(json) === null) === isJson(json)),
      { numRuns: 20_000 },
    );
  });

  it('and misses no inexact number that the scan finds', () => {
    const number = fc.constantFrom(
      '1',
      '0',
      '-0',
      '1.0',
      '-0.0',
      '1e3',
      '1E+2',
      '9007199254740993',
      '-12',
      '123456789012345',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        number,
        fc.constantFrom('"x"', '", 1.5"', 'null'),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('value'), { maxLength: 3 }).map((values) => `[${values.join(' ,\n')}]`),
      map: fc
        .array(tie('value'), { maxLength: 3 })
        .map((values) => `{${values.map((each, index) => `"k${index}" :${each}`).join(',')}}`),
    }));
    fc.assert(
      fc.property(value, (text) => {
        return JSON.stringify(inexactOf(String(text))) === JSON.stringify(findInexact(String(text)));
      }),
      { numRuns: 3000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_AT_ONCE, readEntries } from '../../../../src/workers/list/read-entries.ts';
import { readBlob, readLines } from '../../../../src/workers/list/read-lines.ts';

const all = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const gathered: Value[] = [];
  for await (const value of values) gathered.push(value);
  return gathered;
};

const entriesOf = async (content: BlobPart, name = 'x.json') =>
  (await all(readEntries({ name, blob: new Blob([content]) }, 0))).map((entry) => ({
    ...entry.place,
    said: entry.kind === 'problem' ? entry.message : entry.document.value,
  }));

const LONG = `"${'a'.repeat(MOST_AT_ONCE)}"`;

describe('readEntries', () => {
  it('reads one thing, the members of a list, and the lines of JSON Lines', async () => {
    const whole = { part: 0, start: 0, index: null, line: null };
    expect(await entriesOf('{"a":1}')).toEqual([{ ...whole, end: 7, said: { a: 1 } }]);
    expect(await entriesOf('[{"a":1},7]')).toEqual([
      { ...whole, end: 11, index: 0, said: [{ a: 1 }, 7] },
      { ...whole, end: 11, index: 1, said: [{ a: 1 }, 7] },
    ]);
    expect(await entriesOf('{"é":1}\r\n\n{"b":2}\n')).toEqual([
      { ...whole, start: 0, end: 9, line: 1, said: { é: 1 } },
      { ...whole, start: 11, end: 18, line: 3, said: { b: 2 } },
    ]);
  });

  it('reads an object that is written over several lines as one', async () => {
    expect(await entriesOf('{\n"a": [\n{"b":1}\n]}')).toHaveLength(1);
  });

  it.each<readonly [string, BlobPart, RegExp]>([
    ['nothing', '', /The text is empty/],
    ['an empty list', '[]', /x\.json is an empty list: it holds no record\./],
    ['no JSON', 'hello', /This is not valid JSON/],
    ['bytes', new Uint8Array([0xff, 0xfe, 0]), /x\.json is not a text file: a record is JSON\./],
    ['a PDF', '%PDF-1.5', /x\.json is a PDF\./],
    [
      'a large text that is no JSON Lines',
      `[${LONG}]`,
      /larger than 5 MiB and doesn’t have one record on each line/,
    ],
  ])('says what is wrong with %s', async (_, content, sentence) => {
    const entries = await entriesOf(content);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.said).toMatch(sentence);
  });

  it('goes on after a line that is wrong, too long, or no text', async () => {
    const wrong = new Uint8Array([0x22, 0xff, 0x22, 0x0a]);
    const entries = await entriesOf(new Blob(['{"a":1}\n{"b":2}\n{"c"\n', wrong, `${LONG}\n`, '{"d":4}']));
    expect(entries.map(({ line, said }) => [line, said])).toEqual([
      [1, { a: 1 }],
      [2, { b: 2 }],
      [3, expect.stringMatching(/^This is not valid JSON/)],
      [4, 'This line is not text in UTF-8.'],
      [5, 'This line is longer than 5 MiB.'],
      [6, { d: 4 }],
    ]);
  });
});

describe('readLines', () => {
  it('gives back any text, line by line, at its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'é', '\n', '\r', '😀', ' '), { maxLength: 40 }),
        fc.integer({ min: 0, max: 6 }),
        async (pieces, most) => {
          const text = pieces.join('');
          const blob = new Blob(pieces);
          const lines = await all(readLines(readBlob(blob), most));
          const parts = text.split('\n');
          if (parts.at(-1) === '') parts.pop();
          expect(await Promise.all(lines.map(({ start, end }) => blob.slice(start, end).text()))).toEqual(
            parts,
          );
          expect(lines.map(({ line }) => line)).toEqual(parts.map((_, index) => index + 1));
          for (const { start, end, bytes } of lines) expect(bytes === null).toBe(end - start > most);
        },
      ),
      { numRuns: 500 },
    );
  });
});

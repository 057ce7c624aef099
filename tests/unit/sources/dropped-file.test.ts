import { describe, expect, test } from 'vitest';
import { readDroppedText, readFileText } from '../../../src/sources/dropped-file.ts';
import { MAX_BODY_BYTES } from '../../../src/sources/fetch/fetch-json.ts';
import { realRecordText } from '../../support/real-record.ts';

const read = (text: string) => readDroppedText(text, 'record.json');
const sentence = (text: string) => {
  const result = read(text);
  return result.kind === 'error' ? result.error : null;
};

describe('readDroppedText', () => {
  test('gives a record with where it comes from', () => {
    expect(read(realRecordText())).toMatchObject({
      kind: 'ok',
      value: {
        document: { text: realRecordText() },
        paths: [[]],
        origin: { sourceId: 'file', kind: 'file', label: 'record.json', url: null },
      },
    });
  });

  test('gives every record of a list its place', () => {
    expect(read(`[${realRecordText()}, {}, 7]`)).toMatchObject({
      kind: 'ok',
      value: { paths: [[0], [1], [2]] },
    });
  });

  test.each([
    ['%PDF-1.7 …', /^record\.json cannot be read as a record\. This is not valid JSON: .*line 1/],
    ['', /^record\.json cannot be read as a record\. The text is empty/],
    ['<!doctype html><p>Hi', /^record\.json cannot be read as a record\. This is a web page/],
    ['"2503.11367"', /^record\.json is JSON, but holds no record: a record is an object\.$/],
    ['null', /^record\.json is JSON, but holds no record/],
    ['[]', /^record\.json is an empty list: it holds no record\.$/],
  ])('says of %j what is wrong', (text, expected) => expect(sentence(text)).toMatch(expected));

  test('takes as many bytes as the limit says, and no more', () => {
    const fill = (bytes: number) => `{"a":"${'a'.repeat(bytes - 8)}"}`;
    expect(sentence(fill(MAX_BODY_BYTES))).toBe(null);
    expect(sentence(fill(MAX_BODY_BYTES + 1))).toMatch(/^record\.json is larger than 5 MiB/);
    // Fewer characters than the limit, but more bytes.
    expect(sentence(`{"a":"${'é'.repeat(MAX_BODY_BYTES / 2)}"}`)).toMatch(/larger than 5 MiB/);
  });
});

describe('readFileText', () => {
  test('reads UTF-8', async () => {
    expect(await readFileText(new File(['{"a":"Köln"}'], 'a.json'))).toEqual({
      kind: 'ok',
      value: '{"a":"Köln"}',
    });
  });

  test('refuses what is no text, and what is too large', async () => {
    expect(await readFileText(new File([Uint8Array.of(0xff, 0xd8, 0xff)], 'photo.jpg'))).toEqual({
      kind: 'error',
      error: 'photo.jpg is not a text file: a record is JSON.',
    });
    expect(await readFileText(new File([new Uint8Array(MAX_BODY_BYTES + 1)], 'big.json'))).toMatchObject({
      error: expect.stringMatching(/^big\.json is larger than 5 MiB/),
    });
  });

  test('says so where it cannot be read', async () => {
    class Folder extends File {
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException('A directory', 'NotReadableError'));
      }
    }
    expect(await readFileText(new Folder([], 'papers'))).toEqual({
      kind: 'error',
      error: 'papers could not be read. If it is a folder, choose a file in it.',
    });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { formatTitleIndex, parseTitleIndex } from '../../../../src/core/titles/title-index.ts';
import { examineText, toExamined } from '../../../support/examining.ts';

const read = (text: string) => parseTitleIndex(JSON.parse(text) as JsonValue);
const A = { title: 'A "title"\n', suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF', arxivId: '2503.11367' };
const B = { title: 'Old', suffix: '2W3F2J6XVHMDI3LFEUIZOILSTA', arxivId: null };

describe('an index of titles', () => {
  it('reads back as what was written, in the order of the numbers', () => {
    expect(read(formatTitleIndex([A, B]))).toEqual([B, A]);
    expect(formatTitleIndex([A, B])).toBe(formatTitleIndex([B, A]));
    expect(read(formatTitleIndex([]))).toEqual([]);
  });

  it('leaves out what is no entry, and is none where it is something else', () => {
    const papers = [
      null,
      7,
      [],
      [null, 'short', 'x'],
      [null, A.suffix, ''],
      [7, A.suffix, 'T'],
      ['x', B.suffix, 'U'],
    ];
    expect(parseTitleIndex({ pith_titles: 1, papers } as JsonValue)).toEqual([
      { title: 'T', suffix: A.suffix, arxivId: null },
      { title: 'U', suffix: B.suffix, arxivId: null },
    ]);
    for (const wrong of [null, [], {}, { pith_titles: 2, papers: [] }, { pith_titles: 1, papers: {} }])
      expect(parseTitleIndex(wrong as JsonValue)).toBe(null);
  });

  it('stands beside the records of this site’s own mirror, and has the titles that they have', () => {
    const records = readdirSync('public/mirror/pith').map(
      (name) => toExamined(examineText(readFileSync(`public/mirror/pith/${name}`, 'utf8'))).record,
    );
    const lines = records.map(({ suffix, reported, signed }) => ({
      suffix,
      title: reported.title ?? '',
      arxivId: signed.arxivId,
    }));
    expect(readFileSync('public/mirror/titles.json', 'utf8')).toBe(formatTitleIndex(lines));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArxivId } from '../../../../src/core/identifier/types.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { findCited, formatCitingIndex, parseCitingIndex } from '../../../../src/core/mirror/citing-index.ts';
import { toMirrorEntry } from '../../../../src/core/mirror/entry.ts';
import { examineText } from '../../../support/examining.ts';

const toJson = (text: string) => JSON.parse(text) as JsonValue;
const A = { suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF', arxivId: '2503.11367', citing: ['2606.08950', '2505.1'] };
const B = { suffix: '2W3F2J6XVHMDI3LFEUIZOILSTA', arxivId: 'hep-lat/0305021', citing: ['2505.1'] };
const CITING = '2505.1' as ArxivId;

/** The index of the records in a folder. */
const indexOf = (folder: string): string =>
  formatCitingIndex(
    readdirSync(folder).map((name) => {
      const entry = toMirrorEntry(examineText(readFileSync(`${folder}/${name}`, 'utf8')));
      if (entry.kind === 'error') throw new Error(entry.error.why);
      return { ...entry.value, citing: entry.value.citing ?? [] };
    }),
  );

describe('an index of who cites what', () => {
  it('reads back as what was written, whatever the order, without those who say nothing', () => {
    const written = formatCitingIndex([A, B]);
    expect(written).toBe(formatCitingIndex([B, { ...A, citing: A.citing.toReversed() }]));
    expect(parseCitingIndex(toJson(written))).toEqual([B, { ...A, citing: ['2505.1', '2606.08950'] }]);
    const nothing = formatCitingIndex([
      { ...A, arxivId: null },
      { ...B, citing: [] },
    ]);
    expect(parseCitingIndex(toJson(nothing))).toEqual([]);
  });

  it('tells what a paper cites: each once, in whatever version, never itself, the newest first', () => {
    const versions = [A, { ...A, suffix: B.suffix }, B, { ...B, arxivId: CITING }];
    expect(findCited(toJson(formatCitingIndex(versions)), CITING)).toEqual(['2503.11367', 'hep-lat/0305021']);
    const months = ['hep-th/9901001', '2503.00002', '2503.00001', '0704.0001'].map((arxivId, at) => ({
      suffix: `${at}`,
      arxivId,
      citing: [CITING],
    }));
    expect(findCited(toJson(formatCitingIndex(months)), CITING)).toEqual([
      '2503.00001',
      '2503.00002',
      '0704.0001',
      'hep-th/9901001',
    ]);
    expect(findCited(toJson(formatCitingIndex([A, B])), '2606.08950' as ArxivId)).toEqual(['2503.11367']);
    expect(findCited(toJson(formatCitingIndex([A, B])), '2503.11367' as ArxivId)).toEqual([]);
  });

  it('leaves out what is no line, and is none where it is something else', () => {
    const papers = [null, 7, [], ['2503.11367'], ['x', 'y', [CITING]], ['2503.11367', 'y', [CITING, 7]]];
    expect(findCited({ pith_citing: 1, papers } as JsonValue, CITING)).toEqual(['2503.11367']);
    expect(parseCitingIndex({ pith_citing: 1, papers } as JsonValue)).toHaveLength(2);
    for (const wrong of [null, [], {}, { pith_citing: 2, papers: [] }, { pith_citing: 1, papers: {} }]) {
      expect(findCited(wrong as JsonValue, CITING)).toBe(null);
      expect(parseCitingIndex(wrong as JsonValue)).toBe(null);
    }
  });

  it('stands beside the records of this site’s own mirror and of the corpus', () => {
    expect(readFileSync('public/mirror/citing.json', 'utf8')).toBe(indexOf('public/mirror/pith'));
    expect(readFileSync('public/demo/citing.json', 'utf8')).toBe(indexOf('public/demo/pith'));
  });
});

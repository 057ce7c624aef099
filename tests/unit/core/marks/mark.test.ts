import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import {
  IN_LIBRARY,
  keepsTag,
  toLibraryIds,
  toLibraryMark,
  toLibraryWords,
} from '../../../../src/core/marks/library.ts';
import { type Mark, parseMark, toMark, toMarkWords } from '../../../../src/core/marks/mark.ts';

const AT = '2026-06-01T00:00:00Z';
const mark = (change: Partial<Mark> = {}): Mark => ({
  key: '/2503.11367',
  tag: 'to read',
  notes: '',
  at: AT,
  ...change,
});

describe('a mark of one’s own', () => {
  it('is a tag on one line and notes, and none where there is nothing on it', () => {
    expect(toMark(mark({ tag: '  to \n read ' }))).toEqual(mark());
    expect(toMark(mark({ tag: 'x'.repeat(100) }))?.tag).toHaveLength(40);
    expect(toMark(mark({ tag: ' ', notes: '\n' }))).toBe(null);
    // A sign that is two units long is there or not.
    expect(toMark(mark({ tag: `${'x'.repeat(39)}🔭` }))?.tag).toBe('x'.repeat(39));
    expect(toMark(mark({ tag: `${'x'.repeat(38)}🔭` }))?.tag).toBe(`${'x'.repeat(38)}🔭`);
    expect(toMark(mark({ notes: `${'x'.repeat(19_999)}🔭` }))?.notes).toBe('x'.repeat(19_999));
    expect(toMarkWords(mark())).toBe('to read');
    expect(toMarkWords(mark({ tag: '', notes: 'See section 3.' }))).toBe('notes');
  });

  it('reads back as what it was, and anything else is none', () => {
    const kept = mark({ notes: ' <b>\n' });
    expect(parseMark(JSON.parse(JSON.stringify(kept)) as JsonValue)).toEqual(kept);
    for (const wrong of [undefined, null, 7, {}, { ...kept, tag: 7 }, { ...kept, tag: '', notes: '' }])
      expect(parseMark(wrong as JsonValue)).toBe(null);
  });
});

describe('a library', () => {
  it('has the arXiv papers of a bibliography, each once, whatever their spelling', () => {
    const bib = `@article{a, title={A}, eprint={2503.11367v2}, archivePrefix={arXiv}}
@misc{b, title={B}, howpublished={arXiv:2503.11367}}
@misc{c, title={C}, url={https://arxiv.org/abs/hep-th/9711200}}
@book{d, title={No id at all}}`;
    expect(toLibraryIds(bib, 'refs.bib')).toEqual({ kind: 'ok', value: ['2503.11367', 'hep-th/9711200'] });
  });

  it.each([
    [0, 0, 'No arXiv paper is named in a.bib, so nothing was marked.'],
    [1, 0, '1 arXiv paper of a.bib marked as in your library.'],
    [3, 0, '3 arXiv papers of a.bib marked as in your library.'],
    [1, 1, 'The arXiv paper of a.bib keeps the tag that it had.'],
    [3, 3, 'The 3 arXiv papers of a.bib keep the tags that they had.'],
    [
      3,
      1,
      '2 of the 3 arXiv papers of a.bib marked as in your library; the other one keeps the tag that it had.',
    ],
    [
      3,
      2,
      '1 of the 3 arXiv papers of a.bib marked as in your library; the other 2 keep the tags that they had.',
    ],
  ])('of %i papers, of which %i keep their tag', (papers, kept, words) => {
    expect(toLibraryWords('a.bib', { papers, kept })).toBe(words);
  });

  it('is said to be what it is of a paper that is in it already', () => {
    expect([null, mark(), mark({ tag: '' }), mark({ tag: IN_LIBRARY })].map(keepsTag)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('leaves a tag and notes that are there', () => {
    expect(toLibraryMark('/x', null, AT)).toEqual({ key: '/x', tag: IN_LIBRARY, notes: '', at: AT });
    expect(toLibraryMark('/x', mark({ tag: '', notes: 'n' }), AT)).toMatchObject({
      tag: IN_LIBRARY,
      notes: 'n',
    });
    expect(toLibraryMark('/x', mark(), AT)).toEqual(mark());
  });
});

import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { IN_LIBRARY, toLibraryIds, toLibraryMark } from '../../../../src/core/marks/library.ts';
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

  it('leaves a tag and notes that are there', () => {
    expect(toLibraryMark('/x', null, AT)).toEqual({ key: '/x', tag: IN_LIBRARY, notes: '', at: AT });
    expect(toLibraryMark('/x', mark({ tag: '', notes: 'n' }), AT)).toMatchObject({
      tag: IN_LIBRARY,
      notes: 'n',
    });
    expect(toLibraryMark('/x', mark(), AT)).toEqual(mark());
  });
});

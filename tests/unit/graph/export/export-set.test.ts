import { describe, expect, test } from 'vitest';
import { formatAbout, toListSet, toNetworkSet } from '../../../../src/graph/export/export-set.ts';
import { hardSource } from '../../../support/export-source.ts';

const ids = (set: { readonly papers: readonly { readonly paper: { readonly id: string } }[] }): string[] =>
  set.papers.map(({ paper }) => paper.id);

describe('what goes into a file', () => {
  const source = { ...hardSource(), selected: ['2605.10001', 'hep-th/9711200'] };

  test('everything: the focus first, all papers, all citations', () => {
    const set = toNetworkSet(source, 'all');
    expect(ids(set)).toEqual(['2001.00001', ...source.rows.map(({ paper }) => paper.id)]);
    expect(set.citations).toHaveLength(17);
    expect(set.about.contents).toBe(
      '15 of 15 papers shown, with the paper of the record and 17 citations among them',
    );
  });

  test('a selection: also the focus, and the citations among those three alone', () => {
    const set = toNetworkSet(source, 'selected');
    expect(ids(set)).toEqual(['2001.00001', '2605.10001', 'hep-th/9711200']);
    expect(set.citations.map(({ citing, cited }) => [citing, cited])).toEqual([
      ['2605.10001', '2001.00001'],
      ['hep-th/9711200', '2001.00001'],
      ['2605.10001', 'hep-th/9711200'],
    ]);
    expect(set.about.contents).toBe(
      '2 of 15 papers shown (the selection), with the paper of the record and 3 citations among them',
    );
  });

  test('degrees are those of the whole picture, in a selection too', () => {
    const [focus, first] = toNetworkSet(source, 'selected').papers;
    expect(focus).toMatchObject({
      isFocus: true,
      citedBy: 15,
      cites: 0,
      distance: 0,
      look: null,
      citesAs: null,
    });
    expect(first).toMatchObject({
      isFocus: false,
      counted: null,
      citedBy: null,
      cites: 3,
      distance: 1,
      citesAs: [4, 21],
    });
  });

  test('those that match; without a filter everything', () => {
    const matching = { ...source, matches: new Set(['2605.10002', 'no such paper']) };
    expect(ids(toNetworkSet(matching, 'matches'))).toEqual(['2001.00001', '2605.10002']);
    expect(toNetworkSet(matching, 'matches').about.contents).toContain(
      '1 of 15 papers shown (those that match the filter)',
    );
    expect(toNetworkSet(source, 'matches').about.contents).toContain('15 of 15 papers shown');
  });

  test('a list of references has the focus only where it is asked for', () => {
    expect(ids(toListSet(source, 'selected'))).toEqual(['2605.10001', 'hep-th/9711200']);
    expect(toListSet(source, 'selected').about.contents).toBe('2 of 15 papers shown (the selection)');
    expect(ids(toListSet({ ...source, selected: ['2001.00001'] }, 'selected'))).toEqual(['2001.00001']);
    expect(ids(toListSet(source, 'all'))[0]).toBe('2001.00001');
  });

  test('says of itself what it holds, the counts, that nothing is signed, where and when', () => {
    expect(formatAbout(toListSet(source, 'selected').about)).toBe(
      '2 of 15 papers shown (the selection). 15 of 140 citing papers shown; 125 not in the registry’s sample. ' +
        'Counts are as this record has them, of 17 May 2026 by its own latest date. ' +
        'Reported by the registry, not signed. Source: the mirror of this site. ' +
        'Record: pith:2020:2W3F2J6XVHMDI3LFEUIZOILSTF. Made 2026-11-23T05:30:00.000Z. The same view: ' +
        'https://pith.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&q=a_b%20c',
    );
  });
});

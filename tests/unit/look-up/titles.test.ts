import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/graph/rows/fold-text.ts';
import { findTitles } from '../../../src/look-up/indexes/titles.ts';

const titles = [
  'Schr\\"odinger operators and their spectra',
  'Spectra of graphs',
  'A short note on spectra',
  'Efficient Distributed MLLM Training with Cornstarch',
  'M{\\o}ller scattering and Navier--Stokes flow in $\\Lambda$CDM',
].map((title, index) => ({
  key: `/${index}`,
  title,
  suffix: String(index),
  arxivId: null,
  corpus: null,
  from: { kind: 'index', label: 'a mirror' } as const,
  folded: foldText(title),
}));
const found = (text: string, most = 8) => findTitles(titles, text, most).found.map(({ suffix }) => suffix);

describe('finding by title', () => {
  it('takes words in any order, case and spelling of accents', () => {
    expect(found('cornstarch training')).toEqual(['3']);
    expect(found('SCHRÖDINGER')).toEqual(['0']);
    expect(found('schrodinger oper')).toEqual(['0']);
    expect(found('cornstarch potato')).toEqual([]);
    for (const text of ['moller', 'møller', 'navier-stokes', 'Navier–Stokes', 'ΛCDM'])
      expect(found(text), text).toEqual(['4']);
  });

  it('puts first what begins so, then what is shorter, and says how many there are', () => {
    expect(found('spectra')).toEqual(['1', '2', '0']);
    expect(findTitles(titles, 'spectra', 1)).toMatchObject({ count: 3, found: [{ suffix: '1' }] });
  });

  it('waits for three characters', () => {
    for (const text of ['', '  ', 'sp', ' a ', '$$$']) expect(found(text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ARCHIVES } from '../../../../src/core/identifier/arxiv-archives.ts';
import { toArxivDate } from '../../../../src/core/identifier/arxiv-date.ts';
import { parseArxivId } from '../../../../src/core/identifier/arxiv-id.ts';

describe('toArxivDate', () => {
  it.each([
    ['hep-th/9107001', 1991, 7],
    ['hep-th/9901001', 1999, 1],
    ['hep-lat/0305021', 2003, 5],
    ['hep-th/0012001', 2000, 12],
    ['hep-th/0703001', 2007, 3],
    ['0704.0001', 2007, 4],
    ['1412.8318', 2014, 12],
    ['2503.11367', 2025, 3],
    ['4006.00012', 2040, 6],
    ['4912.00012', 2049, 12],
    ['9012.00001', 2090, 12],
  ])('%s: %i-%i', (id, year, month) => {
    expect(toArxivDate(id)).toEqual({ year, month });
  });

  it.each([
    'hep-th/9106001',
    'hep-th/0704001',
    'hep-th/9113001',
    'hep-th/9900001',
    '0703.0001',
    '2500.00001',
    '2513.00001',
    '9101.00001',
    '2503.11367v4',
    'x2503.11367',
    '2503.113678',
    '2503',
    '',
    'word',
  ])('%j: no month in which ids were given out', (id) => {
    expect(toArxivDate(id)).toBeNull();
  });
});

describe('parseArxivId', () => {
  it.each([...ARCHIVES])('%s had ids of the old form', (archive) => {
    expect(parseArxivId(`${archive}/9901001`)).toEqual({
      kind: 'ok',
      value: { kind: 'arxiv', id: `${archive}/9901001`, version: null },
    });
  });

  it.each([
    'test/9901001',
    'stat/0703001',
    'HEP/9901001',
    'arXiv:2503.11367',
    ' 2503.11367',
    '2503.11367v4 [cs.DC]',
    'https://arxiv.org/abs/2503.11367',
  ])('%j is not an id alone', (text) => {
    expect(parseArxivId(text)).toEqual({ kind: 'error', error: 'unrecognised' });
  });
});

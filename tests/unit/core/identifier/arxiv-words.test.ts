import { describe, expect, it } from 'vitest';
import { toCategoryName } from '../../../../src/features/record/facts/arxiv-categories.ts';
import { toLicenceName } from '../../../../src/features/record/facts/licences.ts';
import { readReal } from '../../../support/examining.ts';

interface Canonical {
  readonly canonical_record: {
    readonly metadata: {
      readonly license: string;
      readonly primary_cat: string;
      readonly cross_cats_sorted: readonly string[];
    };
  };
}
const real = readReal<readonly Canonical[]>('canonical-vectors').map(
  (each) => each.canonical_record.metadata,
);

describe('toCategoryName', () => {
  it.each([
    ['cs.DC', 'Distributed, Parallel, and Cluster Computing'],
    ['astro-ph', 'Astrophysics'],
    ['astro-ph.CO', 'Cosmology and Nongalactic Astrophysics'],
    ['hep-th', 'High Energy Physics, Theory'],
    ['cond-mat.dis-nn', 'Disordered Systems and Neural Networks'],
    ['stat.TH', 'Statistics Theory'],
  ])('names %s', (code, name) => {
    expect(toCategoryName(code)).toBe(name);
  });

  it('names every category of the real records, but for those that arXiv gave up', () => {
    const codes = new Set(real.flatMap((each) => [each.primary_cat, ...each.cross_cats_sorted]));
    expect([...codes].filter((code) => toCategoryName(code) === null)).toEqual([]);
  });

  it.each(['', 'cs', 'cs.XX', 'CS.DC', 'toString'])('knows no "%s"', (code) => {
    expect(toCategoryName(code)).toBeNull();
  });
});

describe('toLicenceName', () => {
  it('names every licence of the real records', () => {
    const addresses = new Set(real.map((each) => each.license).filter((each) => each !== ''));
    expect(addresses.size).toBeGreaterThan(1);
    expect([...addresses].filter((each) => toLicenceName(each) === null)).toEqual([]);
  });

  it.each([
    'http://creativecommons.org/licenses/by/4.0/',
    'https://creativecommons.org/licenses/by/4.0',
    'https://www.creativecommons.org/licenses/by/4.0/',
  ])('takes %s', (address) => {
    expect(toLicenceName(address)).toBe('Creative Commons Attribution 4.0');
  });

  it.each(['', 'http://example.org/licenses/by/4.0/', 'javascript:alert(1)', 'by/4.0'])(
    'knows no licence "%s"',
    (address) => {
      expect(toLicenceName(address)).toBeNull();
    },
  );
});

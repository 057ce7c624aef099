import { expect, test } from 'vitest';
import { isSameBibliography } from '../../../../src/core/bibliography/same-text.ts';
import { PAPERS } from '../../../support/bibliography/papers.ts';
import { STYLES } from '../../../support/bibliography/styles.ts';

const write = (style: (typeof STYLES)[number], papers: typeof PAPERS): string =>
  style.wrap(papers.map((paper) => style.write({ key: paper.id, paper, title: paper.title, version: null })));

test('an edited file is the same, one of other papers is not, in every style', () => {
  for (const style of STYLES) {
    const before = write(style, PAPERS.slice(0, 30));
    expect(isSameBibliography(before, before), style.name).toBe(true);
    expect(isSameBibliography(before, write(style, PAPERS.slice(0, 36))), style.name).toBe(true);
    expect(isSameBibliography(before, before.replaceAll('\n', '\r\n')), style.name).toBe(true);
    expect(isSameBibliography(before, write(style, PAPERS.slice(30, 60))), style.name).toBe(false);
    // Two papers of one group, which share a third of what they cite.
    expect(isSameBibliography(before, write(style, PAPERS.slice(20, 50))), style.name).toBe(false);
  }
});

test('nothing is the same as nothing, and as nothing else', () => {
  expect(isSameBibliography('', '')).toBe(true);
  expect(isSameBibliography('', '@book{a, title = {A}}')).toBe(false);
  expect(isSameBibliography('\n\n', '')).toBe(false);
});

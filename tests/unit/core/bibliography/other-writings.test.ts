import { expect, test } from 'vitest';
import { judge } from '../../../../src/core/bibliography/judge/judge.ts';
import type { EntryState } from '../../../../src/core/bibliography/judge/judgement.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { answersFor, type Paper } from '../../../support/bibliography/papers.ts';

/** Titles as arXiv has them, of kinds that the real records kept here have none of. */
const toPaper = (id: string, title: string): Paper => ({
  id,
  version: 1,
  title,
  year: 2020,
  month: 1,
  category: 'hep-th',
});

/** Each title has an id of its own, and keeps it. */
const ids: string[] = [];
const idOf = (title: string): string => {
  if (!ids.includes(title)) ids.push(title);
  return `2001.${String(ids.indexOf(title) + 1).padStart(5, '0')}`;
};

const stateOf = (title: string, signed: string, file = 'a.bib'): EntryState | undefined => {
  const paper = toPaper(idOf(signed), signed);
  const text =
    file === ''
      ? `[1] A. Author and B. Other. ${title}. arXiv preprint arXiv:${paper.id}, 2020.\n[2] C. Other. Nothing.\n`
      : `@misc{a, title = {${title}}, eprint = {${paper.id}}}`;
  const read = readBibliography(text, file);
  return read.kind === 'ok'
    ? judge(read.value.entries.slice(0, 1), answersFor([paper]))[0]?.state
    : undefined;
};

test.each([
  [
    'a capital Greek letter by a command for text',
    'The {\\textLambda}CDM Model at Large',
    'The $\\Lambda$CDM Model at Large',
    'signed-title',
  ],
  [
    'a command without an argument before a letter',
    'The {\\texttimes}CDM Model at Large',
    'The $\\times$CDM Model at Large',
    'not-comparable',
  ],
  [
    'a letter of mathematics by its code point',
    'The 𝒩=4 Theory of 𝔼',
    'The N=4 theory of E',
    'not-comparable',
  ],
  ['the sign of multiplication as an x', 'Words of 16×16 Pixels', 'Words of 16x16 Pixels', 'not-comparable'],
  ['the same in mathematics', 'Words of $16\\times16$ Pixels', 'Words of 16 x 16 Pixels', 'not-comparable'],
  [
    'a logo by its kerning',
    '{L\\kern-.36em A\\kern-.15em TeX} for All of Us',
    'LaTeX for All of Us',
    'not-comparable',
  ],
  [
    'a prime of a transliteration',
    'Gel{\\cprime}fand Pairs at Large',
    "Gel'fand Pairs at Large",
    'not-comparable',
  ],
  [
    'a quotation and a letter in script',
    'A \\enquote{short} Proof in $\\ell_p$',
    'A "short" Proof in lp',
    'not-comparable',
  ],
] as const)('%s is not called another title', (_, title, signed, state) => {
  expect(stateOf(title, signed)).toBe(state);
  expect(stateOf(title.replace(/Large|All|Words|Theory|Proof/, 'Nothing'), signed)).toBe('another-title');
});

test.each([
  ['by the places that fonts of TeX have for them', 'De\u001cning e\u001ecient \u001dows', 'signed-title'],
  ['as nothing', 'Dening ecient ows', 'not-comparable'],
  ['as a space', 'De ning e cient ows', 'not-comparable'],
])('ligatures that a PDF gives %s make no other title', (_, words, state) => {
  const signed = 'Defining efficient flows of big state machines';
  expect(stateOf(`${words} of big state machines`, signed, '')).toBe(state);
  // Where signs of the file's own are left, nothing that differs is certain.
  const isUnread = words.includes('\u001c');
  expect(stateOf(`${words} of big state engines`, signed, '')).toBe(
    isUnread ? 'not-comparable' : 'another-title',
  );
});

test.each([
  ['Œ', '×uvre of a Writer at Large', '{\\OE}uvre of a Writer at Large'],
  ['œ', 'The ÷uvre of a Writer at Large', 'The {\\oe}uvre of a Writer at Large'],
  ['ő', 'The Erd®s Number of a Writer', 'The Erd\\H{o}s Number of a Writer'],
])('%s by its place in a font of TeX makes no other title', (_, title, signed) => {
  for (const file of ['a.bib', '']) {
    expect(stateOf(title, signed, file), file).toBe('not-comparable');
    expect(stateOf(title.replace('Writer', 'painter'), signed, file), file).toBe('another-title');
  }
});

test('signs of a PDF that nobody can read make no other title', () => {
  const signed = 'Gr\\"obner bases, \\v{C}ech complexes and M\\"obius strips in $\\mathbb{R}^3$';
  const title = '\u0010Gröbner bases, ech complexes and Möbius strips in R\u0011';
  expect(stateOf(title, signed, '')).toBe('not-comparable');
});

test('a year alone is no title', () => {
  const signed = 'Квантовая теория поля в целом';
  const text = `[1] ATLAS Collaboration. (2020). arXiv preprint arXiv:${idOf(signed)}.\n[2] C. D.\n`;
  const read = readBibliography(text, '');
  const paper = toPaper(idOf(signed), signed);
  expect(read.kind === 'ok' && judge(read.value.entries.slice(0, 1), answersFor([paper]))[0]?.state).toBe(
    'not-comparable',
  );
});

test.each(['{\\backslash}', '{\\textbackslash}', '$\\backslash$'])(
  'TeX that a program took for words, its backslashes as %s, makes no other title',
  (backslash) => {
    const signed = 'A survey of H {\\sc i} and \\textit{Fermi} at large';
    const title = `A survey of H ${backslash}sc i and ${backslash}textitFermi at large`;
    expect(stateOf(title, signed)).toBe('not-comparable');
    expect(stateOf(title.replace('survey', 'story'), signed)).toBe('another-title');
  },
);

test.each(['\ufeff', '  '])('the first entry of RIS is read behind %j', (before) => {
  const ris = 'TY  - JOUR\nTI  - A Title\nUR  - https://arxiv.org/abs/2001.00001\nER  - \n';
  const read = readBibliography(before + ris + ris, 'a.ris');
  expect(read.kind === 'ok' && read.value.entries.length).toBe(2);
});

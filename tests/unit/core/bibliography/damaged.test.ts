import { describe, expect, test } from 'vitest';
import { toNormalTitle } from '../../../../src/core/title/normal.ts';
import { paperOf, statesOf } from '../../../support/bibliography/judging.ts';

/*
 * Titles as they come out of programs that did something to them on the way. None of them is the title of another paper.
 */
const entry = (id: string, title: string, more = ''): string =>
  `@article{k, author = {Doe, Jane}, title = {${title}}, eprint = {${id}}, archivePrefix = {arXiv}${more}}`;
const isAccused = (text: string): boolean =>
  statesOf(text, 'a.bib').some((state) => state === 'another-title' || state === 'two-papers');

const ARCS = paperOf('1811.00637');
const [before, after] = [
  'Spectral and scattering theory for ',
  ' operators on perturbed topological crystals',
];
const around = (letters: string): [string, string] => ['1607.03573', `${before}${letters}${after}`];
const belle = (letters: string): [string, string] => [
  '1611.09455',
  `Search for ${letters} decays to invisible final states at Belle`,
];
const lambda = (letter: string): [string, string] => [
  '1610.05954',
  `Unfolding Semantics of the Untyped ${letter}-Calculus with letrec`,
];

describe('is not called another title', () => {
  test.each([
    belle(
      '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML" display="inline"><mml:msup><mml:mi>D</mml:mi><mml:mn>0</mml:mn></mml:msup></mml:math>',
    ),
    belle('<inline-formula><tex-math>$D^0$</tex-math></inline-formula>'),
    belle('\\texorpdfstring{$D^{0}$}{D0}'),
    belle('D\\textsuperscript{0}'),
    lambda('\\textlambda{}'),
    lambda('{\\textgreek{l}}'),
    lambda('?'),
    lambda('&lambda;'),
    around('Schr√∂dinger'),
    around('SchrÃ¶dinger'),
    around('Schr?dinger'),
    around('Schr\u009adinger'),
    around('Schr¿dinger'),
    around('Schr\ufffddinger'),
    ['1301.7058', 'Spot it® Solitaire'],
    ['1301.7058', 'Spot it{\\textsuperscript{\\textregistered}} {Solitaire}'],
    ['1301.7058', 'Spot It! Solitaire'],
    [ARCS.id, `{\\noopsort{Constraining}}${ARCS.title}`],
    [ARCS.id, `${ARCS.title}\\thanks{Supported by a foundation}`],
    [ARCS.id, `${ARCS.title}\\footnote{Supported by a foundation}`],
    [ARCS.id, `\\enquote{${ARCS.title}}`],
    [ARCS.id, ARCS.title.replace('Constraining', '\\uppercase{Constraining}')],
    [ARCS.id, `[${ARCS.id}] ${ARCS.title}`],
    [ARCS.id, `${ARCS.title} (arXiv:${ARCS.id})`],
    [ARCS.id, `${ARCS.title} [Preprint]`],
    [ARCS.id, `${ARCS.title}. arXiv`],
    [ARCS.id, `${ARCS.title} | arXiv`],
  ])('%s: %s', (id, title) => {
    expect(isAccused(entry(id, title))).toBe(false);
  });

  test.each([
    ['1308.3941', 'Why It{\\textquotesingle}s Nice to be Quoted: Quasiquoting for Prolog'],
    lambda('\\textlambda{}'),
    lambda('{\\textlambda}'),
  ])('and is the signed one: %s: %s', (id, title) => {
    expect(statesOf(entry(id, title), 'a.bib')).toEqual(['signed-title']);
  });
});

test.each([
  ['1607.03573', `${before}Schr?ter${after}`],
  ['1607.03573', `${before}SchrÃ¶dinger${after} and a sequel to it`],
  [ARCS.id, `[${ARCS.id}] ${paperOf('1309.3741').title}`],
  [ARCS.id, `${paperOf('1309.3741').title} (arXiv:${ARCS.id})`],
  [ARCS.id, `Comment on \\enquote{${ARCS.title}}`],
  ['1301.7058', 'Spot it(R) Patience'],
])('is called another title: %s: %s', (id, title) => {
  expect(statesOf(entry(id, title), 'a.bib')).toContain('another-title');
});

test.each([
  'cf. arXiv:1309.3741',
  'see also Roe et al. arXiv:1309.3741',
  'See also A. Roe, Phys. Rev. D 1, 2 (2000), arXiv:1309.3741',
  'Addendum to Roe and Doe, arXiv:1309.3741',
])('a remark about another paper is no second id: %s', (note) => {
  expect(statesOf(entry(ARCS.id, ARCS.title, `, note = {${note}}`), 'a.bib')).toEqual(['signed-title']);
});
test.each([
  'arXiv:1309.3741 [hep-ph]',
  'Published in JHEP. arXiv:1309.3741',
  'See elsewhere; arXiv:1309.3741',
])('a remark that names the paper itself is one: %s', (note) => {
  expect(statesOf(entry(ARCS.id, ARCS.title, `, note = {${note}}`), 'a.bib')).toContain('two-papers');
});

test.each([
  ['5 {\\textmu}m', '5 µm'],
  ['\\textalpha-decay', 'α-decay'],
  ['\\textit{In situ}', 'In situ'],
])('letters of packages are letters: %s', (tex, unicode) => {
  expect(toNormalTitle(tex)).toBe(toNormalTitle(unicode));
});

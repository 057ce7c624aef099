import { describe, expect, test } from 'vitest';
import {
  isWithoutSubtitle,
  mayBeginTitle,
  mayBeOneTitle,
  mayContainTitle,
} from '../../../../src/core/title/skeleton.ts';

/*
 * What is a reason not to call two titles different. Each pair is asked the other way round too.
 */
const ask = (a: string, b: string): readonly boolean[] => [mayBeOneTitle(a, b), mayBeOneTitle(b, a)];

describe('may be one title', () => {
  test.each([
    [
      'comparisons that look like a tag',
      'Galaxies at z<z_c with mass >10',
      'Galaxies at $z<z_c$ with mass >10',
    ],
    [
      'one of which the words are mathematics',
      'Decays with p<q and m > 3 GeV',
      'Decays with $p<q$ and $m > 3$ GeV',
    ],
    [
      'tags, escaped for TeX',
      '\\textless{}i\\textgreater{}N\\textless{}/i\\textgreater{} Stars',
      '<i>N</i> Stars',
    ],
    [
      'tags, as Zotero escapes them',
      '{\\textless}i{\\textgreater}N{\\textless}/i{\\textgreater} Stars',
      'N Stars',
    ],
    ['tags, as Mendeley escapes them', '{$<$}i{$>$}N{$<$}/i{$>$} Stars', 'N Stars'],
    ['tags that are none of HTML', 'Stars in <jats:italic toggle="yes">N</jats:italic>', 'Stars in N'],
    ['a tag whose value stands without quotes', 'Stars in <font color=red>N</font>', 'Stars in N'],
    ['an x for a sign', 'Training Models 10x Faster', 'Training Models 10× Faster'],
    ['a command for an x', 'Training Models 10$\\times$ Faster', 'Training Models 10x Faster'],
    ['how ADS writes a tilde', 'A Star at \\raisebox{-0.5ex}\\textasciitilde10 pc', 'A Star at ~10 pc'],
    ['a u for micro', 'Structures of 5 um Size', 'Structures of 5 $\\mu$m Size'],
    ['a double acute spelled out', 'Erdoes Problems', 'Erd\\H{o}s Problems'],
    ['signs of TeX', 'The \\textbar{}x\\textbar{} of Stars', 'The |x| of Stars'],
  ])('%s', (_, a, b) => expect(ask(a, b)).toEqual([true, true]));
});

describe('are two titles', () => {
  test.each([
    ['words between two comparisons', 'Models with a<b or c>d', 'Models with a<b and c>d'],
    ['a letter', 'The Star', 'The Stars'],
    ['a digit', 'Stars 1', 'Stars 2'],
    ['an x that is a letter', 'Stars of 10 xenon lamps', 'Stars of 10 enon lamps'],
    ['an x behind a letter', 'The LaTex of 5 stars', 'The LaTe of 5 stars'],
  ])('%s', (_, a, b) => expect(ask(a, b)).toEqual([false, false]));
});

test('within a longer text, and as its beginning', () => {
  const text = 'J. Doe, Decays with p<q and m > 3 GeV, Phys. Rev. D 98, 123';
  expect(mayContainTitle(text, 'Decays with $p<q$ and $m > 3$ GeV')).toBe(true);
  expect(mayContainTitle(text, 'Decays with $p<q$ or $m > 3$ GeV')).toBe(false);
  expect(mayBeginTitle('Decays with p<q and', 'Decays with $p<q$ and $m > 3$ GeV')).toBe(true);
  expect(mayBeginTitle('Decays with p<q or', 'Decays with $p<q$ and $m > 3$ GeV')).toBe(false);
});

describe('letters, as people write them who have no others', () => {
  test.each([
    ['Die Strasse der Sterne', 'Die Straße der Sterne'],
    ['Aether of Stars', 'Æther of Stars'],
    ['An Oeuvre of Stars', 'An Œuvre of Stars'],
    ['The Oresund Stars', 'The Øresund Stars'],
    ['The Oeresund Stars', 'The Øresund Stars'],
    ['Aangstrom Stars', 'Ångstrom Stars'],
    ['Angstrom Stars', 'Ångstrom Stars'],
    ['Schroedinger Stars', 'Schrödinger Stars'],
    ['Schrodinger Stars', 'Schrödinger Stars'],
    ['Lukasiewicz Stars', 'Łukasiewicz Stars'],
    ['Diyarbakir Stars', 'Diyarbakır Stars'],
    ['Dordevic Stars', 'Đorđevic Stars'],
    ['Rock and Roll', 'Rock & Roll'],
    ['alpha Stars', '$\\alpha$ Stars'],
    ['α Stars', '$\\alpha$ Stars'],
    ['phi and φ Stars', '$\\varphi$ and ϕ Stars'],
    ['epsilon Theta Stars', '$\\varepsilon$ ϑ Stars'],
    ['N = 4 Stars', '$\\mathcal{N}=4$ Stars'],
    ['𝒩=4 Stars', '$\\mathcal{N}=4$ Stars'],
    ['R Stars and Others', '$\\R$ Stars and Others'],
    ['Stars and Others', '$\\R$ Stars and Others'],
    ['A 3 x 4 Matrix', 'A 3×4 Matrix'],
    ['Stars(TM) (R)', 'Stars™ ®'],
    ['De ning the ows of Stars', 'Defining the flows of Stars'],
  ])('“%s” and “%s”', (a, b) => expect(ask(a, b)).toEqual([true, true]));

  test.each([
    ['beta Stars', '$\\alpha$ Stars'],
    ['N = 5 Stars', '4 Stars of all kinds'],
    ['Stars and Planets', '$\\R$ Stars and Others'],
    ['De ned', 'Defined'],
  ])('not “%s” and “%s”', (a, b) => expect(mayBeOneTitle(a, b)).toBe(false));
});

describe('mathematics and lost letters may stand for others, within bounds', () => {
  const title = 'Decays of $B^0 \\to K^{*0}$ at the Collider';
  test('of mathematics up to eighty letters', () => {
    expect(mayBeOneTitle('Decays of B0 mesons to K star at the Collider', title)).toBe(true);
    expect(mayBeOneTitle(`Decays of ${'x'.repeat(80)} at the Collider`, title)).toBe(true);
    expect(mayBeOneTitle(`Decays of ${'x'.repeat(81)} at the Collider`, title)).toBe(false);
    expect(mayBeOneTitle('Decays of B0 at a Collider', title)).toBe(false);
    expect(mayBeOneTitle('More Decays of B0 at the Collider', title)).toBe(false);
    expect(mayBeOneTitle('Decays of B0 at the Collider, anew', title)).toBe(false);
    // Too few letters beside it tell nothing.
    expect(mayBeOneTitle('Stars', '$x$ is y')).toBe(false);
  });

  test('at its beginning and its end too', () => {
    expect(mayBeOneTitle('Some Stars in the Galaxy', '$x$ Stars in the Galaxy')).toBe(true);
    expect(mayBeOneTitle('Stars in the Galaxy some', 'Stars in the Galaxy $x$')).toBe(true);
    expect(mayBeOneTitle('Some Planets in the Galaxy', '$x$ Stars in the Galaxy')).toBe(false);
  });

  test('of lost ones up to eight', () => {
    const lost = 'The Schr\ufffddinger Equation';
    expect(ask(lost, 'The Schrödinger Equation')).toEqual([true, true]);
    expect(ask('The SchrÃ¶dinger Equation', 'The Schrödinger Equation')).toEqual([true, true]);
    expect(ask('The Schr?dinger Equation', 'The Schrödinger Equation')).toEqual([true, true]);
    expect(mayBeOneTitle(lost, 'The Schrabcdefghdinger Equation')).toBe(true);
    expect(mayBeOneTitle(lost, 'The Schrabcdefghidinger Equation')).toBe(false);
    expect(mayBeOneTitle(lost, 'The Schrödinger Equations')).toBe(false);
  });

  test('within a longer text as well', () => {
    const text = 'J. Doe, Decays of B0 to K at the Collider. Phys. Lett. B 12, 3';
    expect(mayContainTitle(text, title)).toBe(true);
    expect(mayContainTitle(text.replace('Collider', 'Tevatron'), title)).toBe(false);
    expect(mayContainTitle('J. Doe, De ning the ows of Stars. 2020', 'Defining the flows of Stars')).toBe(
      true,
    );
    expect(mayContainTitle('J. Doe, Stars. 2020', 'Planets of Stars')).toBe(false);
  });
});

test('without its subtitle', () => {
  for (const mark of [':', ' -', ' --', '?', ' \u2014'])
    expect(isWithoutSubtitle('The Stars', `The Stars${mark} A Review`), mark).toBe(true);
  expect(isWithoutSubtitle('The Stars: A Review', 'The Stars: A Review: Part 2')).toBe(true);
  expect(isWithoutSubtitle('A Review', 'The Stars: A Review')).toBe(false);
  expect(isWithoutSubtitle('The Stars', 'The Stars-A Review')).toBe(false);
  expect(isWithoutSubtitle('The Stars', ': A Review')).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { mayBeginTitle, mayBeOneTitle, mayContainTitle } from '../../../../src/core/title/skeleton.ts';

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

import { describe, expect, test } from 'vitest';
import { toTextDigest } from '../../../../src/core/record/text-digest.ts';
import { matchTitle } from '../../../../src/core/title/match.ts';

/*
 * Which writings of a title lead to its signed digest, and what is said to have been done to them. What a registry signs
 * is the text that arXiv has, so the titles here are written as arXiv writes them.
 */
const digestOf = (title: string): string => {
  const digest = toTextDigest(title);
  if (digest.kind === 'error') throw new Error(digest.error);
  return digest.value;
};
/** The digest alone, as a bundle has it. */
const alone = (title: string) => ({ digest: digestOf(title), title: null });
const both = (title: string) => ({ digest: digestOf(title), title });

describe('a writing that leads to the digest says what was done', () => {
  test.each<readonly [string, string, string | null]>([
    ['A Title', 'A Title', null],
    ['A  title', 'A Title', null],
    ['A Title of {N}eutron {Stars}', 'A Title of Neutron Stars', 'with braces off'],
    ['Sets \\{a\\} of {Things}', 'Sets \\{a\\} of Things', 'with braces off'],
    ['Sets \\{a\\} of {Things}', 'Sets \\{a\\} of {Things}', null],
    ['Stars &amp; Things', 'Stars & Things', 'with references of HTML read'],
    ['Stars in <i>N</i>', 'Stars in N', 'with references of HTML read'],
    [
      '<SUP>13</SUP>CO <span class="nocase">in <b>M<sub>31</sub></b></span>',
      '13CO in M31',
      'with references of HTML read',
    ],
    [
      '<span class="nocase">p<q</span> &lt;i class=x&gt;here&lt;/i&gt;',
      'p<q here',
      'with references of HTML read',
    ],
    ['Neu\u00adtron Stars', 'Neutron Stars', 'with invisible characters left out'],
    ['Schr\\"odinger', 'Schrödinger', 'with TeX as Unicode'],
    ['Scho\u0308n', 'Schön', 'with accents composed'],
    ['The “Stars”', 'The "Stars"', 'with quotes, dashes and ligatures as ASCII'],
    ['The Stars.', 'The Stars', 'with the full stop at its end left out'],
    ['Schön', 'Sch\\"on', 'with its accents and letters as TeX'],
    ['Schön', 'Sch{\\"o}n', 'with its accents and letters as TeX'],
    [
      'Stars &amp; “Things”.',
      'Stars & "Things"',
      'with references of HTML read, quotes, dashes and ligatures as ASCII, the full stop at its end left out',
    ],
    // What a program takes for plain text and escapes, TeX prints as the TeX that was meant.
    ['Search for \\$N\\$', 'Search for $N$', 'with TeX as Unicode'],
    ['Sch\\textbackslash{}"on', 'Sch\\"on', 'with TeX as Unicode'],
  ])('%s', (text, signed, prepared) => {
    expect(matchTitle(text, alone(signed))).toEqual({ prepared });
    expect(matchTitle(text, both(signed))).toEqual({ prepared });
  });
});

test('braces that a program took for signs are braces', () => {
  expect(matchTitle('\\{N\\}eutron Stars', alone('Neutron Stars'))).toEqual({ prepared: 'with braces off' });
});

describe('a title in clear', () => {
  test('is another way to the digest, where both are equal in their normal form', () => {
    const signed = 'The "Sch\\"on" Stars of {\\o}';
    const text = 'The “Schön” Stars of {\\o}';
    expect(matchTitle(text, alone(signed))).toBeNull();
    expect(matchTitle(text, both(signed))).toEqual({
      prepared: 'with its accents, letters and signs as the record writes them',
    });
  });

  test('counts for nothing where the digest is not its own', () => {
    for (const text of ['The “Stars”', 'The "Stars"', '{T}he "Stars".'])
      expect(matchTitle(text, { digest: digestOf('Other Stars'), title: 'The "Stars"' })).toBeNull();
  });

  test('is compared with what was meant by escaped TeX', () => {
    const signed = 'Search for {\\"o} in $\\eta$ “Decays”';
    const escaped = 'Search for ö in \\$\\textbackslash eta\\$ "Decays"';
    expect(matchTitle(escaped, alone(signed))).toBeNull();
    expect(matchTitle(escaped, both(signed))).toEqual({
      prepared: 'with its accents, letters and signs as the record writes them',
    });
  });
});

test.each([
  ['z \\textless{} 6 \\textgreater{} 5', 'z < 6 > 5'],
  ['The \\textbar{}x\\textbar{} of \\textbraceleft{}Stars\\textbraceright{}', 'The |x| of {Stars}'],
  ['The {$|$}x{$|$}y of {$\\lbrace$}Stars{$\\rbrace$}', 'The |x|y of {Stars}'],
  // As Pandoc writes it.
  ['The {\\(|\\)}x{\\(|\\)}y {\\(<\\)} {\\(\\lbrace\\)}Stars{\\(\\rbrace\\)}', 'The |x|y < {Stars}'],
  ['A {$<$}b{$>$}2 bold{$<$}/b{$>$} Title', 'A <b>2 bold</b> Title'],
  ['A \\textless{}b\\textgreater{}bold\\textless{}/b\\textgreater{} Title', 'A <b>bold</b> Title'],
  ['Stars at z \\&gt; 6', 'Stars at z &gt; 6'],
])('“%s”, as programs escape it for TeX, is a writing of “%s”', (text, signed) => {
  expect(matchTitle(text, both(signed))).not.toBeNull();
});

test.each([
  ['The Stars', 'The Star'],
  ['The Stars', 'Stars'],
  ['The Stars 2', 'The Stars'],
  ['', 'The Stars'],
  ['The Stárs', 'The Stars'],
  ['The Stars...', 'The Stars'],
  ['Search for \\$N\\$', 'Search for N'],
  ['Search for \\$\\textbackslash textbackslash N\\$', 'Search for $N$'],
  // Two comparisons with words between them are no tag.
  ['Models with a<b or c>d', 'Models with a<b and c>d'],
  ['Bounds for a<b>c', 'Bounds for a<i>c'],
  ['Bounds for a<b>c', 'Bounds for ac'],
  ['<b however long this is>Stars', 'Stars'],
  ['<i>Stars</b>', 'Stars'],
])('“%s” is no writing of “%s”', (text, signed) => {
  expect(matchTitle(text, alone(signed))).toBeNull();
  expect(matchTitle(text, both(signed))).toBeNull();
});

test('a text that can have no digest matches none', () => {
  for (const reference of [both('The Stars'), { digest: '', title: '\ud800' }])
    expect(matchTitle('\ud800', reference)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { type MathFence, matchBraces, readMath } from '../../../../src/core/tex/math.ts';

const read = (text: string, at = 0, fence: MathFence = '$') => readMath(matchBraces(text), at, fence);

describe('braces', () => {
  it.each<readonly [string, readonly (readonly [number, number])[]]>([
    ['', []],
    ['{}', [[0, 1]]],
    [
      'a{b{c}d}{e}',
      [
        [3, 5],
        [1, 7],
        [8, 10],
      ],
    ],
    ['}{}{', [[1, 2]]],
    ['{{}', [[1, 2]]],
    ['{}}', [[0, 1]]],
    ['\\{{\\}}', [[2, 5]]],
    ['\\\\{}\\', [[2, 3]]],
  ])('of %j that belong together', (text, pairs) => {
    expect(matchBraces(text)).toEqual({ text, partner: new Map(pairs) });
  });
});

describe('mathematics', () => {
  it.each<readonly [string, number, MathFence, string, boolean, string]>([
    ['a $x$ b', 2, '$', 'x', false, '$x$'],
    ['a $$ x $$ b', 2, '$$', 'x', true, '$$ x $$'],
    ['a \\( x \\) b', 2, '\\(', 'x', false, '\\( x \\)'],
    ['a \\[ x \\] b', 2, '\\[', 'x', true, '\\[ x \\]'],
  ])('in %s at %d between %s', (text, at, fence, tex, display, raw) => {
    expect(read(text, at, fence)).toEqual({ kind: 'math', at, tex, display, raw });
  });

  it.each<readonly [string, MathFence, string | null]>([
    // The other fence is the first one outside of all braces that no backslash escapes.
    ['$a{$b$}c$d$', '$', 'a{$b$}c'],
    ['$x{a}{b}$', '$', 'x{a}{b}'],
    ['$x{{a}}$', '$', 'x{{a}}'],
    ['$a\\$b$', '$', 'a\\$b'],
    ['$\\{$', '$', '\\{'],
    ['$\\}$', '$', '\\}'],
    ['$\\\\$', '$', '\\\\'],
    ['$a\\', '$', null],
    ['$a}$', '$', null],
    ['$a}{$', '$', null],
    ['$x{a$', '$', null],
    ['$$a$}', '$$', null],
    ['$$a$$', '$$', 'a'],
    ['$$a$b$$', '$$', 'a$b'],
    ['$$a$', '$$', null],
    ['\\(a\\)b\\)', '\\(', 'a'],
    ['\\(a$)\\)', '\\(', 'a$)'],
    ['\\(a)', '\\(', null],
    ['\\[a\\)\\]', '\\[', 'a\\)'],
    ['\\[[a]\\]', '\\[', '[a]'],
    // Nothing is no mathematics.
    ['$$', '$', null],
    ['$ $', '$', null],
    ['\\( \\)', '\\(', null],
    ['$', '$', null],
  ])('%s from %s is %j', (text, fence, tex) => {
    expect(read(text, 0, fence)?.tex ?? null).toBe(tex);
  });

  it.each<readonly [string, string | null]>([
    ['$5 and $', null],
    ['$ 5$', null],
    ['$5-$10', null],
    // Words behind a sum of money, up to where mathematics begins.
    ['$5 for \\emph{all} $x$', null],
    ['$1.50 with {A} and B_s at $\\eta$', null],
    ['$2 n \\times m $ and', '2 n \\times m'],
    ['$5 \\times 10^3 $km', '5 \\times 10^3'],
    ['$13 {\\rm TeV} $pp', '13 {\\rm TeV}'],
    ['$10 \\mathrm{ and } x_2$', '10 \\mathrm{ and } x_2'],
    ['$5$', '5'],
    ['$5$-', '5'],
    ['$a b$', 'a b'],
    // What only mathematics has is mathematics, wherever the spaces stand and whatever follows.
    ['$x^2 $1', 'x^2'],
    ['$ x_1 $', 'x_1'],
    ['$ a=b$', 'a=b'],
    ['$ \\pi $2', '\\pi'],
    ['$ {a} $', '{a}'],
    ['$ x\\} $', 'x\\}'],
  ])('between dollar signs: %s is %j', (text, tex) => {
    expect(read(text)?.tex ?? null).toBe(tex);
  });
});

import { describe, expect, test } from 'vitest';
import { isLineOf } from '../../../../src/core/title/one-line.ts';

describe('one line of Unicode is that of a title', () => {
  test.each([
    ['$D^{0}$ decays', 'D⁰ decays'],
    ['$D^{0}$ decays', 'd⁰  Decays'],
    ['$D^{0}$ decays', 'D<sup>0</sup> decays'],
    ['$\\eta^\\prime$ mesons', 'η′ mesons'],
    ['$\\eta^\\prime$ mesons', '<span class="nocase">η<sup>′</sup></span> mesons'],
    // Pandoc writes it without.
    ['$\\eta^\\prime$ mesons', 'η<sup>′</sup> mesons'],
    ['The $B_s^0$', 'The <span class="nocase">B<sub>s</sub><sup>0</sup></span>'],
    ['$N=\\mathcal{N}$', 'N=𝒩'],
  ])('%s: %s', (title, line) => {
    expect(isLineOf(line, title)).toBe(true);
  });

  test.each([
    ['$D^{0}$ decays', 'D0 decays'],
    ['$D^{0}$ decays', 'D^0 decays'],
    ['$D^{0}$ decays', 'D₀ decays'],
    ['$D^{0}$ decays', 'D<sub>0</sub> decays'],
    ['$D^{0}$ decays', '<sup>D0</sup> decays'],
    ['$\\mathbb{R}$', 'R'],
    ['$\\bar B$', 'B'],
    ['$\\frac{1}{2}x$', '1/2x'],
    ['$B_s^0$', 'B<sub>s0</sub>'],
    ['$\\unknown{x}$', 'x'],
  ])('and not of another: %s, %s', (title, line) => {
    expect(isLineOf(line, title)).toBe(false);
  });
});

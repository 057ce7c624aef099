import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { mathSigns } from '../../../../src/core/tex/math-signs.ts';
import { toMathMarkup, toMathText } from '../../../../src/core/tex/math-text.ts';
import { readMathTree } from '../../../../src/core/tex/math-tree.ts';
import { toPlainText } from '../../../../src/core/tex/plain.ts';

describe('a title in plain Unicode', () => {
  it.each([
    ['$t\\bar{t}$ production', 'tt̄ production'],
    ['$\\sqrt{s}=13$ TeV', '√s=13 TeV'],
    ['$H\\rightarrow\\gamma\\gamma$', 'H→γγ'],
    ['$H \\to ZZ^{(*)}$', 'H → ZZ^(*)'],
    ['{\\cal N}=4 and $ {\\cal N}=4$ and $\\mathcal{N} = 4$', '𝒩=4 and 𝒩=4 and 𝒩 = 4'],
    ['pay $5 and $10, z$>$6', 'pay $5 and $10, z>6'],
    ['$\\mbox{AdS}_5\\times S^5$, $\\hbox{AdS}$, $\\Bbb R^n$', 'AdS₅×S⁵, AdS, ℝⁿ'],
    ['\\href{https://a.example/}{this} \\texorpdfstring{$k$}{k}-means', 'this k-means'],
    ['\\foo{a}{\\"u}{c}d \\foo', '\\foo{a}{ü}{c}d \\foo'],
    ['Schr\\"odinger, Schr{\\"o}dinger, Schrödinger', 'Schrödinger, Schrödinger, Schrödinger'],
    ['$\\Lambda$CDM, \\ensuremath{\\Lambda}CDM', 'ΛCDM, ΛCDM'],
    ['4$^{th}$ $^{13}$C H$_2$O 2\\textsuperscript{nd}', '4th ¹³C H₂O 2nd'],
    ['a \\leq b \\rightarrow c, \\write18', 'a ≤b →c, \\write18'],
    ['$B^{0}_s\\to\\mu^{+}\\mu^{-}$', 'B_s⁰→μ⁺μ⁻'],
    ['$\\Lambda_{\\rm QCD}$ $U(1)_{B-L}$ $x_i y$ $\\alpha_s^2$', 'Λ_QCD U(1)_(B-L) x_(i)y α_s²'],
    ["$\\eta^\\prime$ $f''$ $f'_c$", 'η′ f′′ f′_c'],
    ['$10^{-3}$ $e^{-\\lambda t}$ $W^\\pm$ $30^\\circ$ $D^*$', '10⁻³ e^(-λt) W± 30° D*'],
    ['$\\frac{1}{2}$ $\\frac12$ $\\frac{a+b}{c}x$', '1/2 1/2 ((a+b)/c)x'],
    ['$O(n\\log n)$ $\\log_2 n$ $\\operatorname{Spec} A$', 'O(n log n) log₂ n Spec A'],
    ['$\\not\\in$ $\\not=$ $\\slashed{E}_T$', '∉ ≠ E̸_T'],
    ['$\\left[\\frac{x}{y}\\right)$ $\\left.x\\right|_0$ $[0,1]$', '[x/y) x|₀ [0,1]'],
    ['$\\sqrt[3]{x+1}$ $\\sqrt2$ $\\sqrt{12}$', '∛(x+1) √2 √12'],
    ['$7\\,\\mathrm{TeV}$ $a\\ b$', '7 TeV a b'],
    ['$\\overline{AB}$ $\\bar{\\imath}$ $\\vec E$', 'ĀB̄ ī E⃗'],
  ])('%s', (title, plain) => {
    expect(toPlainText(title)).toBe(plain.normalize('NFC'));
  });

  it.each([
    '$\\SL(2,Q)$',
    '$x^2^3$',
    '$x_a_b$',
    '$\\frac{1}$',
    '$\\left(x$',
    '$\\overline{a+b}$',
    '$\\stackrel{?}{=}$',
    '$\\input{x}$',
    '$x^$',
    '$\\sqrt\\mathrm{x}$',
    '$a & b$',
    '$\\text{if $b$}$',
  ])('%s stays as it is written', (title) => {
    expect(toPlainText(`a ${title} b`)).toBe(`a ${title} b`);
  });

  it('never throws, and loses no letter of what it does not understand', () => {
    const pieces = fc.constantFrom(
      ..."$ { } [ ] ^ _ ' \\ \\left( \\right) \\frac \\sqrt \\bar \\mathbb \\text{ \\rm \\alpha \\to \\log a 1 - = , ~".split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const tex = parts.join('');
        toPlainText(`$${tex}$`);
        const text = toMathText(tex);
        if (text !== null)
          // A letter with its bar may be one character.
          for (const letter of tex.match(/(?<![\\a-z])[a1](?![a-z])/g) ?? [])
            expect(text.normalize('NFD')).toMatch(new RegExp(`[${letter}𝕒𝟙¹₁]`, 'u'));
      }),
    );
  });

  it('is quick on what nests or never closes', () => {
    for (const part of ['{', '^', '^{', '\\left(', '\\sqrt[', '\\frac', '\\bar', '\\bar{']) {
      expect(toPlainText(`$${part.repeat(900)}$`)).toContain('$');
    }
  });
});

describe('mathematics as CSL-JSON has it', () => {
  it.each([
    ['\\eta^\\prime', 'η<sup>′</sup>'],
    ['D^{0}_{s}', 'D<sub>s</sub><sup>0</sup>'],
    ['x<y_1', 'x<y<sub>1</sub>'],
    ['\\foo', null],
  ])('%s', (tex, markup) => {
    expect(toMathMarkup(tex)).toBe(markup);
  });
});

describe('signs of mathematics', () => {
  it('are those that the page prints', () => {
    expect(mathSigns.size).toBeGreaterThan(450);
    for (const [name, { text }] of mathSigns) {
      const markup = katex.renderToString(`\\${name}`, { output: 'mathml', strict: 'ignore' });
      const printed = markup.replace(/<annotation.*<\/annotation>/s, '').replace(/<[^>]+>/g, '');
      expect([name, text]).toEqual([name, printed]);
    }
  });

  it('all that is understood is set as well', () => {
    for (const tex of [
      '\\frac{a}{b}',
      '\\sqrt[3]{x}',
      '\\left(x\\right.',
      '\\bar\\nu',
      '\\mathbb R',
      'x^{a_b}',
      '\\big(',
      '\\not=',
    ]) {
      expect(readMathTree(tex), tex).not.toBeNull();
      expect(() => katex.renderToString(tex, { strict: 'ignore' }), tex).not.toThrow();
    }
  });
});

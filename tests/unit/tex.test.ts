import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTexPlain, toTexSegments } from '../../src/core/tex.ts';
import { readReal } from '../support/examining.ts';

/** Words as they are, mathematics between guillemets. */
const show = (text: string): string =>
  toTexSegments(text)
    .map((segment) => (segment.kind === 'text' ? segment.text : `«${segment.tex}»`))
    .join('');

describe('toTexSegments', () => {
  it.each([
    ['Fran\\c{c}oise', 'Françoise'],
    ['K\\"uhrt', 'Kührt'],
    ['K{\\"u}hrt', 'Kührt'],
    ['K\\"{u}hrt', 'Kührt'],
    ["Andr\\'as Schubert's {\\OE}uvre", "András Schubert's Œuvre"],
    ['\\v{S}tefan \\v Cech', 'Štefan Čech'],
    ["H\\'el\\`ene, P. Erd\\H{o}s, \\'E. Cartan", 'Hélène, P. Erdős, É. Cartan'],
    ['S\\o ren, {\\O}rsted, {\\L}ukasz, Stra\\ss e, {\\aa}', 'Søren, Ørsted, Łukasz, Straße, å'],
    ["\\'{\\i} \\'\\i{} \\.I \\u{g} \\k{e} \\d{s} \\=a \\r a \\~n", 'í í İ ğ ę ṣ ā å ñ'],
    ["Nguy\\~{\\^e}n, Ti\\'{\\^e}n", 'Nguyễn, Tiến'],
    ['\\t{oo}', 'o\u0361o'],
  ])('reads the accents of %s', (text, words) => {
    expect(show(text)).toBe(words.normalize('NFC'));
  });

  it.each([
    ["``quoted'' -- a---b, 1--2", '“quoted” – a—b, 1–2'],
    ['C-- and --help', 'C-- and --help'],
    ['J.~Smith', 'J.\u00a0Smith'],
    ['\\emph{On} {\\it the} \\textbf{Origin} {\\em of} {S}pecies', 'On the Origin of Species'],
    ['50\\% \\& \\#1 \\_x \\{y\\} \\$5', '50% & #1 _x {y} $5'],
    ['\\~{} and \\^{}', '~ and ^'],
  ])('reads the signs of %s', (text, words) => {
    expect(show(text)).toBe(words);
  });

  it.each([
    ['$x$', '«x»'],
    ['a $\\bar{t}t$+1-jet', 'a «\\bar{t}t»+1-jet'],
    ['\\(a\\) \\[b\\] $$c$$', '«a» «b» «c»'],
    ['$a \\text{ if $b$}$ end', '«a \\text{ if $b$}» end'],
    ['\\emph{big $x^2$ deal}', 'big «x^2» deal'],
    ['pay $5 or $x_1$ now', 'pay $5 or «x_1» now'],
  ])('finds the mathematics of %s', (text, shown) => {
    expect(show(text)).toBe(shown);
  });

  it.each([
    'pay $5 and $10',
    'from $5-$10',
    'no end $x',
    '$a} {b_1$',
    '\\"\\foo',
    '$$',
    '\\(x',
    '$x {y$',
    '\\',
    '\\c',
    '}{',
    '{',
    '\\"{',
    '\\foo{bar} \\baz',
    '\\verse',
  ])('leaves %s as it was written', (text) => {
    expect(toTexSegments(text)).toEqual([{ kind: 'text', at: 0, text }]);
  });

  it('leaves a text that is too long for a title as it was written', () => {
    const text = "\\'e".repeat(1_334);
    expect(toTexSegments(text)).toEqual([{ kind: 'text', at: 0, text }]);
    expect(show(text.slice(3))).toBe('é'.repeat(1_333));
  });

  it('says of mathematics what stood there, where, and whether on a line of its own', () => {
    expect(toTexSegments("\\'e $$ x $$ y")).toEqual([
      { kind: 'text', at: 0, text: 'é ' },
      { kind: 'math', at: 4, tex: 'x', display: true, raw: '$$ x $$' },
      { kind: 'text', at: 11, text: ' y' },
    ]);
  });

  it('reads the real titles', () => {
    const titles = readReal<readonly { readonly title: string }[]>('title-vectors').map(({ title }) => title);
    expect(titles.map(show).filter((shown, index) => shown !== titles[index])).toEqual([
      "Referenced Publication Year Spectroscopy (RPYS) and Algorithmic Historiography: The Bibliometric Reconstruction of András Schubert's Œuvre",
      'On reciprocal equivalence of Stäckel systems',
      'Entropy and escape of mass for «SL(3,Z)\\SL(3,R)»',
      'Distribution of orbits in «\\R^2» of a finitely generated group of «\\SL(2,\\R)»',
      'Unfolding Semantics of the Untyped λ-Calculus with letrec',
      'Extracting the top-quark running mass using «t\\bar{t}»+1-jet events produced at the Large Hadron Collider',
      'Handling Handles: Nonplanar Integrability in «\\mathcal{N}=4» Supersymmetric Yang-Mills Theory',
      'Search for «D^{0}» decays to invisible final states at Belle',
    ]);
  });

  it('never throws, tells its pieces apart, and loses no mathematics', () => {
    const pieces = fc.constantFrom(
      ...'\\ $ $$ { } " \' ` ~ -- ^ c v i a é \\( \\) \\emph{ \\"u \\o x 1'.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const segments = toTexSegments(text);
        expect(new Set(segments.map(({ at }) => at)).size).toBe(segments.length);
        for (const segment of segments)
          if (segment.kind === 'math') expect(text.startsWith(segment.raw, segment.at)).toBe(true);
      }),
    );
  });

  it('is quick on what nests or never closes', () => {
    for (const part of ['{', '}', '\\', '$', '${', '\\"', '\\emph{', '\\c', '\\foo{']) {
      const start = performance.now();
      toTexSegments(part.repeat(4_000 / part.length));
      expect(performance.now() - start, part).toBeLessThan(1_000);
    }
  });
});

describe('toTexPlain', () => {
  it('gives one line, with mathematics as TeX', () => {
    expect(toTexPlain(' The\n  K\\"uhrt   of $x^2$ ')).toBe('The Kührt of $x^2$');
  });
});

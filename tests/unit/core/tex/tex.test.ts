import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTexPlain, toTexSegments } from '../../../../src/core/tex/tex.ts';
import { readReal } from '../../../support/examining.ts';

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
    ['`', 'à'],
    ["'", 'á'],
    ['^', 'â'],
    ['~', 'ã'],
    ['=', 'ā'],
    ['u', 'ă'],
    ['.', 'ȧ'],
    ['"', 'ä'],
    ['r', 'å'],
    ['H', 'a\u030b'],
    ['v', 'ǎ'],
    ['d', 'ạ'],
    ['c', 'a\u0327'],
    ['k', 'ą'],
    ['b', 'a\u0331'],
    ['t', 'a\u0361'],
  ])('sets the accent \\%s over a letter, in braces or without', (name, letter) => {
    for (const text of [`\\${name}{a}`, `\\${name} a`, `\\${name}{ {a}}`.replace(' ', ''), `{\\${name} a}`])
      expect(show(text), text).toBe(letter.normalize('NFC'));
  });

  it.each([
    ["\\'{\\i} \\v{\\j} \\v\\j{}", 'í ǰ ǰ'],
    ["\\'{ab} \\'{{a}b} \\'{\\emph{a}b}", 'áb áb áb'],
    ["\\'{\\ae} \\'\\ae{}x \\'\\O", 'ǽ ǽx Ǿ'],
    [`\\"{\\'u} \\'{\\"u}`, 'u\u0301\u0308 ǘ'],
    ["\\'  e, \\c  c, \\'é", 'é, ç, é\u0301'],
    ['\\={} \\"{} \\.{}', '= " .'],
    // What an accent can't stand over is left, with the accent before it.
    ["\\'1 \\'} \\' \\'-", "\\'1 \\'} \\' \\'-"],
    ["\\'\\foo{--} \\cc{a}", "\\'\\foo{–} \\cc{a}"],
    ["\\'{a$x$} \\'$x$ \\'\\(x\\)", "\\'a«x» \\'«x» \\'«x»"],
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
    // A dash has words or spaces on both sides, and no further hyphen.
    ['a--b a -- b --', 'a–b a – b –'],
    ['-- a --- b ---c ---', '– a — b ---c —'],
    ['a--', 'a--'],
    ['--a', '--a'],
    ['a---b a--- b', 'a—b a--- b'],
    ['a----b a-----b a--', 'a----b a-----b a--'],
    ['a-b -', 'a-b -'],
    ["`a' ``a'' '''", "`a' “a” ”'"],
    ['``', '“'],
    ["''", '”'],
    // A tie stands between two words.
    ['a~b~c', 'a\u00a0b\u00a0c'],
    ['~3,000 a ~b a~ b~', '~3,000 a ~b a~ b~'],
    ['~', '~'],
    ['{a} {{b}} {} c{d}e', 'a b  cde'],
    ['{}', ''],
    ['a}b{c', 'a}b{c'],
    ['\\{a\\} {\\}} {\\{}', '{a} } {'],
  ])('reads the signs of %s', (text, words) => {
    expect(show(text)).toBe(words);
  });

  it.each([
    ['&', '&'],
    ['%', '%'],
    ['$', '$'],
    ['#', '#'],
    ['_', '_'],
    ['{', '{'],
    ['}', '}'],
    [' ', ' '],
    [',', '\u2009'],
    ['\\', ' '],
    ['/', ''],
    ['-', ''],
  ])('gives %j for itself behind a backslash', (name, sign) => {
    expect(show(`a\\${name}b`)).toBe(`a${sign}b`);
  });

  it.each(
    'emph textit textbf textrm texttt textsc textsf textsl textup textnormal textmd text mbox hbox url'.split(
      ' ',
    ),
  )('gives the words of \\%s, and nothing without braces', (name) => {
    expect(show(`a\\${name}{b \\"u {c}}d`)).toBe('ab ü cd');
    expect(show(`\\${name} b`)).toBe(`\\${name} b`);
    expect(show(`\\${name}{b`)).toBe(`\\${name}{b`);
  });

  it.each(
    'it em bf rm tt sc sf sl itshape bfseries rmfamily ttfamily scshape sffamily slshape upshape small large'.split(
      ' ',
    ),
  )('drops \\%s with the spaces after it', (name) => {
    expect(show(`a {\\${name}  b} \\${name}{c} \\${name}`)).toBe('a b c ');
    expect(show(`\\${name}x`)).toBe(`\\${name}x`);
  });

  it.each([
    ['\\o\\O \\ss x \\ss{} x \\ss\\ x {\\ae}', 'øØßx ß x ß x æ'],
    ['\\alpha-\\Omega, \\TeX, \\LaTeX{}, \\S 5, 5\\degree', 'α-Ω, TeX, LaTeX, §5, 5°'],
    ['\\textbackslash \\textasciitilde\\textunderscore \\textendash\\textemdash', '\\~_–—'],
    // What stands for a command is none itself.
    ['\\ø \\® \\∞ \\1', '\\ø \\® \\∞ \\1'],
  ])('reads the letters and signs of %s', (text, words) => {
    expect(show(text)).toBe(words);
  });

  it.each([
    ['\\foo{\\"u} \\foo{a}{--} \\foo\\"u', '\\foo{ü} \\foo{a}{–} \\fooü'],
    ['\\foo{$x$}--\\foo{b', '\\foo{«x»}–\\foo{b'],
    ['\\! \\; \\" \\foo  b', '\\! \\; \\" \\foo  b'],
  ])('keeps the commands of %s that it does not know', (text, words) => {
    expect(show(text)).toBe(words);
  });

  it('opens 40 groups inside each other, and shows the braces of what is deeper', () => {
    const nest = (before: string, count: number, inside: string): string =>
      before.repeat(count) + inside + '}'.repeat(count);
    expect(show(nest('{', 40, '--'))).toBe('–');
    expect(show(nest('{', 41, 'a--b'))).toBe('{a–b}');
    expect(show(nest('\\emph{', 40, 'x'))).toBe('x');
    expect(show(nest('\\emph{', 41, 'x'))).toBe('\\emph{x}');
    expect(show(nest('\\foo{', 40, '{x}'))).toBe(nest('\\foo{', 40, '{x}'));
    expect(show(nest('\\foo{', 39, '{x}'))).toBe(nest('\\foo{', 39, 'x'));
    expect(show(`${"\\'".repeat(40)}e`)).toBe(`é${'\u0301'.repeat(39)}`);
    expect(show(`${"\\'".repeat(41)}e`)).toBe(`\\'é${'\u0301'.repeat(39)}`);
    expect(show(nest("\\'{", 20, 'e'))).toBe(`é${'\u0301'.repeat(19)}`);
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

  it('leaves a text without TeX in its Unicode form, and composes what it reads', () => {
    expect(show("e\u0301 l'a - b, (c) [d]")).toBe("e\u0301 l'a - b, (c) [d]");
    for (const [text, words] of [
      ['e\u0301{}', 'é'],
      ['e\u0301--a', 'é–a'],
      ["e\u0301''", 'é”'],
      ['e\u0301~a', 'é\u00a0a'],
      ['e\u0301``', 'é“'],
      ['e\u0301\\&', 'é&'],
      ['e\u0301$x$', 'é«x»'],
      ['e\u0301}', 'é}'],
    ] as const)
      expect(show(text)).toBe(words);
  });

  it('leaves a text that is too long for a title as it was written', () => {
    const text = `${"\\'e".repeat(1_333)}ab`;
    expect(toTexSegments(text)).toEqual([{ kind: 'text', at: 0, text }]);
    expect(show(text.slice(0, -1))).toBe(`${'é'.repeat(1_333)}a`);
  });

  it('says of mathematics what stood there, where, and whether on a line of its own', () => {
    expect(toTexSegments("\\'e $$ x $$ y")).toEqual([
      { kind: 'text', at: 0, text: 'é ' },
      { kind: 'math', at: 4, tex: 'x', display: true, raw: '$$ x $$' },
      { kind: 'text', at: 11, text: ' y' },
    ]);
    expect(toTexSegments('{a $x$}{b}\\(y\\)\\[z\\]')).toEqual([
      { kind: 'text', at: 0, text: 'a ' },
      { kind: 'math', at: 3, tex: 'x', display: false, raw: '$x$' },
      { kind: 'text', at: 6, text: 'b' },
      { kind: 'math', at: 10, tex: 'y', display: false, raw: '\\(y\\)' },
      { kind: 'math', at: 15, tex: 'z', display: true, raw: '\\[z\\]' },
    ]);
    expect(toTexSegments('{$x$}')).toEqual([{ kind: 'math', at: 1, tex: 'x', display: false, raw: '$x$' }]);
    expect(toTexSegments('{}')).toEqual([{ kind: 'text', at: 0, text: '' }]);
    expect(toTexSegments('')).toEqual([{ kind: 'text', at: 0, text: '' }]);
  });

  it('reads the real titles', () => {
    const titles = readReal<readonly { readonly title: string }[]>('title-vectors').map(({ title }) => title);
    expect(titles.map(show).filter((shown, index) => shown !== titles[index])).toEqual([
      "Referenced Publication Year Spectroscopy (RPYS) and Algorithmic Historiography: The Bibliometric Reconstruction of András Schubert's Œuvre",
      'On reciprocal equivalence of Stäckel systems',
      'Distribution of orbits in «\\R^2» of a finitely generated group of $\\SL(2,\\R)$',
      'Unfolding Semantics of the Untyped λ-Calculus with letrec',
      'Extracting the top-quark running mass using «t\\bar{t}»+1-jet events produced at the Large Hadron Collider',
      'Handling Handles: Nonplanar Integrability in «\\mathcal{N}=4» Supersymmetric Yang-Mills Theory',
      'Search for «D^{0}» decays to invisible final states at Belle',
    ]);
  });

  it.each([
    '$\\kern-9em x$',
    '$\\raisebox{9em}{x}$',
    '$\\colorbox{green}{x}$',
    '$\\textcolor{white}{x}$',
    '$\\color{red} x$',
    '$\\rule{9em}{9em}$',
    '$\\smash{\\rlap{x}}$',
    '$\\hspace{-9em}x$',
    '$\\Huge x$',
    '$\\def\\a{x}\\a$',
    '$\\href{https://a.example}{x}$',
    '$a % b$',
    '\\ensuremath{\\kern-9em x}',
    '\\textsuperscript{\\colorbox{green}{x}}',
    '\\mathbb{\\raisebox{9em}{x}}',
    '$\\unknown{x}^2$',
    '\\(\\vcenter{x}\\)',
    '$$\\begin{matrix}x\\end{matrix}$$',
  ])('leaves mathematics that does more than print, as in %s, as it was written', (tex) => {
    expect(toTexSegments(`The ${tex} case`)).toEqual([{ kind: 'text', at: 0, text: `The ${tex} case` }]);
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
      expect(performance.now() - start, part).toBeLessThan(5_000);
    }
  });
});

describe('toTexPlain', () => {
  it('gives one line, with mathematics as TeX', () => {
    expect(toTexPlain(' The\n  K\\"uhrt   of $x^2$ ')).toBe('The Kührt of $x^2$');
    expect(toTexPlain('\\emph{On} $$ x $$\\(y\\)')).toBe('On $$ x $$\\(y\\)');
    expect(toTexPlain('')).toBe('');
  });
});

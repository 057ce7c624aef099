import { mathSigns } from '../../../core/tex/math-signs.ts';
import { accents, symbols } from '../../../core/tex/symbols.ts';
import { LATEX_FALLBACKS, NOT_IN_LATEX } from './tex-packages.ts';

/** Combining character → accent command: the table that reads TeX, read backwards. */
const MARKS: ReadonlyMap<string, string> = new Map([...accents].map(([name, mark]) => [mark, name]));

/** Letters and signs with a command of their own in text. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[
    'o',
    'O',
    'l',
    'L',
    'ss',
    'ae',
    'AE',
    'oe',
    'OE',
    'aa',
    'AA',
    'i',
    'j',
    'S',
    'P',
    'copyright',
    'pounds',
  ].map((name) => [symbols.get(name) ?? '', `{\\${name}}`] as const),
  ...Object.entries({
    '–': '--',
    '—': '---',
    '‘': '`',
    '’': "'",
    '“': '``',
    '”': "''",
    '…': '{\\ldots}',
    '\u{A0}': '~',
    '\u{2009}': '\\,',
    '\u{2010}': '-',
    '\u{2011}': '-',
    '\u{AD}': '\\-',
    '−': '$-$',
    '·': '$\\cdot$',
    '°': '$^{\\circ}$',
    '′': '$^{\\prime}$',
    '″': '$^{\\prime\\prime}$',
    '¡': '!`',
    '¿': '?`',
    '\u{200B}': '',
    '\u{FEFF}': '',
  }),
]);

const RAISED = '⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁼=⁽(⁾)ⁿnⁱi';
const LOWERED = '₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-₌=₍(₎)';

/** Capital Greek letters that look like Latin ones have no command. */
const LATIN_GREEK = 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡRΤTΧXοo';

const DOUBLE = 'ℂCℍHℕNℙPℚQℝRℤZ';
const SCRIPT = 'ℬBℰEℱFℋHℐIℒLℳMℛR';

const pairs = (text: string, toTex: (sign: string) => string): [string, string][] => {
  const signs = Array.from(text);
  return signs.flatMap((sign, index): [string, string][] =>
    index % 2 === 0 ? [[sign, toTex(signs[index + 1] ?? '')]] : [],
  );
};

/** Signs of mathematics: what stands between dollar signs for each. Commands that LaTeX has by itself come first. */
const MATH: ReadonlyMap<string, string> = new Map([
  ...[...mathSigns]
    .filter(([name]) => !NOT_IN_LATEX.has(name) || LATEX_FALLBACKS.has(name))
    .sort(([a], [b]) => Number(NOT_IN_LATEX.has(b)) - Number(NOT_IN_LATEX.has(a)))
    .map(([name, { text }]): [string, string] => [text, `\\${name}`])
    .filter(([sign]) => /[^\0-\x7F]/.test(sign)),
  ...pairs(RAISED, (sign) => `^{${sign}}`),
  ...pairs(LOWERED, (sign) => `_{${sign}}`),
  ...pairs(LATIN_GREEK, (sign) => (sign === 'o' ? 'o' : `\\mathrm{${sign}}`)),
  ...pairs(DOUBLE, (sign) => `\\mathbb{${sign}}`),
  ...pairs(SCRIPT, (sign) => `\\mathcal{${sign}}`),
  ['ε', '\\varepsilon'],
  ['µ', '\\mu'],
  ['φ', '\\varphi'],
  ['√', '\\surd'],
]);

/** A sign for use between dollar signs; null where TeX has no name for it. */
export const toMathCommand = (sign: string): string | null => MATH.get(sign) ?? null;

/**
 * Text with every character beyond ASCII as TeX writes it, so that pdfLaTeX and BibTeX, which reads bytes, take it:
 * `é` → `{\'e}`, `ế` → `{\'{\^e}}`, `Σ` → `$\Sigma$`, `–` → `--`. ASCII stays as it is. Characters that TeX has no name
 * for stay too, and are told to `onUnknown`.
 */
export const toTexLetters = (text: string, onUnknown: (sign: string) => void): string =>
  text.replace(/(?:[^\0-\x7F]|[A-Za-z](?=\p{M}))\p{M}*/gu, (letter) => toTexLetter(letter, onUnknown));

const toTexLetter = (segment: string, onUnknown: (sign: string) => void): string => {
  const known = toKnown(segment);
  if (known !== null) return known;
  const [base = '', ...marks] = Array.from(segment.normalize('NFD'));
  const names = marks.map((mark) => MARKS.get(mark));
  const inside = /^[A-Za-z]$/.test(base) ? base : toKnown(base);
  if (
    inside !== null &&
    !inside.startsWith('$') &&
    marks.length > 0 &&
    names.every((name) => name !== undefined)
  ) {
    // Under these four LaTeX takes the dot of an i away by itself, and of `{\'{\i}}`
    // biber and Pandoc make no í (`findings/biber-dotless-i.sh`).
    const isOwn = (name: string): boolean => inside === 'i' && /^['`^"]$/.test(name);
    const soft = (name: string): string =>
      /^[ij]$/.test(inside) && !/^[cdkb]$/.test(name) && !isOwn(name) ? `{\\${inside}}` : inside;
    return names.reduce<string>(
      (tex, name, index) => `{\\${name}${index === 0 ? wrapLetter(soft(name ?? ''), name ?? '') : tex}}`,
      '',
    );
  }
  return Array.from(segment, (sign) => {
    const tex = /^[\0-\x7F]$/.test(sign) ? sign : toKnown(sign);
    if (tex === null) onUnknown(sign);
    return tex ?? sign;
  }).join('');
};

/** `\'e`, `\v{s}`: a command that is a letter needs braces behind it. */
const wrapLetter = (letter: string, name: string): string =>
  /[A-Za-z]/.test(name) && !letter.startsWith('{') ? `{${letter}}` : letter;

const toKnown = (sign: string): string | null => {
  const letter = LETTERS.get(sign);
  if (letter !== undefined) return letter;
  const math = MATH.get(sign);
  return math === undefined ? null : `$${math}$`;
};

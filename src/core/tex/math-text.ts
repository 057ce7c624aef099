import { type MathNode, readMathTree } from './math-tree.ts';

/** How raised and lowered parts and plain text are written. `next` is the first character of what follows. */
interface Writing {
  readonly primes: (primes: string) => string;
  readonly raise: (inside: string, next: string) => string;
  readonly lower: (inside: string, next: string) => string;
}

/**
 * Mathematics as one line of Unicode: `t\bar{t}` → `tt̄`, `\sqrt{s}=13` → `√s=13`, `H\to\gamma\gamma` → `H→γγ`,
 * `D^{0}` → `D⁰`, `{\cal N}=4` → `𝒩=4`, `\Lambda_{\rm QCD}` → `Λ_QCD`, `\frac{1}{2}` → `1/2`.
 *
 * Digits and signs are raised and lowered where Unicode has them so; all else stands behind `^` or `_`, in parentheses
 * where it would run on. Spaces stand where the author put some round a relation or an operator.
 *
 * @param tex as between the dollar signs
 * @returns null for what isn't understood (`readMathTree`): show that as it was written, dollar signs and all
 */
export const toMathText = (tex: string): string | null => toText(tex, PLAIN);

/** The same with raised and lowered parts in `<sup>` and `<sub>`, as CSL-JSON has them in titles. */
export const toMathMarkup = (tex: string): string | null => toText(tex, MARKUP);

const toText = (tex: string, writing: Writing): string | null => {
  const tree = readMathTree(tex);
  return tree === null ? null : (write(tree, writing)?.replace(/\s+/g, ' ').trim().normalize('NFC') ?? null);
};

const RAISED: { readonly [sign: string]: string } = Object.fromEntries(
  Array.from('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾nⁿiⁱ').reduce<string[][]>(toPairs, []),
);
const LOWERED: { readonly [sign: string]: string } = Object.fromEntries(
  Array.from('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎').reduce<string[][]>(toPairs, []),
);

function toPairs(pairs: string[][], sign: string): string[][] {
  const last = pairs.at(-1);
  if (last?.length === 1) last.push(sign);
  else pairs.push([sign]);
  return pairs;
}

/** Signs that are raised by themselves, or that everybody reads as raised: `W±`, `K∗`. */
const HIGH = /^(?:[∗*†‡±∓°]|\*\*|∗∗|††)$/;

const behind = (mark: string, inside: string, next: string): string => {
  if (/^\([^()]*\)$/.test(inside)) return mark + inside;
  const isOne = Array.from(inside.normalize('NFC')).length === 1;
  const isWord = /^[\p{L}\p{N}]+$/u.test(inside);
  return isOne || isWord ? wrapIf(isLetter(next), mark, inside) : `${mark}(${inside})`;
};

/** A letter or a digit on the line, not a raised or lowered one. */
const isLetter = (char: string): boolean => /[\p{Lu}\p{Ll}\p{Lo}\p{Nd}]/u.test(char);

const wrapIf = (isWrapped: boolean, mark: string, inside: string): string =>
  isWrapped ? `${mark}(${inside})` : mark + inside;

const shift = (signs: { readonly [sign: string]: string }, inside: string): string | null => {
  const all = Array.from(inside).map((sign) => signs[sign]);
  return all.every((sign) => sign !== undefined) ? all.join('') : null;
};

const PLAIN: Writing = {
  primes: (primes) => primes,
  raise: (inside, next) => {
    if (inside === '∘') return '°';
    if (HIGH.test(inside)) return inside;
    return shift(RAISED, inside) ?? behind('^', inside, next);
  },
  lower: (inside, next) => shift(LOWERED, inside) ?? behind('_', inside, next),
};

const MARKUP: Writing = {
  primes: (primes) => `<sup>${primes}</sup>`,
  raise: (inside) => (inside === '∘' ? '°' : `<sup>${inside}</sup>`),
  lower: (inside) => `<sub>${inside}</sub>`,
};

/** Null where a line of text can't say it. Written from the end, so that each piece knows what follows it. */
const write = (items: readonly MathNode[], writing: Writing, after = ''): string | null => {
  let text = '';
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item === undefined) return null;
    const next = text === '' ? after : String.fromCodePoint(text.codePointAt(0) ?? 0);
    const written = writeOne(item, writing, next, index > 0 || after !== '');
    if (written === null) return null;
    text = written + text;
  }
  return text;
};

const writeOne = (node: MathNode, writing: Writing, next: string, hasBefore: boolean): string | null => {
  switch (node.kind) {
    case 'space':
      return ' ';
    case 'words':
      return node.text;
    case 'name':
      return `${hasBefore ? ' ' : ''}${node.text}${isLetter(next) || next === '√' ? ' ' : ''}`;
    case 'sign': {
      const text = node.text;
      if (!node.isWide) return text;
      return /^[,;]$/.test(node.text) ? `${text} ` : ` ${text} `;
    }
    case 'group':
      return write(node.items, writing, next);
    case 'scripts':
      return writeScripts(node, writing, next, hasBefore);
    case 'accent':
      return writeAccent(node);
    case 'fraction': {
      const above = write(node.above, writing);
      const below = write(node.below, writing);
      if (above === null || below === null) return null;
      const fraction = `${wrap(above)}/${wrap(below)}`;
      return isLetter(next) ? `(${fraction})` : fraction;
    }
    case 'root': {
      const inside = write(node.items, writing);
      const degree = node.degree === null ? '' : write(node.degree, writing);
      if (inside === null || degree === null) return null;
      const sign = ROOTS[degree] ?? `${writing.raise(degree, '')}√`;
      return `${sign}${isSingle(node.items) ? inside : `(${inside})`}`;
    }
  }
};

const ROOTS: { readonly [degree: string]: string } = { '': '√', 3: '∛', 4: '∜' };

const isSingle = (items: readonly MathNode[]): boolean =>
  items.length === 1 || items.every((item) => item.kind === 'sign' && /^\d$/.test(item.text));

/** A part of a fraction: in parentheses unless it is one word or number. */
const wrap = (text: string): string => (/^[\p{L}\p{N}\p{M}′]+$/u.test(text) ? text : `(${text})`);

const writeScripts = (
  { base, primes, above, below }: Extract<MathNode, { kind: 'scripts' }>,
  writing: Writing,
  next: string,
  hasBefore: boolean,
): string | null => {
  const raised = above === null ? '' : write(above, writing);
  const lowered = below === null ? '' : write(below, writing);
  if (raised === null || lowered === null) return null;
  // "4$^{th}$" is a number in order, not a power.
  const isOrdinal = base === null && /^(?:st|nd|rd|th)$/.test(raised);
  const high = above === null || raised === '' ? '' : isOrdinal ? raised : writing.raise(raised, next);
  const low = below === null || lowered === '' ? '' : writing.lower(lowered, high === '' ? next : high);
  const before = base === null ? '' : writeOne(base, writing, '', hasBefore);
  const gap = base?.kind === 'name' && (isLetter(next) || next === '√') ? ' ' : '';
  return before === null
    ? null
    : `${before}${primes === 0 ? '' : writing.primes('′'.repeat(primes))}${low}${high}${gap}`;
};

/** The mark behind each letter; null where it stands over more than letters, which no line of text can show. */
const writeAccent = ({ mark, items }: Extract<MathNode, { kind: 'accent' }>): string | null => {
  const inside = write(items, PLAIN);
  if (inside === null) return null;
  if (!/^(?:[\p{L}\p{N}∂∇]\p{M}*)+$/u.test(inside)) return null;
  return inside.replace(/.\p{M}*/gu, (letter) => `${toDotted(letter)}${mark}`);
};

/** `\bar{\imath}` has no dot, and Unicode's ī has none either. */
const toDotted = (letter: string): string => (letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter);

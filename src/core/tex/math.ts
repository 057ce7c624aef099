/** Mathematics as TeX without its dollar signs. `raw` is what stood there, dollar signs and all. */
export interface MathSegment {
  readonly kind: 'math';
  readonly at: number;
  readonly tex: string;
  readonly display: boolean;
  readonly raw: string;
}

/** A text, with the index of the closing brace for each opening one that has a partner. */
export interface BracedText {
  readonly text: string;
  readonly partner: ReadonlyMap<number, number>;
}

/** Finds out which braces belong together. Escaped ones are none. */
export const matchBraces = (text: string): BracedText => {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') open.push(at);
    else if (char === '}') {
      const start = open.pop();
      if (start !== undefined) partner.set(start, at);
    }
  }
  return { text, partner };
};

const closes = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' } as const;

/** What opens mathematics. */
export type MathFence = keyof typeof closes;

/**
 * Reads the mathematics that a fence opens at `text[at]`, up to its other fence: inside the same braces and outside of
 * all further ones. Null where there is none, or where dollar signs stand for money.
 */
export const readMath = (input: BracedText, at: number, fence: MathFence): MathSegment | null => {
  const { text } = input;
  const close = closes[fence];
  const start = at + fence.length;
  const end = findClose(input, start, close);
  if (end === null) return null;
  const tex = text.slice(start, end);
  if (tex.trim() === '' || (fence === '$' && !looksLikeMath(tex, text[end + 1] ?? ''))) return null;
  return {
    kind: 'math',
    at,
    tex: tex.trim(),
    display: fence === '$$' || fence === '\\[',
    raw: text.slice(at, end + close.length),
  };
};

/**
 * `$5 and $10` is money, and so is `$10, or z$>$6`: a number and words, a `$` after a space or before a digit. Of
 * `$5 for \emph{all} $x$` the second `$` opens the mathematics.
 */
const looksLikeMath = (tex: string, after: string): boolean =>
  (/[\\^_{}=]|^[<>]$/.test(tex) && !/^\d[\d.,]*\s[a-z]{2,}\s.*\s$/.test(tex)) ||
  (/^\S/.test(tex) && !/^\d[\d.,]*\s/.test(tex) && /\S$/.test(tex) && !/\d/.test(after));

/** The closing fence outside of all braces, or null. */
const findClose = ({ text, partner }: BracedText, from: number, close: string): number | null => {
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith(close, at)) return at;
    const char = text[at];
    if (char === '}') return null;
    if (char === '\\') at += 1;
    // What never closes has no end of the mathematics outside of it.
    else if (char === '{') at = partner.get(at) ?? text.length;
  }
  return null;
};

/** Mathematics as TeX without its dollar signs. `raw` is what stood there, dollar signs and all. */
export interface MathSegment {
  readonly kind: 'math';
  readonly at: number;
  readonly tex: string;
  readonly display: boolean;
  readonly raw: string;
}

const closes = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' } as const;

/** What opens mathematics. */
export type MathFence = keyof typeof closes;

/**
 * Reads the mathematics that a fence opens at `text[at]`, up to its other fence before `to` and outside of all
 * braces. Null where there is none, or where dollar signs stand for money.
 */
export const readMath = (text: string, at: number, to: number, fence: MathFence): MathSegment | null => {
  const close = closes[fence];
  const start = at + fence.length;
  const end = findClose(text, start, to, close);
  if (end < 0) return null;
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

/** `$5 and $10` is money: its second `$` stands after a space or before a digit. */
const looksLikeMath = (tex: string, after: string): boolean =>
  /[\\^_{}=]/.test(tex) || (/^\S/.test(tex) && /\S$/.test(tex) && !/\d/.test(after));

/** The closing fence outside of all braces, or -1. */
const findClose = (text: string, from: number, to: number, close: string): number => {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (depth === 0 && text.startsWith(close, at) && at + close.length <= to) return at;
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth < 0) return -1;
  }
  return -1;
};

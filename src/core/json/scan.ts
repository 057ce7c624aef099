/** Where a text stops being JSON: the offset of the offending character and what could have stood there. */
export interface ScanError {
  readonly offset: number;
  readonly expected: string;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;

const matchAt = (pattern: RegExp, text: string, offset: number): string | undefined => {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
};

/** Offset after the closing quote of the string that opens at `offset`, or the bad offset, negated: checks what it passes. */
const endOfString = (text: string, offset: number): number => {
  for (let at = offset + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return -at;
    if (code !== 0x5c) continue;
    at += 1;
    const isEscape =
      text[at] === 'u' ? /^[\da-f]{4}/i.test(text.slice(at + 1, at + 5)) : /["\\/bfnrt]/.test(text[at] ?? '');
    if (!isEscape) return -at;
  }
  return -text.length;
};

/** Offset after white space as RFC 8259 §2 has it. */
export const skipSpace = (text: string, offset: number): number => {
  let at = offset;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return at;
};

/**
 * Reads a text by the grammar of RFC 8259 with a stack of its own, so that depth is no danger.
 * @returns the first offset at which the text is no JSON; null where it is JSON.
 */
export const scanJson = (text: string): ScanError | null => {
  /** The containers that are open, by what ends them. */
  const open: (']' | '}')[] = [];
  let expected: 'a value' | 'a value or ]' | 'a key in quotes' | 'a key in quotes or }' | 'more' = 'a value';
  let at = skipSpace(text, 0);
  for (; ; at = skipSpace(text, at)) {
    const close = open.at(-1);
    const character = text[at];
    if (expected === 'more') {
      if (close === undefined) return at === text.length ? null : { offset: at, expected: 'the end' };
      if (character === close) open.pop();
      else if (character !== ',') return { offset: at, expected: `a comma or ${close}` };
      else expected = close === ']' ? 'a value' : 'a key in quotes';
      at += 1;
    } else if (
      (expected === 'a value or ]' && character === ']') ||
      (expected === 'a key in quotes or }' && character === '}')
    ) {
      open.pop();
      expected = 'more';
      at += 1;
    } else if (expected === 'a key in quotes' || expected === 'a key in quotes or }') {
      if (character !== '"') return { offset: at, expected };
      const end = endOfString(text, at);
      if (end < 0) return { offset: -end, expected: 'the rest of a text in quotes' };
      at = skipSpace(text, end);
      if (text[at] !== ':') return { offset: at, expected: 'a colon' };
      at += 1;
      expected = 'a value';
    } else if (character === '[') {
      open.push(']');
      at += 1;
      expected = 'a value or ]';
    } else if (character === '{') {
      open.push('}');
      at += 1;
      expected = 'a key in quotes or }';
    } else if (character === '"') {
      at = endOfString(text, at);
      if (at < 0) return { offset: -at, expected: 'the rest of a text in quotes' };
      expected = 'more';
    } else {
      const token = matchAt(NUMBER, text, at) ?? matchAt(LITERAL, text, at);
      if (token === undefined) return { offset: at, expected };
      at += token.length;
      expected = 'more';
    }
  }
};

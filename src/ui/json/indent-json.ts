import { endOfString } from '../../core/json/string-end.ts';

const deepestIndent = 24;
const space = ' \t\n\r';
const punctuation = '{}[],:';

/**
 * Lays out a JSON text over lines without touching a character of its names, texts and numbers: `1.0` stays `1.0`
 * and a name that occurs twice occurs twice. Text that isn't JSON comes back laid out as well as may be. One pass;
 * indentation stops growing at 24 levels, so that deep nesting doesn't make the result explode.
 */
export const indentJson = (text: string): string => {
  const out: string[] = [];
  let depth = 0;
  let before = '';
  const line = (): string => `\n${'  '.repeat(Math.min(depth, deepestIndent))}`;
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at);
    if (space.includes(char)) {
      at += 1;
      continue;
    }
    const end =
      char === '"' ? endOfString(text, at) : punctuation.includes(char) ? at + 1 : endOfWord(text, at);
    const isOpen = before === '{' || before === '[';
    if (char === '}' || char === ']') {
      depth = Math.max(0, depth - 1);
      if (!isOpen) out.push(line());
    } else if (isOpen || before === ',') out.push(line());
    out.push(char === ':' ? ': ' : text.slice(at, end));
    if (char === '{' || char === '[') depth += 1;
    before = char;
    at = end;
  }
  return out.join('');
};

/** Numbers, `true`, and whatever else is neither space, punctuation nor a string. */
const endOfWord = (text: string, start: number): number => {
  let at = start + 1;
  while (at < text.length && !` \t\n\r{}[],:"`.includes(text.charAt(at))) at += 1;
  return at;
};

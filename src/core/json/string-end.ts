/**
 * After the closing quote of the string that opens at `start`, in a text that is known to be JSON; its end where none
 * closes. A loop rather than a pattern: a string of millions of escapes overflows the stack of a regular expression.
 */
export const endOfString = (text: string, start: number): number => {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
};

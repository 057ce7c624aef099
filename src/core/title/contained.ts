import { toNormalTitle } from './normal.ts';

/** What may stand right before a title within a reference, and right after it. */
const BEFORE = /(?:^|[.,:;?!"'()\]}])\s*$/u;
const AFTER = /^\s*(?:$|[.;"'?!([]|,)/u;

/**
 * Whether a title stands somewhere in the text of a reference, in an accepted writing (`toNormalTitle`), and all of it:
 * between marks of punctuation, quotes or the ends. A longer title that begins or ends alike is another one.
 * @param text the reference, TeX or plain, in which nothing marks the title.
 */
export const containsTitle = (text: string, title: string): boolean => {
  const [whole, wanted] = [toNormalTitle(text), toNormalTitle(title)];
  if (wanted === '') return false;
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1))
    if (BEFORE.test(whole.slice(Math.max(0, at - 20), at)) && AFTER.test(whole.slice(at + wanted.length)))
      return true;
  return false;
};

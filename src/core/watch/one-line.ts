import { toPlainText } from '../tex/plain.ts';

/** Controls, and marks that nobody sees and that turn the rest of a line round or hide in it; joiners, which scripts need, stay. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;

/**
 * A hostile text as one line of plain Unicode: TeX made readable, without what turns a line round, cut.
 * @param most how many characters are left.
 */
export const toOneLine = (text: string, most: number): string => {
  const characters = [...toPlainText(text.toWellFormed()).replace(UNSEEN, '').trim()];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : characters.join('');
};

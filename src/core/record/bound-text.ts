import { error, ok, type Result } from '../base/result.ts';

/*
 * What Python's str.split() splits at: Unicode's White_Space and the four separators U+001C to U+001F. JavaScript's
 * \s lacks those four and U+0085, and has U+FEFF, which Python keeps.
 */
const SEPARATORS = '\u001c-\u001f';
const PYTHON_SPACE = new RegExp(`[${SEPARATORS}\\p{White_Space}]+`, 'u');

/**
 * The text that a title or abstract is bound by: Python's `" ".join(text.lower().split())` (docs/protocol.md "Identity").
 *
 * toLowerCase() and Python's lower() follow the same rules of Unicode (SpecialCasing, final sigma) and differ only in
 * letters that are newer than the Unicode of one of the two programs: with Unicode 14 there and 17 here those
 * are 55, among them all of Garay and Beria Erfe (tests/unit/core/record/text-digest.test.ts lists them).
 */
export const toBoundText = (text: string): string =>
  text.toLowerCase().split(PYTHON_SPACE).filter(Boolean).join(' ');

/**
 * A title as it is shown: nobody who serves it can pad it, because the digest doesn't bind white space, nor put a
 * look-alike with the same lower case (U+212A for K) into it. Case stays as it is written.
 */
export const toShownTitle = (text: string): string =>
  text.split(PYTHON_SPACE).filter(Boolean).join(' ').normalize('NFC');

/** True where a text has nothing but ASCII, so that no question of Unicode normalisation can arise. */
export const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

/**
 * What is hashed of a title or an abstract.
 * @returns the text, or a reason where it has no UTF-8 form.
 */
export const toHashable = (text: string): Result<string, string> =>
  text.isWellFormed()
    ? ok(toBoundText(text))
    : error('the text holds half a character, which has no bytes to hash');

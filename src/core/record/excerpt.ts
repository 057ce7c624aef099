/** PROTOCOL "Identity": of an abstract the registry keeps the first so many characters. The signed digest is of the whole. */
export const EXCERPT_LENGTH = 600;

/** At most so many characters of a text, of which none is cut in two. */
export const toExcerpt = (text: string): string =>
  // A character is one or two units: of twice as many units the first characters are whole.
  Array.from(text.slice(0, 2 * EXCERPT_LENGTH))
    .slice(0, EXCERPT_LENGTH)
    .join('');

/** Whether an excerpt may be the beginning of a longer abstract: a shorter one is all of it. */
export const isBeginning = (excerpt: string): boolean => Array.from(excerpt).length >= EXCERPT_LENGTH;

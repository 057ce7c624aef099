/** A name out of a record's list of authors, in Unicode. Where a name splits is a guess by its words. */
export interface AuthorName {
  /** The family name with its particles ("van den Berg"), or the whole name of a group or of one word. */
  readonly family: string;
  /** Given names as they were written; null where `family` is the whole name. */
  readonly given: string | null;
  /** "Jr.", "III". */
  readonly suffix: string | null;
}

const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/;
const GROUP =
  /\b(?:collaborations?|consortium|team|groups?|committee|network|project|observatory|institute)\b/i;

/**
 * The names in `authors_text`, in its order, which is that of the alphabet (docs/protocol.md "Oddities to survive"): never
 * to be called the author order.
 * @param text names with commas between them, given names first.
 * @param toPlain what reads the accents of a name, where they are in TeX.
 */
export const toAuthorNames = (
  text: string | null,
  toPlain: (name: string) => string,
): readonly AuthorName[] => {
  const parts: string[] = [];
  for (const part of splitAtCommas(text ?? '')) {
    const name = toPlain(part).trim();
    if (name === '') continue;
    if (SUFFIX.test(name) && parts.length > 0) parts.push(`${parts.pop()} ${name}`);
    else parts.push(name);
  }
  return parts.map(toAuthorName);
};

/** A comma within braces belongs to the name. */
const splitAtCommas = (text: string): readonly string[] => {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (sign === ',' && depth <= 0) parts.push('');
    else parts.push(`${parts.pop()}${sign}`);
  }
  return parts;
};

const toAuthorName = (name: string): AuthorName => {
  const words = name.split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? null) : null;
  if (words.length < 2 || GROUP.test(name)) return { family: name, given: null, suffix: null };
  const particle = words.findIndex((word, index) => index > 0 && /^['’‘]?\p{Ll}/u.test(word));
  // "Ortega y Gasset", "Costa e Silva": between two family names, of which the first has no particle.
  const isJoined = particle > 1 && /^[eiy]$/.test(words[particle] ?? '');
  const from = particle > 0 && particle < words.length - 1 ? particle - Number(isJoined) : words.length - 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' '), suffix };
};

/** "Jean-Pierre R.G." → "J.-P. R. G.", or without full stops, spaces and hyphens. */
export const toInitials = (given: string, { isBare = false } = {}): string => {
  const words = given.split(/[\s.]+/).filter((word) => word !== '');
  const initial = (part: string): string => `${/^\P{M}\p{M}*/u.exec(part)?.[0] ?? ''}${isBare ? '' : '.'}`;
  return words
    .map((word) =>
      word
        .split('-')
        .filter(Boolean)
        .map(initial)
        .join(isBare ? '' : '-'),
    )
    .join(isBare ? '' : ' ');
};

import { toReadable } from './readable.ts';

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const isGreek = new Set(GREEK);
const greekName = (letter: string): string => GREEK[letter.charCodeAt(0) - 0x3b1] ?? letter;

/** Commands that say how something looks, never what it is. In lower case, as titles are by then. */
const LOOKS: ReadonlySet<string> = new Set(
  'mathcal mathbb mathrm mathbf mathsf mathfrak mathscr mathit boldsymbol bm text textrm textit textbf mbox rm bf it cal bar hat tilde vec dot ddot overline underline widehat widetilde left right sqrt frac operatorname sc ensuremath sim approx times cdot prime langle rangle to rightarrow infty ldots dots sup sub emph textsubscript textsuperscript mathop limits quad'.split(
    ' ',
  ),
);

/** `Names`: whether a command that may stand for letters, as `\R` does for R, leaves its name or nothing. */
const toLetters = (normal: string, names: 'kept' | 'dropped'): string =>
  normal
    .replace(/\\(?:var(?=[a-z]))?([a-z]+)/g, (_, name: string) =>
      isGreek.has(name) || (names === 'kept' && !LOOKS.has(name)) ? name : '',
    )
    .replace(/\((?:r|tm|c)\)|[®™©]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/[łŀ]/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[đð]/g, 'd')
    .normalize('NFKD')
    // Letters of mathematics, `𝒩`, have no lower case of their own.
    .toLowerCase()
    .replace(/(?<=\d)\s*x\s*(?=\d)|(?<=\d)x(?![a-z])/g, '')
    .replace(/ϕ/g, 'φ')
    .replace(/ϵ/g, 'ε')
    .replace(/ϑ/g, 'θ')
    .replace(/[α-ω]/g, greekName)
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Umlauts and their like as one writes them without accents, `Schroedinger`, `5 um`, and `&` as a word. */
const spellOut = (normal: string): string =>
  normal
    .replace(/&/g, 'and')
    .replace(/[\u00b5\u03bc](?=[a-z])/g, 'u')
    .replace(/[äöüőűø]/g, (letter) => `${letter.normalize('NFD').charAt(0).replace('ø', 'o')}e`)
    .replace(/å/g, 'aa');

/**
 * What is left of a title when everything goes that may be a matter of writing: letters and digits in lower case, without
 * accents, signs and spaces; Greek letters by name. Several forms, since a command may stand for letters or for none,
 * an accent or an `&` for letters too, and what looks like a tag may be two comparisons.
 */
const toSkeletons = (text: string): readonly [string, string, ...string[]] => {
  const normal = toReadable(text);
  const tagged = toReadable(text, 'kept');
  return [
    toLetters(normal, 'kept'),
    toLetters(normal, 'dropped'),
    toLetters(spellOut(normal), 'dropped'),
    ...(tagged === normal ? [] : [toLetters(tagged, 'dropped')]),
  ];
};

const MATH = /\$[^$]*\$/;
/**
 * Letters that were lost on the way: what decoders put in their place, UTF-8 that was read as Latin-1, Windows-1252 or Mac
 * Roman, any of these read as another, a question mark within a word; and commands that nobody here knows.
 */
const LOST =
  /[\ufffd\u0080-\u009f]+|(?<=\p{L})[\u00a1-\u00bf](?=\p{L})|[×÷](?=\p{L})|[ãâåäÃÂÅÄ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2}|√.|\?(?=[\p{L}-])|\\[a-z]{3,}\s?/u;
/** So many letters may stand where the other title has one piece of mathematics. */
const MOST_FOR_MATH = 80;
/** Fewer letters outside of mathematics tell nothing. */
const FEWEST = 8;

/** What a title has around its mathematics, or around what was lost of it; null where that tells nothing. */
const toPieces = (text: string, around: RegExp = MATH): readonly string[] | null => {
  const pieces = toReadable(text)
    .split(around)
    .map((piece) => toLetters(piece, 'dropped'));
  return pieces.length < 2 || pieces.join('').length < FEWEST ? null : pieces;
};

/** So many letters may stand where others were lost. */
const MOST_FOR_LOST = 8;

/** Where the pieces end that stand in a text one after the other from `from` on, with little between them; or -1. */
const findPieces = (text: string, pieces: readonly string[], from: number, most = MOST_FOR_MATH): number => {
  let at = from;
  for (const [index, piece] of pieces.entries()) {
    const found = index === 0 ? (text.startsWith(piece, at) ? at : -1) : text.indexOf(piece, at);
    if (found < 0 || found - at > most) return -1;
    at = found + piece.length;
  }
  return at;
};

const isMadeOf = (text: string, pieces: readonly string[] | null, most: number): boolean => {
  if (pieces === null) return false;
  const last = pieces.at(-1) ?? '';
  const end = findPieces(text, pieces.slice(0, -1), 0, most);
  const rest = text.length - last.length - end;
  return end >= 0 && text.endsWith(last) && rest >= 0 && rest <= most;
};

/** Whether a text is a title whose mathematics is written in another way, or of which letters were lost. */
const isButForMath = (text: string, title: string): boolean =>
  isMadeOf(text, toPieces(title), MOST_FOR_MATH) || isMadeOf(text, toPieces(title, LOST), MOST_FOR_LOST);

/** So many places of a text are looked at. */
const MOST_PLACES = 200;

const containsButForMath = (text: string, title: string): boolean => {
  const pieces = toPieces(title);
  const first = pieces?.[0] ?? '';
  if (pieces === null) return false;
  let at = text.indexOf(first);
  for (let tries = 0; at >= 0 && tries < MOST_PLACES; tries += 1) {
    if (findPieces(text, pieces, at) >= 0) return true;
    at = text.indexOf(first, at + 1);
  }
  return false;
};

/** Ligatures may be lost on the way out of a PDF: `De ning` for `Defining`. */
const withoutLigatures = (letters: string): string => letters.replace(/ff[il]?|f[il]/g, '');
/** Fewer letters tell nothing. */
const isOneButForLigatures = (a: string, b: string): boolean =>
  a !== b && a.length >= FEWEST && b.length >= FEWEST && withoutLigatures(a) === withoutLigatures(b);

/**
 * Whether two titles may be one, written in two ways: they differ only in signs, accents, spaces, or mathematics. A
 * reason not to call them different; never one to call them the same.
 */
export const mayBeOneTitle = (a: string, b: string): boolean => {
  const [mine, theirs] = [toSkeletons(a), toSkeletons(b)];
  if (mine.some((each) => each === '' || theirs.includes(each))) return true;
  return isButForMath(theirs[0], a) || isButForMath(mine[0], b) || isOneButForLigatures(mine[1], theirs[1]);
};

/** The same of a title within the text of a reference. */
export const mayContainTitle = (text: string, title: string): boolean => {
  const [mine, theirs] = [toSkeletons(text), toSkeletons(title)];
  return (
    theirs.some((each) => mine.some((letters) => letters.includes(each))) ||
    containsButForMath(mine[0], title) ||
    (theirs[1].length >= FEWEST && withoutLigatures(mine[1]).includes(withoutLigatures(theirs[1])))
  );
};

/** Where a subtitle may begin: behind a colon, a question mark or a dash. */
const SUBTITLE = /[:?]\s+|\s+(?:[-\u2013\u2014]|-{2,3})\s+/g;

/** Whether a title is another one without its subtitle, signs aside: many lists leave it out. */
export const isWithoutSubtitle = (main: string, title: string): boolean =>
  [...title.matchAll(SUBTITLE)].some(({ index }) => {
    const beginning = title.slice(0, index);
    return toSkeletons(beginning)[1] !== '' && mayBeOneTitle(main, beginning);
  });

/** Whether a title is the beginning of another, signs aside. */
export const mayBeginTitle = (beginning: string, title: string): boolean =>
  toSkeletons(title)[1].startsWith(toSkeletons(beginning)[1]);

/** Alphabets in which a letter is another one than the plain letter: a ring ℝ isn't a number R. */
export type Alphabet = 'plain' | 'double' | 'script' | 'fraktur';

/** Where capitals, small letters and digits begin in Unicode's block of mathematical letters. */
const STARTS: { readonly [A in Exclude<Alphabet, 'plain'>]: readonly [number, number, number | null] } = {
  double: [0x1d538, 0x1d552, 0x1d7d8],
  script: [0x1d49c, 0x1d4b6, null],
  fraktur: [0x1d504, 0x1d51e, null],
};

/** Letters that Unicode had before the block, and left out of it. */
const OLDER: { readonly [A in Exclude<Alphabet, 'plain'>]: string } = {
  double: 'CℂHℍNℕPℙQℚRℝZℤ',
  script: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ',
  fraktur: 'CℭHℌIℑRℜZℨ',
};

/** A character in an alphabet; itself where the alphabet has none for it. */
export const toAlphabet = (char: string, alphabet: Alphabet): string => {
  if (alphabet === 'plain' || !/^[A-Za-z0-9]$/.test(char)) return char;
  const older = OLDER[alphabet].indexOf(char);
  if (older !== -1) return OLDER[alphabet][older + 1] ?? char;
  const [capitals, small, digits] = STARTS[alphabet];
  const code = char.charCodeAt(0);
  if (code >= 0x61) return String.fromCodePoint(small + code - 0x61);
  if (code >= 0x41) return String.fromCodePoint(capitals + code - 0x41);
  return digits === null ? char : String.fromCodePoint(digits + code - 0x30);
};

/** Mathematics with TeX's old switches of alphabets as LaTeX's commands, which newer classes and readers know: `{\cal N}` → `{\mathcal{N}}`. */
export const withNewAlphabets = (tex: string): string =>
  tex.replace(/(^|\{)\\(rm|bf|it|sf|tt|cal)(?:\s+|(?=[^A-Za-z\s]))([^{}\\]*)(?=\}|$)/g, '$1\\math$2{$3}');

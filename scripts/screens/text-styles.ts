/** Text of a page in one place: sizes in CSS pixels, and the first face of its list. */
export interface Piece {
  readonly size: number;
  readonly line: number;
  readonly face: string;
  readonly weight: number;
  readonly text: string;
}

export const MOST_STYLES = 6;
const MOST_WEIGHTS = 2;
const LEAST_SIZE = 12.5;
const GRID = 4;
/** What explains, and no more: a reader's own text is larger. */
const SMALL = 13;

/** Style, as size, line height and face → the first text that has it. */
export const toStyles = (pieces: readonly Piece[]): ReadonlyMap<string, string> => {
  const styles = new Map<string, string>();
  for (const { size, line, face, text } of pieces) {
    const style = `${size}/${line} ${face}`;
    if (!styles.has(style)) styles.set(style, text.slice(0, 60));
  }
  return styles;
};

/** What is off on a page, each in a sentence; empty when all is well. */
export const findTypeFaults = (pieces: readonly Piece[]): readonly string[] => {
  const faults: string[] = [];
  const styles = toStyles(pieces);
  if (styles.size > MOST_STYLES)
    faults.push(
      `${styles.size} styles of text: ${[...styles].map(([style, text]) => `${style} (“${text}”)`).join('; ')}.`,
    );
  const weights = [...new Set(pieces.map(({ weight }) => weight))];
  if (weights.length > MOST_WEIGHTS)
    faults.push(`${weights.length} weights: ${weights.toSorted((a, b) => a - b).join(', ')}.`);
  for (const { size, line, text: whole } of pieces) {
    const text = whole.slice(0, 60);
    if (size < LEAST_SIZE) faults.push(`“${text}” has ${size} px.`);
    if (line % GRID !== 0) faults.push(`“${text}” has lines of ${line} px, off the grid.`);
  }
  return [...new Set(faults)];
};

/** The part of all characters that is small print, from 0 to 1. */
export const toSmallShare = (pieces: readonly Piece[]): number => {
  const count = (some: readonly Piece[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  return count(pieces.filter(({ size }) => size <= SMALL)) / Math.max(1, count(pieces));
};

/** Where something stands in a text, both from 1; the column in UTF-16 units, as JavaScript counts. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Counts lines, columns and UTF-16 units along the bytes of a text in UTF-8. Only some bytes have to be shown to it. */
export interface Position {
  /** Passes a byte above 0x7f or one that ends a line; of all others a text has as many units as bytes. */
  readonly pass: (byte: number, at: number) => void;
  readonly at: (at: number) => LineAndColumn;
  /** What `unitsBefore` counts begins here. */
  readonly begin: (at: number) => LineAndColumn;
  readonly unitsBefore: (at: number) => number;
  /** What stands before `at` is no part of the text. */
  readonly skipTo: (at: number) => void;
  /** The first `by` bytes have gone: all others stand so much nearer to the beginning. */
  readonly moved: (by: number) => void;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** How many UTF-16 units less than bytes a text has once this byte of it is passed. */
const toSurplus = (byte: number): number => ((byte & 0xc0) === 0x80 ? 1 : byte >= 0xf0 ? -1 : 0);

export const createPosition = (): Position => {
  let line = 1;
  let lastReturn = -2;
  /** A place less one of these is the number of UTF-16 units since its line began, or since `begin`. */
  let lineOrigin = 0;
  let origin = 0;
  const toPlace = (at: number): LineAndColumn => ({ line, column: at - lineOrigin + 1 });
  return {
    pass: (byte, at) => {
      if (byte > 0x7f) {
        const surplus = toSurplus(byte);
        lineOrigin += surplus;
        origin += surplus;
        return;
      }
      if (byte === RETURN) lastReturn = at;
      if (byte === RETURN || (byte === NEWLINE && lastReturn !== at - 1)) line += 1;
      if (byte === RETURN || byte === NEWLINE) lineOrigin = at + 1;
    },
    at: toPlace,
    begin: (at) => {
      origin = at;
      return toPlace(at);
    },
    unitsBefore: (at) => at - origin,
    skipTo: (at) => {
      lineOrigin = at;
      origin = at;
    },
    moved: (by) => {
      lineOrigin -= by;
      origin -= by;
      lastReturn -= by;
    },
  };
};

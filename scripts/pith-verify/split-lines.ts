import type { ListSplitter, Place, Trouble } from './split-list.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

const isBlank = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== RETURN) return false;
  }
  return true;
};

/**
 * Cuts JSON Lines (jsonlines.org) in UTF-8 that come in pieces into lines, as `createListSplitter` cuts a list. A line ends
 * with LF, one CR before it is white space; blank lines are passed over, and counted. A byte order mark belongs to no line.
 * @param maxLength of one line, in bytes.
 * @param mostPlaces that are given at a time.
 */
export const createLineSplitter = (maxLength: number, mostPlaces: number): ListSplitter => {
  let trouble: Trouble | null = null;
  let isBegun = false;
  /** Where the line that has not ended begins, how far it was looked through, and which one it is. */
  let from = 0;
  let at = 0;
  let line = 1;

  const toPlace = (to: number): Place => ({
    from,
    to,
    index: null,
    line,
    column: 1,
    next: null,
    isExact: false,
  });

  const passMark = (bytes: Uint8Array): void => {
    if (isBegun || bytes.length < BYTE_ORDER_MARK.length) return;
    isBegun = true;
    if (BYTE_ORDER_MARK.every((byte, place) => bytes[place] === byte)) from = BYTE_ORDER_MARK.length;
    at = Math.max(at, from);
  };

  const go = (bytes: Uint8Array): readonly Place[] => {
    passMark(bytes);
    const places: Place[] = [];
    while (trouble === null && places.length < mostPlaces) {
      const end = bytes.indexOf(NEWLINE, at);
      at = end === -1 ? bytes.length : end;
      if (at - from > maxLength) trouble = { kind: 'long-line', line };
      if (end === -1 || trouble !== null) break;
      if (!isBlank(bytes, from, end)) places.push(toPlace(end));
      line += 1;
      isBegun = true;
      at = end + 1;
      from = at;
    }
    return places;
  };

  return {
    go,
    end: (bytes) => {
      isBegun ||= bytes.length < BYTE_ORDER_MARK.length;
      const places = go(bytes);
      if (trouble !== null || isBlank(bytes, from, bytes.length)) return places;
      const last = toPlace(bytes.length);
      from = bytes.length;
      return [...places, last];
    },
    needed: () => from,
    moved: () => {
      at -= from;
      from = 0;
    },
    trouble: () => trouble,
  };
};

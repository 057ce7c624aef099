import { createPosition } from './position.ts';

/** Where a text to be examined by itself stands in the bytes of its file: one entry of a list, or all of what is no list. */
export interface Place {
  /** The bytes `from` up to, and without, `to`. */
  readonly from: number;
  readonly to: number;
  /** Its place in the list, from 0; null for a file that is none. */
  readonly index: number | null;
  /** Where it begins in the file, both from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The sign after it in the file, null where the file ends. */
  readonly next: ',' | ']' | null;
  /** True where no number in it is inexact (`JsonDocument.inexact`): nobody has to look for one. False where one may be. */
  readonly isExact: boolean;
}

/** Why nothing more can be told of a file. What stands at `at` after its list is for others to read. */
export type Trouble =
  | { readonly kind: 'empty-list' | 'too-large' }
  | { readonly kind: 'long-line'; readonly line: number }
  | { readonly kind: 'more'; readonly at: number; readonly line: number; readonly column: number };

export interface ListSplitter {
  /**
   * Goes on through the bytes of the file: those that were needed, and what has come since.
   * @returns what is whole by now; where that is as much as was asked for at most, there may be more.
   */
  readonly go: (bytes: Uint8Array) => readonly Place[];
  /** The same where nothing more comes. */
  readonly end: (bytes: Uint8Array) => readonly Place[];
  /** Where the bytes begin that are still needed: all before them may go. */
  readonly needed: () => number;
  /** The bytes before `needed` have gone: what was at `needed` is at 0 now. */
  readonly moved: () => void;
  readonly trouble: () => Trouble | null;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
const RETURN = 0x0d;
const NEWLINE = 0x0a;
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/** What a byte may be to the splitter: nothing of interest, or something inside of texts, outside of them, everywhere. */
const INSIDE = 1;
const OUTSIDE = 2;
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === NEWLINE || byte === RETURN || byte === QUOTE || byte > 0x7f) return INSIDE | OUTSIDE;
  if (byte === BACKSLASH) return INSIDE;
  return '[]{},0123456789-.eE'.includes(String.fromCharCode(byte)) ? OUTSIDE : 0;
});

/** So many digits may be more than a safe integer has. */
const MANY_DIGITS = 16;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x09 || byte === NEWLINE || byte === RETURN;

/** Whether the bytes are less than a byte order mark, and may become one. */
const isMarkAwaited = (bytes: Uint8Array): boolean =>
  bytes.length < BYTE_ORDER_MARK.length && bytes.every((byte, at) => byte === BYTE_ORDER_MARK[at]);

/** How many bytes the character has that begins with this one. */
const toLength = (byte: number): number => (byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);

/**
 * Cuts a JSON text (RFC 8259) in UTF-8 that comes in pieces into the entries of its array, without reading them: an entry
 * ends at the comma or bracket that ends it, whatever stands in it. So a list of any length is held a few entries at a
 * time. A text that is no array is one entry. Nobody has said yet that the bytes are UTF-8: that is for whoever decodes them.
 * @param maxLength of one entry, in UTF-16 units.
 * @param mostPlaces that are given at a time.
 */
export const createListSplitter = (maxLength: number, mostPlaces: number): ListSplitter => {
  let mode: 'start' | 'whole' | 'list' | 'after' | 'stopped' = 'start';
  let trouble: Trouble | null = null;
  let at = 0;
  let isText = false;
  let depth = 0;
  let isBegun = false;
  /** The entry that has begun. */
  let from = 0;
  let index = 0;
  let start = { line: 1, column: 1 };
  let isExact = true;
  /** So many digits stand one after the other, up to the last one that was met. */
  let digits = 0;
  const position = createPosition();

  const stop = (why: Trouble): void => {
    mode = 'stopped';
    trouble = why;
  };

  const begin = (): void => {
    from = at;
    start = position.begin(at);
    isExact = true;
  };

  /** A byte of a number, or the e of a word. */
  const passNumber = (byte: number, before: number | undefined): void => {
    if (isDigit(byte)) digits = isDigit(before) ? digits + 1 : 1;
    // A whole number below zero may be -0.
    isExact &&= isDigit(byte) ? digits < MANY_DIGITS : (byte === 0x65 || byte === 0x45) && !isDigit(before);
  };

  /** Whether the entry, as far as it was gone through, is larger than it may be. */
  const isTooLarge = (): boolean => {
    if (position.unitsBefore(at) <= maxLength) return false;
    stop({ kind: 'too-large' });
    return true;
  };

  /** @returns whether it stopped at the sign that ends an entry. */
  const findEnd = (bytes: Uint8Array): boolean => {
    const to = bytes.length;
    for (;;) {
      const wanted = isText ? INSIDE : OUTSIDE;
      let next = at;
      while (next < to && ((KINDS[bytes[next] as number] as number) & wanted) === 0) next += 1;
      at = next;
      if (at >= to) return false;
      const byte = bytes[at] as number;
      if (byte === QUOTE) isText = !isText;
      else if (byte === BACKSLASH) {
        // The sign after it belongs to it. Where that has not come yet, both are looked at again.
        if (at + 1 >= to) return false;
        at += 1;
        position.pass(bytes[at] as number, at);
      } else if (byte > 0x7f || byte === NEWLINE || byte === RETURN) position.pass(byte, at);
      else if (byte === OPEN || byte === 0x7b) depth += 1;
      else if (byte === COMMA || byte === CLOSE || byte === 0x7d) {
        if (depth === 0 && byte !== 0x7d) return true;
        if (depth > 0 && byte !== COMMA) depth -= 1;
      } else passNumber(byte, bytes[at - 1]);
      at += 1;
    }
  };

  const take = (bytes: Uint8Array, next: ',' | ']' | null): Place | null => {
    const place: Place = { from, to: at, index, ...start, next, isExact };
    index += 1;
    if (next === ']' && index === 1 && bytes.subarray(from, at).every(isSpace)) {
      stop({ kind: 'empty-list' });
      return null;
    }
    return place;
  };

  const goList = (bytes: Uint8Array): readonly Place[] => {
    const places: Place[] = [];
    while (places.length < mostPlaces && findEnd(bytes)) {
      if (isTooLarge()) return places;
      const isLast = bytes[at] === CLOSE;
      const place = take(bytes, isLast ? ']' : ',');
      if (place === null) return places;
      places.push(place);
      at += 1;
      if (isLast) {
        mode = 'after';
        goAfter(bytes);
        return places;
      }
      begin();
    }
    isTooLarge();
    return places;
  };

  const passSpace = (bytes: Uint8Array): boolean => {
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (!isSpace(byte)) return true;
      if (byte === NEWLINE || byte === RETURN) position.pass(byte, at);
    }
    return false;
  };

  const goAfter = (bytes: Uint8Array, isEnd = false): void => {
    if (!passSpace(bytes)) return;
    // What stands there is named, so all bytes of it are waited for.
    if (isEnd || at + toLength(bytes[at] as number) <= bytes.length)
      stop({ kind: 'more', at, ...position.at(at) });
  };

  const passMark = (bytes: Uint8Array): void => {
    if (isBegun) return;
    isBegun = true;
    if (!BYTE_ORDER_MARK.every((byte, place) => bytes[place] === byte)) return;
    at = BYTE_ORDER_MARK.length;
    position.skipTo(at);
    begin();
  };

  const goStart = (bytes: Uint8Array): readonly Place[] => {
    passMark(bytes);
    if (!passSpace(bytes)) {
      isTooLarge();
      return [];
    }
    if (bytes[at] !== OPEN) {
      mode = 'whole';
      return go(bytes);
    }
    mode = 'list';
    at += 1;
    begin();
    return goList(bytes);
  };

  const go = (bytes: Uint8Array): readonly Place[] => {
    switch (mode) {
      case 'start':
        return isMarkAwaited(bytes) ? [] : goStart(bytes);
      case 'whole':
        for (let next = at; next < bytes.length; next += 1) {
          const byte = bytes[next] as number;
          if (byte > 0x7f) position.pass(byte, next);
        }
        at = bytes.length;
        isTooLarge();
        return [];
      case 'list':
        return goList(bytes);
      case 'after':
        goAfter(bytes);
        return [];
      case 'stopped':
        return [];
    }
  };

  const end = (bytes: Uint8Array): readonly Place[] => {
    const places = mode === 'start' ? goStart(bytes) : go(bytes);
    if (mode === 'after') goAfter(bytes, true);
    if (mode === 'after' || mode === 'stopped') return places;
    const isList = mode === 'list';
    mode = 'stopped';
    at = bytes.length;
    return [...places, { from, to: at, index: isList ? index : null, ...start, next: null, isExact: false }];
  };

  const needed = (): number => (mode === 'after' || mode === 'stopped' ? at : from);

  return {
    go,
    end,
    needed,
    moved: () => {
      const by = needed();
      at -= by;
      from -= by;
      position.moved(by);
    },
    trouble: () => trouble,
  };
};

/** A text to be examined by itself: one entry of a list, or a whole file that is no list. */
export interface Entry {
  readonly kind: 'entry';
  readonly text: string;
  /** Its place in the list, from 0; null for a file that is none. */
  readonly index: number | null;
  /** Where it begins in the file, both from 1. */
  readonly line: number;
  readonly column: number;
  /** The sign after it in the file, null where the file ends. */
  readonly next: ',' | ']' | null;
}

/** What a file is cut into. After trouble nothing comes. */
export type Piece =
  | Entry
  | { readonly kind: 'trouble'; readonly trouble: 'empty-list' | 'too-large' }
  | {
      readonly kind: 'trouble';
      readonly trouble: 'more';
      readonly line: number;
      readonly column: number;
      readonly found: string;
    };

export interface ListSplitter {
  /** The next characters of the file → what is whole by now. */
  readonly push: (chunk: string) => readonly Piece[];
  /** The file has ended → what is left of it. */
  readonly end: () => readonly Piece[];
}

const LINE_BREAK = /\r\n|\r|\n/;
const IN_TEXT = /["\\]/g;
const OUTSIDE = /["[\]{},]/g;
const NO_SPACE = /[^ \t\n\r]/;

const indexFrom = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
};

/**
 * Cuts a JSON text (RFC 8259) that comes in pieces into the entries of its array, without reading them: an entry ends at
 * the comma or bracket that ends it, whatever stands in it. So a list of any length is held one entry at a time. A text
 * that is no array is one entry.
 * @param maxLength of one entry, in UTF-16 units.
 */
export const createListSplitter = (maxLength: number): ListSplitter => {
  let mode: 'start' | 'whole' | 'list' | 'after' | 'stopped' = 'start';
  let parts: string[] = [];
  let length = 0;
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  let index = 0;
  let line = 1;
  let column = 1;

  const keep = (part: string): readonly Piece[] => {
    parts.push(part);
    length += part.length;
    if (length <= maxLength) return [];
    mode = 'stopped';
    parts = [];
    return [{ kind: 'trouble', trouble: 'too-large' }];
  };

  const moveOver = (text: string): void => {
    const lines = text.split(LINE_BREAK);
    line += lines.length - 1;
    column = (lines.length === 1 ? column : 1) + (lines.at(-1)?.length ?? 0);
  };

  const take = (next: ',' | ']' | null): Piece => {
    const text = parts.join('');
    const entry: Entry = { kind: 'entry', text, index, line, column, next };
    parts = [];
    length = 0;
    index += 1;
    moveOver(text);
    column += 1;
    if (next === ']' && index === 1 && !NO_SPACE.test(text))
      return { kind: 'trouble', trouble: 'empty-list' };
    return entry;
  };

  /** Goes on at `from` in a list. @returns where it stopped: at the sign that ends an entry, or -1. */
  const findEnd = (chunk: string, from: number): number => {
    let at = from;
    while (at < chunk.length) {
      if (isEscaped) {
        isEscaped = false;
        at += 1;
        continue;
      }
      const found = indexFrom(isText ? IN_TEXT : OUTSIDE, chunk, at);
      if (found === -1) return -1;
      const sign = chunk[found];
      at = found + 1;
      if (isText) {
        isEscaped = sign === '\\';
        isText = isEscaped;
      } else if (sign === '"') isText = true;
      else if (sign === '[' || sign === '{') depth += 1;
      else if (depth > 0) depth -= sign === ',' ? 0 : 1;
      else if (sign !== '}') return found;
    }
    return -1;
  };

  const pushList = (chunk: string, from: number): readonly Piece[] => {
    const pieces: Piece[] = [];
    let at = from;
    for (let end = findEnd(chunk, at); end !== -1; end = findEnd(chunk, at)) {
      pieces.push(...keep(chunk.slice(at, end)));
      if (mode === 'stopped') return pieces;
      at = end + 1;
      pieces.push(take(chunk[end] === ']' ? ']' : ','));
      if (chunk[end] === ']') {
        mode = 'after';
        return [...pieces, ...pushAfter(chunk.slice(at))];
      }
    }
    return [...pieces, ...keep(chunk.slice(at))];
  };

  const pushAfter = (chunk: string): readonly Piece[] => {
    const at = chunk.search(NO_SPACE);
    moveOver(at === -1 ? chunk : chunk.slice(0, at));
    if (at === -1) return [];
    mode = 'stopped';
    const found = String.fromCodePoint(chunk.codePointAt(at) ?? 0);
    return [{ kind: 'trouble', trouble: 'more', line, column, found }];
  };

  const pushStart = (chunk: string): readonly Piece[] => {
    const at = chunk.search(NO_SPACE);
    if (at === -1 || chunk[at] !== '[') {
      mode = at === -1 ? 'start' : 'whole';
      return keep(chunk);
    }
    mode = 'list';
    moveOver(`${parts.join('')}${chunk.slice(0, at + 1)}`);
    parts = [];
    length = 0;
    return pushList(chunk, at + 1);
  };

  return {
    push: (chunk) => {
      if (mode === 'stopped') return [];
      if (mode === 'start') return pushStart(chunk);
      if (mode === 'whole') return keep(chunk);
      return mode === 'list' ? pushList(chunk, 0) : pushAfter(chunk);
    },
    end: () => {
      if (mode === 'after' || mode === 'stopped') return [];
      if (mode === 'list') return [take(null)];
      return [{ kind: 'entry', text: parts.join(''), index: null, line: 1, column: 1, next: null }];
    },
  };
};

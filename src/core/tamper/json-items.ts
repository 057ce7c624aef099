import { skipSpace } from '../json/scan.ts';
import { endOfString } from '../json/string-end.ts';

/** One member or element of a JSON text, by its offsets. */
export interface TextItem {
  /** The key as read, or the index. */
  readonly key: string | number;
  /** Where the key begins, or the value where there is no key. */
  readonly start: number;
  readonly valueStart: number;
  /** After the value. */
  readonly end: number;
}

export interface TextItems {
  readonly isObject: boolean;
  readonly items: readonly TextItem[];
  /** Where the closing bracket stands. */
  readonly close: number;
}

/** Where the value of a whole JSON text begins: after a byte order mark and white space. */
export const skipToValue = (text: string): number => skipSpace(text, text.startsWith('\uFEFF') ? 1 : 0);

/** After the value that begins at `offset`, of any depth. */
const endOfValue = (text: string, offset: number): number => {
  let depth = 0;
  for (let at = offset; at < text.length; ) {
    const character = text.charAt(at);
    if (character === '"') {
      at = endOfString(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth < 0) return at;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && ', \t\n\r'.includes(character)) return at;
    at += 1;
  }
  return text.length;
};

/**
 * The members of the object, or the elements of the array, that begins at `offset`. Only for a text that is known to be
 * JSON: nothing is checked again. Null where something else stands there.
 */
export const itemsOf = (text: string, offset: number): TextItems | null => {
  const open = text[offset];
  if (open !== '{' && open !== '[') return null;
  const isObject = open === '{';
  const items: TextItem[] = [];
  let at = skipSpace(text, offset + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    const start = at;
    let key: string | number = items.length;
    if (isObject) {
      const keyEnd = endOfString(text, at);
      key = JSON.parse(text.slice(at, keyEnd)) as string;
      at = skipSpace(text, skipSpace(text, keyEnd) + 1);
    }
    const end = endOfValue(text, at);
    items.push({ key, start, valueStart: at, end });
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return { isObject, items, close: at };
};

import { type ScannedObject, scanObject } from './scan-object.ts';

/** An item of a list in JSON: UTF-16 offsets, and whether its braces close. */
export interface JsonItem {
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
}

/** The beginning of an item on a line of its own, by which one finds the next after a broken one. */
const ITEM_AHEAD = /[ \t]*\{[ \t\r\n]*"(?:id|type|title|DOI)"/y;

const [QUOTE, BACKSLASH, OPEN, CLOSE, LIST, LIST_END, NEWLINE] = [34, 92, 123, 125, 91, 93, 10];

const SAYING = ['author', 'DOI', 'doi', 'URL', 'issued', 'number', 'type', 'authors', 'externalIds'];
/** Members that only an item of one service or another has. */
const OWN = ['titles', 'itemType', 'arxiv_eprints', 'authors_parsed'];
/** Members in which a service keeps the paper itself, with an object for a value. */
const WRAPPING = ['data', 'metadata', 'attributes'];

/** Whether an object is an item itself: then the lists within it are of authors and the like. */
const isItem = (text: string, { members }: ScannedObject): boolean =>
  !members.has('items') &&
  (OWN.some((name) => members.has(name)) ||
    WRAPPING.some((name) => text[members.get(name) ?? -1] === '{') ||
    ((members.has('title') || members.has('DOI')) && SAYING.some((name) => members.has(name))));

/** The objects that stand one after another, as in JSON Lines, from the first one on. */
const findLines = (text: string, first: JsonItem): readonly JsonItem[] => {
  const items = [first];
  for (let at = first.end; ; at = items.at(-1)?.end ?? text.length) {
    OBJECT_AHEAD.lastIndex = at;
    if (!OBJECT_AHEAD.test(text)) return items;
    const start = OBJECT_AHEAD.lastIndex - 1;
    const { end, isClosed } = scanObject(text, start);
    items.push({ start, end, isClosed });
  }
};

const OBJECT_AHEAD = /\s*,?\s*\{/y;

/** Items that stand in no list: one alone or several lines, the one that Crossref answers with, or one under each key. */
const findUnlisted = (text: string): readonly JsonItem[] => {
  const start = text.search(/\S/);
  if (text[start] !== '{') return [];
  const whole = scanObject(text, start);
  if (isItem(text, whole)) return findLines(text, { start, end: whole.end, isClosed: whole.isClosed });
  const message = whole.members.get('message');
  const starts = message === undefined ? [...whole.members.values()] : [message];
  if (!starts.every((at) => text[at] === '{')) return [];
  const found = starts.map((at) => ({ start: at, ...scanObject(text, at) }));
  const [first] = found;
  return first !== undefined && isItem(text, first) ? found.map(({ members: _, ...item }) => item) : [];
};

/** Where the list of items may begin: under `items`, where an object has that beside other lists. */
const findStart = (text: string): number => {
  const start = text.search(/\S/);
  const items = text[start] === '{' ? scanObject(text, start).members.get('items') : undefined;
  return items !== undefined && text[items] === '[' ? items : 0;
};

/**
 * The objects of the outermost list of a text, or of the first list within its outermost object, or items without a list.
 * Cuts without parsing, so that one broken item leaves the others whole. Linear.
 */
export const splitJsonItems = (text: string): readonly JsonItem[] => {
  const unlisted = findUnlisted(text);
  if (unlisted.length > 0) return unlisted;
  const items: JsonItem[] = [];
  let depth = 0;
  let listDepth = -1;
  let start = -1;
  let isString = false;
  for (let at = findStart(text); at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isString) {
      // A string has no line breaks: one that is still open there has lost its end.
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE || code === NEWLINE) isString = false;
      if (code !== NEWLINE) continue;
    }
    if (code === NEWLINE && start >= 0) {
      ITEM_AHEAD.lastIndex = at + 1;
      if (depth > listDepth && ITEM_AHEAD.test(text) && listDepth >= 0 && startsDeeper(text, at, start)) {
        items.push({ start, end: at, isClosed: false });
        start = -1;
        depth = listDepth;
      }
      continue;
    }
    if (code === QUOTE) isString = true;
    else if (code === LIST) {
      if (listDepth < 0 && start < 0) listDepth = depth + 1;
      depth += 1;
    } else if (code === OPEN) {
      if (depth === listDepth && start < 0) start = at;
      depth += 1;
    } else if (code === CLOSE || code === LIST_END) {
      depth -= 1;
      if (start >= 0 && depth === listDepth) {
        items.push({ start, end: at + 1, isClosed: true });
        start = -1;
      }
      if (code === LIST_END && depth < listDepth && items.length > 0) return items;
    }
  }
  if (start >= 0) items.push({ start, end: text.length, isClosed: false });
  if (items.length > 0 || listDepth >= 0) return items;
  const open = text.indexOf('{');
  return open < 0 ? [] : [{ start: open, end: text.length, isClosed: true }];
};

/** Whether the next line is indented no deeper than the item that is still open: then it is the next item. */
const startsDeeper = (text: string, newline: number, start: number): boolean => {
  const indent = (at: number): number => {
    let from = at;
    while (from > 0 && text.charCodeAt(from - 1) !== NEWLINE) from -= 1;
    return /^[ \t]*/.exec(text.slice(from, from + 200))?.[0].length ?? 0;
  };
  return indent(newline + 1) <= indent(start);
};

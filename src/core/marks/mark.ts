import { type JsonValue, member } from '../json/json.ts';

/** What a reader has put on a paper: a tag of one's own, and notes. It says nothing about the record, and never leaves by itself. */
export interface Mark {
  /** As in `KeptRecord`: corpus, slash, arXiv id or suffix. */
  readonly key: string;
  readonly tag: string;
  readonly notes: string;
  /** When it was last changed, ISO 8601. */
  readonly at: string;
}

/** What of a mark was written anew: the rest is as another tab or a bibliography may have left it. */
export type MarkEdit = Partial<Pick<Mark, 'tag' | 'notes'>>;

/** A tag is a few words, on one line. */
const LONGEST_TAG = 40;
const LONGEST_NOTES = 20_000;

/** The beginning of a text, with no half of a sign at its end: no file could hold that. @param most UTF-16 units. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

export const toTag = (text: string): string => cut(text.replace(/\s+/g, ' ').trim(), LONGEST_TAG).trim();

/** A mark as it is kept, or null where there is nothing on it. */
export const toMark = ({ key, tag, notes, at }: Mark): Mark | null => {
  const mark = { key, tag: toTag(tag), notes: cut(notes, LONGEST_NOTES), at };
  return mark.tag === '' && mark.notes.trim() === '' ? null : mark;
};

/** Reads a mark as a browser's storage gives it back; null for what this program would not have written. */
export const parseMark = (json: JsonValue | undefined): Mark | null => {
  const [key, tag, notes, at] = ['key', 'tag', 'notes', 'at'].map((name) => member(json, name));
  return typeof key === 'string' &&
    typeof tag === 'string' &&
    typeof notes === 'string' &&
    typeof at === 'string'
    ? toMark({ key, tag, notes, at })
    : null;
};

/** The words beside a paper: its tag, or that there are notes. */
export const toMarkWords = ({ tag }: Mark): string => (tag === '' ? 'notes' : tag);

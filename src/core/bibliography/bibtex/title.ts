import type { EntryField, EntryTitle } from '../entry/entry.ts';

const SPACES = /[ \t\r\n]+/g;
export const collapse = (raw: string): string => raw.replace(SPACES, ' ').trim();

/**
 * The title of an entry, from `title` and biblatex's `subtitle` and `titleaddon`.
 * @param unknown names of strings that nothing defines: a title that is one of them is none.
 */
export const toEntryTitle = (fields: readonly EntryField[], unknown: readonly string[] = []): EntryTitle => {
  const read = (name: string): string => {
    const raw = collapse(fields.find((field) => field.name === name)?.raw ?? '');
    return unknown.includes(raw.toLowerCase()) ? '' : raw;
  };
  const [title, subtitle] = [read('title'), read('subtitle')];
  if (title === '') return { kind: 'none' };
  const joined =
    subtitle === ''
      ? []
      : [`${title}: ${subtitle}`, `${title}. ${subtitle}`, `${title} - ${subtitle}`, `${title} ${subtitle}`];
  return { kind: 'marked', texts: [...joined, title] };
};

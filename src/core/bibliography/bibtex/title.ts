import type { EntryField, EntryTitle } from '../entry/entry.ts';

const SPACES = /[ \t\r\n]+/g;
export const collapse = (raw: string): string => raw.replace(SPACES, ' ').trim();

/**
 * The title of an entry, from `title` and biblatex's `subtitle` and `titleaddon`.
 * @param unknown names of fields in which stands a string that nothing defines: what such a title says nobody knows.
 */
export const toEntryTitle = (fields: readonly EntryField[], unknown: readonly string[] = []): EntryTitle => {
  const read = (name: string): string => collapse(fields.find((field) => field.name === name)?.raw ?? '');
  const [title, subtitle] = [read('title'), read('subtitle')];
  if (title === '' || unknown.includes('title') || unknown.includes('subtitle')) return { kind: 'none' };
  const joined =
    subtitle === ''
      ? []
      : [`${title}: ${subtitle}`, `${title}. ${subtitle}`, `${title} - ${subtitle}`, `${title} ${subtitle}`];
  return { kind: 'marked', texts: [...joined, title] };
};

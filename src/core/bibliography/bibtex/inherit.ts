import type { EntryField, Span } from '../entry/entry.ts';

/** An entry before its fields are looked into. */
export interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: readonly EntryField[];
  /** Names of fields in which stands a string that nothing defines. */
  readonly unknown: readonly string[];
  readonly span: Span;
  readonly line: number;
  readonly problem: { readonly line: number; readonly message: string } | null;
}

/** What one may take over from: entries by key. The first of several counts, as for BibTeX. */
type ByKey = ReadonlyMap<string, RawEntry>;

/** Whole books and volumes: their ids, addresses and titles are not those of a chapter in them. */
const CONTAINERS: ReadonlySet<string> = new Set(
  'book collection conference mvbook mvcollection mvproceedings mvreference periodical proceedings reference'.split(
    ' ',
  ),
);
/** Never taken over, as in BibTeX and biblatex. */
const OWN: ReadonlySet<string> = new Set(
  'crossref xdata xref ids entryset entrysubtype execute label options presort related relatedtype sortkey keywords'.split(
    ' ',
  ),
);
const MOST_PARENTS = 8;

const get = ({ fields }: RawEntry, name: string): string | null =>
  fields.find((field) => field.name === name)?.raw.trim() ?? null;

const toParents = (entry: RawEntry, byKey: ByKey): readonly RawEntry[] => {
  const xdata = (get(entry, 'xdata') ?? '').split(',');
  const keys = [...xdata, get(entry, 'crossref') ?? ''].slice(0, MOST_PARENTS);
  return keys.flatMap((key) => byKey.get(key.trim().toLowerCase()) ?? []);
};

/** `isContainer`: only what is said of the whole volume is left out; the name of an archive, for one, is not. */
const toInherited = (parent: RawEntry, fields: readonly EntryField[]): readonly EntryField[] => {
  if (!CONTAINERS.has(parent.type)) return fields;
  const own = new Set(['title', 'subtitle', 'eprint', 'doi', 'url', 'adsurl', 'arxivid', 'pages', 'note']);
  return fields.filter(({ name }) => !own.has(name));
};

/**
 * Gives entries the fields that they take over by `crossref` (BibTeX) and `xdata` (biblatex), also through several
 * steps; circles end. What an entry says itself always counts first.
 */
export const inherit = (entries: readonly RawEntry[]): readonly RawEntry[] => {
  const byKey = new Map<string, RawEntry>();
  for (const entry of entries)
    if (!byKey.has(entry.key.toLowerCase())) byKey.set(entry.key.toLowerCase(), entry);
  const done = new Map<RawEntry, readonly EntryField[]>();
  const whole = (entry: RawEntry, seen: readonly RawEntry[]): readonly EntryField[] => {
    const known = done.get(entry);
    if (known !== undefined) return known;
    const names = new Set(entry.fields.map(({ name }) => name));
    if (seen.length >= MOST_PARENTS || (!names.has('crossref') && !names.has('xdata'))) return entry.fields;
    const fields = [...entry.fields];
    for (const parent of toParents(entry, byKey)) {
      if (parent === entry || seen.includes(parent)) continue;
      for (const field of toInherited(parent, whole(parent, [...seen, entry]))) {
        if (names.has(field.name) || OWN.has(field.name)) continue;
        names.add(field.name);
        fields.push({ ...field, span: null, from: field.from ?? parent.key });
      }
    }
    done.set(entry, fields);
    return fields;
  };
  return entries.map((entry) => ({ ...entry, fields: whole(entry, []) }));
};

import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json.ts';
import { parseJson } from '../../json/text.ts';
import type { Entry, EntryField } from '../entry/entry.ts';
import { makeLineFinder } from '../entry/lines.ts';
import { findFieldMentions } from '../mentions/fields.ts';
import { isAttached, toDeepIds, toText, toTitles, unwrap } from './services.ts';
import { splitJsonItems } from './split.ts';

/** What the members of an item are called in other formats, so that one list of places serves all. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    DOI: 'doi',
    doi: 'doi',
    URL: 'url',
    url: 'url',
    archiveID: 'archivelocation',
    extra: 'note',
    number: 'number',
    'container-title': 'journal',
    'collection-title': 'series',
    volume: 'volume',
    page: 'pages',
    publisher: 'publisher',
    archive_location: 'archivelocation',
    archive: 'archive',
    note: 'note',
    annote: 'annote',
    genre: 'type',
    version: 'version',
    arxivId: 'arxivid',
    arXiv: 'arxivid',
    eprint: 'eprint',
    eprinttype: 'eprinttype',
    reportNumber: 'reportnumber',
    repository: 'publisher',
    publicationTitle: 'journal',
    ee: 'url',
    arxiv_eprints: 'arxivid',
    externalIds: 'arxivid',
    identifiers: 'arxivid',
    identifier: 'arxivid',
    dois: 'doi',
    locations: 'url',
  }),
);

/** What else an object has that describes a paper; of others nobody may think that they were looked at. */
const DESCRIBING = [
  'title',
  'titles',
  'author',
  'authors',
  'creators',
  'editor',
  'issued',
  'ISBN',
  'itemType',
];

const isDescribing = (item: JsonObject): boolean =>
  DESCRIBING.some((name) => item[name] !== undefined) || Object.keys(item).some((name) => NAMES.has(name));

/** Members that say something else in an item of Zotero: how often it was changed. */
const isForeign = (item: JsonObject, name: string): boolean =>
  name === 'version' && (item.itemType !== undefined || item.titles !== undefined);

const toFields = (item: JsonObject): readonly EntryField[] =>
  [
    ...Object.entries(item).map(([name, value]: [string, JsonValue]) => [name, toText(value)] as const),
    ...toDeepIds(item),
  ].flatMap(([name, raw]) =>
    raw === null || isForeign(item, name) ? [] : [{ name, raw, span: null, from: null }],
  );

/** Zotero keeps lines such as `arXiv:2305.01582 [astro-ph]` and `version: 2` in its note. */
const toMentions = (fields: readonly EntryField[]): ReturnType<typeof findFieldMentions> => {
  const named = fields.map((field) => ({ ...field, name: NAMES.get(field.name) ?? 'other' }));
  const { mentions, almost } = findFieldMentions(named);
  const back = (name: string): string => fields.find((field) => NAMES.get(field.name) === name)?.name ?? name;
  return {
    mentions: mentions.map((each) => ({ ...each, field: back(each.field) })),
    almost: almost.map((each) => ({ ...each, field: back(each.field) })),
  };
};

/** Why an item could not be read, or null. */
const toProblem = (
  parsed: ReturnType<typeof parseJson>,
  item: JsonObject | null,
  isClosed: boolean,
): string | null => {
  if (parsed.kind === 'error') return `This item is not JSON: ${parsed.error.message}`;
  if (item === null || !isClosed) return 'This item is not JSON: a brace is not closed.';
  return isDescribing(item) ? null : 'This object has no title, and no member in which an id is looked for.';
};

/**
 * Reads CSL-JSON and what services answer with (`services.ts`): a list of items, one item, items one after another, or an
 * object with a list of them. One broken item leaves the others whole; files and notes of Zotero are left out.
 */
export const readCsl = (text: string, file: string): readonly Entry[] => {
  const lineOf = makeLineFinder(text);
  return splitJsonItems(text).flatMap(({ start, end, isClosed }): Entry[] => {
    const raw = text.slice(start, end).trimEnd();
    const parsed = parseJson(raw.replace(/,$/, ''));
    const item = parsed.kind === 'ok' && isJsonObject(parsed.value.value) ? unwrap(parsed.value.value) : null;
    if (item !== null && isAttached(item)) return [];
    const fields = item === null ? [] : toFields(item);
    const titles = item === null ? [] : toTitles(item);
    const line = lineOf(start);
    const problem = toProblem(parsed, item, isClosed);
    return [
      {
        file,
        format: 'csl',
        key: toKey(item) ?? /"id"\s*:\s*"([^"\\\n]{1,200})"/.exec(raw)?.[1] ?? null,
        type: (toText(item?.type) ?? toText(item?.itemType) ?? 'item').toLowerCase(),
        line,
        span: { start, end: start + raw.length },
        raw,
        fields,
        title: titles.length === 0 ? { kind: 'none' } : { kind: 'marked', texts: titles },
        ...toMentions(fields),
        isCompound: false,
        problem: problem === null ? null : { line, message: problem },
      },
    ];
  });
};

/** What one cites it by; INSPIRE has a list of keys. */
const toKey = (item: JsonObject | null): string | null => {
  const keys = item?.texkeys;
  return toText(
    item?.['citation-key'] ??
      item?.citationKey ??
      (Array.isArray(keys) ? keys[0] : undefined) ??
      item?.id ??
      item?.key,
  );
};

import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json.ts';
import { parseJson } from '../../json/text.ts';
import type { Entry, EntryField } from '../entry/entry.ts';
import { makeLineFinder } from '../entry/lines.ts';
import { findFieldMentions } from '../mentions/fields.ts';
import { splitJsonItems } from './split.ts';

/** What the members of an item are called in other formats, so that one list of places serves all. */
const NAMES: Readonly<Record<string, string>> = {
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
};

/** Crossref has a list of one title. */
const toText = (value: JsonValue | undefined): string | null => {
  if (Array.isArray(value) && value.length === 1) return toText(value[0]);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
};

const toFields = (item: JsonObject): readonly EntryField[] =>
  Object.entries(item).flatMap(([name, value]: [string, JsonValue]) => {
    const raw = toText(value);
    return raw === null ? [] : [{ name, raw, span: null, from: null }];
  });

/** Zotero keeps lines such as `arXiv:2305.01582 [astro-ph]` and `version: 2` in its note. */
const toMentions = (fields: readonly EntryField[]): ReturnType<typeof findFieldMentions> => {
  const named = fields.map((field) => ({ ...field, name: NAMES[field.name] ?? 'other' }));
  const { mentions, almost } = findFieldMentions(named);
  const back = (name: string): string => fields.find((field) => NAMES[field.name] === name)?.name ?? name;
  return {
    mentions: mentions.map((each) => ({ ...each, field: back(each.field) })),
    almost: almost.map((each) => ({ ...each, field: back(each.field) })),
  };
};

/** Reads CSL-JSON: a list of items, one item, or an object with a list of them. One broken item leaves the others whole. */
export const readCsl = (text: string, file: string): readonly Entry[] => {
  const lineOf = makeLineFinder(text);
  return splitJsonItems(text).map(({ start, end, isClosed }): Entry => {
    const raw = text.slice(start, end).trimEnd();
    const parsed = parseJson(raw.replace(/,$/, ''));
    const item = parsed.kind === 'ok' && isJsonObject(parsed.value.value) ? parsed.value.value : null;
    const fields = item === null ? [] : toFields(item);
    const title =
      fields
        .find(({ name }) => name === 'title')
        ?.raw.replace(/\s+/g, ' ')
        .trim() ?? '';
    const line = lineOf(start);
    const isWhole = item !== null && isClosed;
    return {
      file,
      format: 'csl',
      key:
        toText(item?.['citation-key'] ?? item?.id) ?? /"id"\s*:\s*"([^"\\\n]{1,200})"/.exec(raw)?.[1] ?? null,
      type: (toText(item?.type) ?? 'item').toLowerCase(),
      line,
      span: { start, end: start + raw.length },
      raw,
      fields,
      title: title === '' ? { kind: 'none' } : { kind: 'marked', texts: [title] },
      ...toMentions(fields),
      isCompound: false,
      problem: isWhole
        ? null
        : {
            line,
            message:
              parsed.kind === 'error'
                ? `This item is not JSON: ${parsed.error.message}`
                : 'This item is not JSON: a brace is not closed.',
          },
    };
  });
};

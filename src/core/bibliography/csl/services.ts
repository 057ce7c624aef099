import { parseArxivId } from '../../identifier/arxiv-id.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json.ts';

/*
 * What services answer with, as far as ids and titles go, beside CSL-JSON: Crossref, DataCite, INSPIRE, Semantic Scholar,
 * OpenAlex, ADS, DBLP, Europe PMC, the web API and Better BibTeX's JSON of Zotero, arXiv's own list of metadata.
 */

/** Deeper than any service nests what is read here; a file can be made that nests without end. */
const MOST_LEVELS = 8;

/** A text, a number, or a list of one of them; null for all else. */
export const toText = (value: JsonValue | undefined, levels = MOST_LEVELS): string | null => {
  if (Array.isArray(value) && value.length === 1) return levels > 0 ? toText(value[0], levels - 1) : null;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
};

/** Members in which a service keeps the paper itself. */
const WRAPPERS = ['data', 'attributes', 'metadata', 'paper', 'citingPaper', 'citedPaper', 'info'] as const;

/** The object that describes the paper, with the id of what is around it where it has none itself. */
export const unwrap = (item: JsonObject, levels = MOST_LEVELS): JsonObject => {
  if (levels === 0) return item;
  for (const name of WRAPPERS) {
    const inner = item[name];
    // A list of the day says the title beside the paper that has it.
    if ((item.title === undefined || name === 'paper') && isJsonObject(inner))
      return unwrap(item.id === undefined ? inner : { id: item.id, ...inner }, levels - 1);
  }
  return item;
};

/** Whether an item of Zotero is a file or a remark, not a reference. */
export const isAttached = ({ itemType }: JsonObject): boolean =>
  itemType === 'attachment' || itemType === 'note' || itemType === 'annotation';

const objectsOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

/** All titles that an item gives its paper: INSPIRE has that of arXiv and the publisher's, DataCite a list. */
export const toTitles = ({ title, titles }: JsonObject): readonly string[] =>
  [title, ...objectsOf(titles).map((each) => (each.titleType ? undefined : each.title))]
    .map((each) => toText(each)?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((each) => each !== '');

/** The ids of its paper that stand deeper in an item, by the names of the members that have them. */
export const toDeepIds = (item: JsonObject): readonly (readonly [name: string, raw: string])[] => {
  const { arxiv_eprints, externalIds, externalids, identifiers, identifier, dois, locations, id } = item;
  const found: (readonly [string, JsonValue | undefined])[] = [
    ...objectsOf(arxiv_eprints).map(({ value }) => ['arxiv_eprints', value] as const),
    ...[externalIds, externalids]
      .filter((each) => each !== undefined && isJsonObject(each))
      .map((each) => ['externalIds', each.ArXiv] as const),
    ...objectsOf(identifiers)
      .filter(({ identifierType }) => /^arxiv$/i.test(toText(identifierType) ?? ''))
      .map((each) => ['identifiers', each.identifier] as const),
    ...(Array.isArray(identifier) ? identifier : [])
      .filter((each) => typeof each === 'string' && /^arxiv:/i.test(each))
      .map((each) => ['identifier', each] as const),
    ...objectsOf(dois).map(({ value }) => ['dois', value] as const),
    ...objectsOf(locations).map((each) => ['locations', each.landing_page_url] as const),
    // In arXiv's own metadata, and that of sites which take its ids for theirs.
    ['arXiv', 'authors_parsed' in item || 'publishedAt' in item ? toArxiv(id) : undefined],
  ];
  return found.flatMap(([name, value]) => {
    const raw = toText(value);
    return raw === null ? [] : [[name, raw] as const];
  });
};

const toArxiv = (id: JsonValue | undefined): string | undefined =>
  typeof id === 'string' && parseArxivId(id).kind === 'ok' ? id : undefined;

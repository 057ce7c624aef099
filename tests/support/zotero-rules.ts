/** What Zotero saves, as far as tags decide it. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly creators: readonly string[];
  readonly [field: string]: unknown;
}

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** Prefixes that the translator knows without a declaration; those of the fields below. */
const PREFIXES = new Set([
  'bib',
  'bibo',
  'dc',
  'dcterms',
  'prism',
  'foaf',
  'vcard',
  'link',
  'z',
  'eprint',
  'eprints',
  'og',
  'article',
  'book',
  'rdf',
]);

const HIGHWIRE: Readonly<Record<string, string>> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_publisher: 'publisher',
  citation_abstract: 'abstractNote',
  citation_doi: 'DOI',
  citation_public_url: 'url',
  citation_language: 'language',
};

/**
 * The item that Zotero's "Embedded Metadata" makes of a page's tags, by the rules of that translator and of "RDF", which it
 * hands tags with a known prefix to (zotero/translators). Only the rules that these tags meet: a prefix ends at the first of
 * `.`, `:`, `_`; `z:itemType` decides the type before all guesses; every other `z:` property is a field of that name;
 * `dc:description` is "Extra" where there is a `z:itemType`, else the abstract; `citation_` tags override; the page's own
 * `description` is the abstract where there is none.
 */
export const toZoteroItem = (tags: readonly MetaTag[]): ZoteroItem => {
  const statements = new Map<string, string[]>();
  const highwire = new Map<string, string[]>();
  for (const { name, content } of tags) {
    if (name === '' || content === '') continue;
    const at = name.search(/[.:_]/);
    const prefix = name.slice(0, Math.max(at, 0)).toLowerCase();
    const property = `${name.slice(at + 1, at + 2).toLowerCase()}${name.slice(at + 2)}`;
    const [map, key] = PREFIXES.has(prefix) ? [statements, `${prefix}:${property}`] : [highwire, name];
    map.set(key, [...(map.get(key) ?? []), content]);
  }
  const first = (key: string): string | undefined => statements.get(key)?.[0];
  const guess =
    highwire.has('citation_journal_title') || highwire.has('citation_title') ? 'journalArticle' : 'webpage';
  const item: Record<string, unknown> = { title: first('dc:title') ?? first('og:title') };
  if (first('z:itemType') === undefined) item.abstractNote = first('dc:description');
  else item.extra = first('dc:description');
  for (const [key, [value]] of statements) if (key.startsWith('z:')) item[key.slice(2)] = value;
  for (const [name, field] of Object.entries(HIGHWIRE)) {
    const values = highwire.get(name);
    if (values !== undefined) item[field] = values.join(', ').replace(/\s+/g, ' ').trim();
  }
  item.url ??= highwire.get('citation_abstract_html_url')?.[0];
  item.pdf = highwire.get('citation_pdf_url')?.[0];
  item.abstractNote ??= highwire.get('description')?.join(', ');
  return {
    ...item,
    itemType: first('z:itemType') ?? guess,
    creators: highwire.get('citation_author') ?? statements.get('dc:creator') ?? [],
  };
};

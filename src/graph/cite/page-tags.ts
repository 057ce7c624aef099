import { isBeginning } from '../../core/record/excerpt.ts';
import type { AuthorName } from './author-names.ts';
import { type CitedPaper, formatAuthorNote } from './cited-paper.ts';

export interface PageTag {
  readonly name: string;
  readonly content: string;
}

const toMonth = ({ year, month }: CitedPaper): string => `${year}-${`${month}`.padStart(2, '0')}`;

const formatName = ({ family, given, suffix }: AuthorName): string =>
  [given, family, suffix].filter((part) => part !== null).join(' ');

/**
 * `<meta>` tags of a record's page. `citation_…` are those that Google Scholar and reference managers read. Names are in
 * `DC.creator` and not in `citation_author`, because the one is a list in author order and Dublin Core promises none.
 * `z:…` are Zotero's own words, which make a preprint of what would be a journal article; beside them it takes
 * `DC.description` for the item's "Extra". Without an abstract Zotero would take what the page says of itself.
 */
export const toPageTags = (paper: CitedPaper): readonly PageTag[] => {
  const { version, arxivId, plainTitle, authors, abstractExcerpt } = paper;
  const name = version === null ? arxivId : `${arxivId}v${version}`;
  const tags: readonly (readonly [name: string, content: string | null])[] = [
    ['citation_title', plainTitle],
    ['citation_publication_date', toMonth(paper).replace('-', '/')],
    ['citation_doi', paper.doi],
    ['citation_arxiv_id', arxivId],
    ['citation_publisher', 'arXiv'],
    ['citation_abstract', formatAbstract(abstractExcerpt)],
    ['citation_public_url', paper.url],
    ['citation_abstract_html_url', paper.url],
    ['citation_pdf_url', `https://arxiv.org/pdf/${name}`],
    ...authors.map(
      ({ family, given, suffix }) =>
        ['DC.creator', [family, given, suffix].filter((part) => part !== null).join(', ')] as const,
    ),
    ['DC.description', formatAuthorNote(paper)],
    ['z:itemType', 'preprint'],
    ['z:repository', 'arXiv'],
    ['z:archiveID', paper.fileId],
  ];
  return tags.flatMap(([name, content]) =>
    content === null || content === '' ? [] : [{ name, content: content.replace(/\s+/g, ' ').trim() }],
  );
};

const formatAbstract = (excerpt: string | null): string =>
  excerpt === null || excerpt === ''
    ? 'The record holds no abstract.'
    : isBeginning(excerpt)
      ? `${excerpt.trimEnd()} […]`
      : excerpt;

/** The paper for search engines (schema.org). A list in JSON-LD has no order (JSON-LD 1.1, 4.3.1), so names may stand in one. */
export const toJsonLd = (paper: CitedPaper): Readonly<Record<string, unknown>> => ({
  '@context': 'https://schema.org',
  '@type': 'ScholarlyArticle',
  '@id': `https://doi.org/${paper.doi}`,
  ...(paper.plainTitle !== null && { name: paper.plainTitle, headline: paper.plainTitle }),
  ...(paper.authors.length > 0 && {
    author: paper.authors.map((name) => ({
      '@type': name.given === null ? 'Organization' : 'Person',
      name: formatName(name),
    })),
  }),
  datePublished: toMonth(paper),
  ...(paper.version !== null && { version: `${paper.version}` }),
  publisher: { '@type': 'Organization', name: 'arXiv' },
  url: paper.url,
  identifier: [
    { '@type': 'PropertyValue', propertyID: 'doi', value: paper.doi },
    { '@type': 'PropertyValue', propertyID: 'arXiv', value: paper.fileId },
    { '@type': 'PropertyValue', propertyID: 'pith', value: paper.pithNumber, url: paper.checkAddress },
  ],
});

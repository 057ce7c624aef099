import { describe, expect, it, test } from 'vitest';
import { looksLikeBibliography } from '../../../../src/core/bibliography/looks-like.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { formatIdentifier } from '../../../../src/core/identifier/identifier.ts';

/* What services answer with, in the shapes that their documentation gives. */

const read = (text: string): readonly unknown[] => {
  const result = readBibliography(text, '');
  if (result.kind === 'error') throw new Error(result.error);
  return result.value.entries.map(({ key, title, mentions, problem }) => {
    const ids = new Set(mentions.map(({ identifier }) => formatIdentifier(identifier)));
    return [key, title.kind === 'marked' ? title.texts : null, [...ids], problem?.message ?? null];
  });
};

const TITLE = 'The Large N limit of superconformal field theories and supergravity';

const datacite = {
  id: '10.48550/arxiv.hep-th/9711200',
  type: 'dois',
  attributes: {
    doi: '10.48550/arxiv.hep-th/9711200',
    identifiers: [{ identifier: 'hep-th/9711200', identifierType: 'arXiv' }],
    creators: [{ name: 'Maldacena, Juan M.', givenName: 'Juan M.', familyName: 'Maldacena' }],
    titles: [{ title: TITLE }, { title: 'Le titre', titleType: 'TranslatedTitle' }],
    publisher: 'arXiv',
    version: '3',
    url: 'https://arxiv.org/abs/hep-th/9711200',
  },
  relationships: { client: { data: { id: 'arxiv.content', type: 'clients' } } },
};
const inspire = {
  created: '1997-11-27T00:00:00+00:00',
  id: '451647',
  metadata: {
    control_number: 451647,
    document_type: ['article'],
    titles: [
      { title: 'The Large $N$ limit', source: 'AIP' },
      { title: TITLE, source: 'arXiv' },
    ],
    arxiv_eprints: [{ value: 'hep-th/9711200', categories: ['hep-th'] }],
    authors: [{ full_name: 'Maldacena, Juan Martin' }],
    texkeys: ['Maldacena:1997re'],
    dois: [{ value: '10.4310/ATMP.1998.v2.n2.a1' }],
  },
};
const scholar = {
  paperId: '649def34f8be52c8b66281af98ae884c09aef38b',
  externalIds: { MAG: '3', ArXiv: 'hep-th/9711200', CorpusId: 215416146 },
  title: TITLE,
  authors: [{ authorId: '1741101', name: 'J. Maldacena' }],
};
const zotero = {
  key: 'ABCD2345',
  version: 12,
  library: { type: 'user', id: 475425 },
  links: { self: { href: 'https://api.zotero.org/users/475425/items/ABCD2345' } },
  data: {
    key: 'ABCD2345',
    version: 12,
    itemType: 'preprint',
    title: TITLE,
    creators: [{ creatorType: 'author', firstName: 'Juan', lastName: 'Maldacena' }],
    archiveID: 'arXiv:hep-th/9711200',
    tags: [{ tag: 'x' }],
  },
};
const attachment = {
  key: 'EFGH2345',
  version: 13,
  data: {
    key: 'EFGH2345',
    itemType: 'attachment',
    title: 'Preprint PDF',
    url: 'http://arxiv.org/pdf/2503.11367',
  },
};
const betterBibtex = {
  itemID: 1,
  itemKey: 'ABCD2345',
  itemType: 'preprint',
  citationKey: 'maldacena1997',
  title: TITLE,
  archiveID: 'arXiv:hep-th/9711200',
  attachments: [{ itemType: 'attachment', title: 'PDF' }],
};
const ownMetadata = {
  id: 'hep-th/9711200',
  authors: 'Juan M. Maldacena',
  title: TITLE.replace(' superconformal', '\n  superconformal'),
  doi: null,
  categories: 'hep-th',
  authors_parsed: [['Maldacena', 'Juan M.', '']],
};
const IDS = ['hep-th/9711200'];

describe.each([
  ['DataCite, a list', { data: [datacite], meta: { total: 1 } }, '10.48550/arxiv.hep-th/9711200'],
  ['DataCite, one', { data: datacite }, '10.48550/arxiv.hep-th/9711200'],
  ['DataCite, by content negotiation', datacite.attributes, null],
  ['Semantic Scholar, one', scholar, null],
  ['Semantic Scholar, a search', { total: 1, offset: 0, data: [scholar] }, null],
  ['Semantic Scholar, citations', { offset: 0, data: [{ contexts: [], citingPaper: scholar }] }, null],
  ['Semantic Scholar, a batch whose first is unknown', [null, scholar], null],
  ['Zotero, a list', [zotero, attachment], 'ABCD2345'],
  ['Zotero, one', zotero, 'ABCD2345'],
  [
    'Better BibTeX',
    { config: { id: 'x' }, collections: { K: { items: [1] } }, items: [betterBibtex] },
    'maldacena1997',
  ],
  [
    'OpenAlex, with the preprint among its places',
    {
      results: [
        {
          id: 'https://openalex.org/W1',
          doi: 'https://doi.org/10.4310/atmp.1998.v2.n2.a1',
          title: TITLE,
          locations: [{ landing_page_url: 'https://arxiv.org/abs/hep-th/9711200' }],
        },
      ],
    },
    'https://openalex.org/W1',
  ],
  [
    'ADS',
    { response: { docs: [{ identifier: ['arXiv:hep-th/9711200', '10.1023/A:1'], title: [TITLE] }] } },
    null,
  ],
  [
    'DBLP',
    {
      result: {
        hits: {
          hit: [{ '@id': '1', info: { title: TITLE, ee: 'https://arxiv.org/abs/hep-th/9711200', key: 'k' } }],
        },
      },
    },
    'k',
  ],
  ['arXiv’s own metadata', ownMetadata, 'hep-th/9711200'],
])('%s', (_, answer, key) => {
  it.each([0, 2])('is read with %i spaces', (space) => {
    expect(read(JSON.stringify(answer, null, space))).toEqual([[key, [TITLE], IDS, null]]);
  });

  it('is taken for a bibliography where it is dropped', () => {
    expect(looksLikeBibliography('', JSON.stringify(answer).slice(0, 4096))).toBe(true);
  });
});

test('INSPIRE gives a key and all titles, of arXiv and of the publisher', () => {
  const entry = ['Maldacena:1997re', ['The Large $N$ limit', TITLE], IDS, null];
  expect(read(JSON.stringify(inspire))).toEqual([entry]);
  expect(read(JSON.stringify({ hits: { hits: [inspire, inspire], total: 2 } }))).toEqual([entry, entry]);
  expect(looksLikeBibliography('', JSON.stringify(inspire).slice(0, 4096))).toBe(true);
});

test('items one after another are all read: JSON Lines', () => {
  const lines = [ownMetadata, { ...ownMetadata, id: '2503.11367' }, scholar].map((each) =>
    JSON.stringify(each),
  );
  expect(read(lines.join('\n'))).toEqual([
    ['hep-th/9711200', [TITLE], IDS, null],
    ['2503.11367', [TITLE], ['2503.11367'], null],
    [null, [TITLE], IDS, null],
  ]);
});

test('how often Zotero changed an item is no version of a paper', () => {
  expect(read(JSON.stringify([{ ...zotero, version: 2, data: { ...zotero.data, version: 2 } }]))).toEqual([
    ['ABCD2345', [TITLE], IDS, null],
  ]);
});

test('an object of which nothing is known is said to be that', () => {
  expect(read('[{"name":"a"},{"title":"b"}]')).toEqual([
    [null, null, [], 'This object has no title, and no member in which an id is looked for.'],
    [null, ['b'], [], null],
  ]);
});

test.each([
  '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2503.11367v4</id></entry></feed>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/abs/2503.11367</id></feed>',
])('XML is said to be that: %s', (text) => {
  expect(readBibliography(text, 'answer.xml')).toEqual({
    kind: 'error',
    error: 'This is XML, which is not read here. Export it as BibTeX, RIS or CSL-JSON.',
  });
});

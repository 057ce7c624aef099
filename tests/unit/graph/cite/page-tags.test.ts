import { describe, expect, test } from 'vitest';
import { toJsonLd, toPageTags } from '../../../../src/graph/cite/page-tags.ts';
import { authorsOf, citedPaper } from '../../../support/cited.ts';
import { toZoteroItem } from '../../../support/zotero-rules.ts';

describe('what Zotero’s Embedded Metadata makes of the tags', () => {
  test('a preprint with DOI and archive id, whose Extra says what the authors are', () => {
    expect(toZoteroItem(toPageTags(citedPaper()))).toEqual({
      itemType: 'preprint',
      title: 'Efficient Distributed MLLM Training with Cornstarch',
      creators: ['Chen, Ang', 'Jang, Insu', 'Chowdhury, Mosharaf', 'Bansal, Nikhil', 'Lu, Runyu'],
      date: '2025/03',
      DOI: '10.48550/arXiv.2503.11367',
      archiveID: 'arXiv:2503.11367',
      repository: 'arXiv',
      publisher: 'arXiv',
      url: 'https://arxiv.org/abs/2503.11367',
      pdf: 'https://arxiv.org/pdf/2503.11367v4',
      abstractNote: 'Multimodal large language models extend large language models.',
      extra:
        'Authors as the record reports them, in alphabetical order: not the author order. pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
    });
  });

  test('the rules tell a page without Zotero’s own words apart: a journal article', () => {
    const tags = toPageTags(citedPaper()).filter(({ name }) => !name.startsWith('z:'));
    expect(toZoteroItem(tags)).toMatchObject({ itemType: 'journalArticle' });
  });

  test('the page’s description is never taken for an abstract', () => {
    const page = { name: 'description', content: 'Opens a paper’s pith record' };
    const tags = toPageTags(citedPaper({ abstractExcerpt: null }));
    expect(toZoteroItem([page, ...tags]).abstractNote).toBe('The record holds no abstract.');
  });
});

test('authors never stand where a list is in author order', () => {
  const names = toPageTags(citedPaper({ authorsText: authorsOf(10) })).map(({ name }) => name);
  expect(names).not.toContain('citation_author');
  expect(names.filter((name) => name === 'DC.creator')).toHaveLength(10);
});

test('an abstract that is cut says so', () => {
  const cut = toPageTags(citedPaper({ abstractExcerpt: 'a'.repeat(600) }));
  expect(cut.find(({ name }) => name === 'citation_abstract')?.content).toBe(`${'a'.repeat(600)} […]`);
});

test('JSON-LD has the pith number as an identifier of its own, beside DOI and arXiv id', () => {
  expect(toJsonLd(citedPaper())).toMatchObject({
    '@type': 'ScholarlyArticle',
    '@id': 'https://doi.org/10.48550/arXiv.2503.11367',
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'doi', value: '10.48550/arXiv.2503.11367' },
      { '@type': 'PropertyValue', propertyID: 'arXiv', value: 'arXiv:2503.11367' },
      {
        '@type': 'PropertyValue',
        propertyID: 'pith',
        value: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
        url: 'https://pith.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF',
      },
    ],
  });
});

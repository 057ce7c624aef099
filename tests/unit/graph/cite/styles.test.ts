/// <reference path="../../../support/consumer-types.d.ts" />
import { readFileSync } from 'node:fs';
import { Engine } from 'citeproc';
import { describe, expect, test } from 'vitest';
import type { CitedPaper, CitedRecord } from '../../../../src/graph/cite/cited-paper.ts';
import { toCslName } from '../../../../src/graph/cite/files.ts';
import { CITATION_STYLES } from '../../../../src/graph/cite/styles.ts';
import { authorsOf, citedPaper } from '../../../support/cited.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../vectors/csl/${name}`, import.meta.url), 'utf8');
const locale = read('locales-en-US.xml');

const STYLES: Readonly<Record<string, string>> = {
  APA: read('apa.csl'),
  Chicago: read('chicago-author-date.csl'),
  IEEE: read('ieee.csl'),
  Vancouver: read('vancouver.csl'),
  Nature: read('nature.csl'),
  ACM: read('association-for-computing-machinery.csl'),
};

const items = new Map<string, object>();
const engines = new Map(
  Object.entries(STYLES).map(([name, style]) => {
    const system = { retrieveLocale: () => locale, retrieveItem: (id: string) => items.get(id) ?? {} };
    const engine = new Engine(system, style, 'en-US');
    engine.setOutputFormat('text');
    return [name, engine];
  }),
);

/** What citeproc prints with the official style, as text, without the number before it. */
const print = (style: string, paper: CitedPaper): string => {
  const item = {
    type: 'article',
    title: paper.plainTitle,
    ...(paper.authors.length > 0 && { author: paper.authors.map(toCslName) }),
    issued: { 'date-parts': [[paper.year, paper.month]] },
    // APA's manual has nothing but the id in the brackets.
    ...(style !== 'APA' && { genre: 'Preprint' }),
    number: paper.fileId,
    publisher: 'arXiv',
    DOI: paper.doi,
    URL: paper.url,
  };
  const id = `${items.size}`;
  items.set(id, { ...item, id });
  const engine = engines.get(style);
  engine?.updateItems([id]);
  return (engine?.makeBibliography()[1][0] ?? '').trim().replace(/^(?:\[1\]|1\.)\s*/, '');
};

const formatted = (style: string, changes: Partial<CitedRecord>): readonly [string, string] => {
  const paper = citedPaper(changes);
  return [CITATION_STYLES.find(({ name }) => name === style)?.format(paper) ?? '', print(style, paper)];
};

test('there are six, each with its official style', () => {
  expect(CITATION_STYLES.map(({ name }) => name)).toEqual(Object.keys(STYLES));
});

describe.each(Object.keys(STYLES))('%s prints what citeproc prints with the official style', (style) => {
  test.each([0, 1, 2, 3, 5, 6, 7, 10, 11, 20, 21, 22])('with %i authors', (count) => {
    const [ours, official] = formatted(style, { authorsText: authorsOf(count) });
    expect(ours).toBe(official);
  });

  test.each([
    'Belle Collaboration',
    'Ang Chen, Belle Collaboration',
    'Ang Chen, Belle Collaboration, Insu Jang',
    'Ang Chen, Insu Jang, Belle Collaboration',
    'Belle Collaboration, Insu Jang',
    'Belle Collaboration, Insu Jang, Ang Chen',
    'Belle Collaboration, CMS Collaboration',
    'Ang Chen, Belle Collaboration, CMS Collaboration',
  ])('with the authors %s', (authorsText) => {
    const [ours, official] = formatted(style, { authorsText });
    expect(ours).toBe(official);
  });

  test.each([
    'Is Attention All You Need?',
    'A "New" Look at $\\sqrt{s}=13$ TeV',
    'What\'s Left: Bell\'s "Theorem"',
    'ΛCDM and $D^0$ Decays.',
    'Nobody Knows "Why"',
  ])('with the title %s', (title) => {
    const [ours, official] = formatted(style, { title });
    expect(ours).toBe(official);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('in month %i, with an old id', (month) => {
    const [ours, official] = formatted(style, { arxivId: 'hep-th/9711200' as never, year: 1997, month });
    expect(ours).toBe(official);
  });
});

test('a title keeps its capitals, which Chicago would change', () => {
  const [ours, official] = formatted('Chicago', { title: 'tests of general relativity' });
  expect(ours).toContain('“tests of general relativity.”');
  expect(official).toContain('“Tests of General Relativity.”');
});

test('without a title there is no reference', () => {
  for (const { format } of CITATION_STYLES) expect(format(citedPaper({ title: null }))).toBeNull();
});

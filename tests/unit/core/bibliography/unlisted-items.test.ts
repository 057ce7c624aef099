import { expect, test } from 'vitest';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { formatIdentifier } from '../../../../src/core/identifier/identifier.ts';

/*
 * JSON in which items stand in no list of their own, as programs and services give one item or a dictionary of them.
 */
const read = (text: string): readonly unknown[] => {
  const result = readBibliography(text, '');
  if (result.kind === 'error') throw new Error(result.error);
  return result.value.entries.map(({ key, title, mentions, problem, span, raw }) => {
    expect(text.replace('\ufeff', ' ').slice(span.start, span.end)).toBe(raw);
    const ids = new Set(mentions.map(({ identifier }) => formatIdentifier(identifier)));
    return [key, title.kind === 'marked' ? title.texts[0] : null, [...ids], problem === null];
  });
};

const author = [{ family: 'Müller "M"', given: 'A {B' }, { family: 'C' }];
const item = {
  id: 'a',
  author,
  issued: { 'date-parts': [[2025]] },
  title: 'A [Thing]',
  number: 'arXiv:2503.11367',
};
const work = {
  'reference-count': 1,
  reference: [{ key: 'x', DOI: '10.1/x' }],
  DOI: '10.48550/arXiv.2503.11367',
  title: ['A [Thing]'],
  author,
};
const ONE = ['A [Thing]', ['2503.11367'], true];

test.each([0, 2])('an item alone, whose authors are a list, with %i spaces', (space) => {
  expect(read(JSON.stringify(item, null, space))).toEqual([['a', ...ONE]]);
  expect(read(JSON.stringify(work, null, space))).toEqual([[null, ...ONE]]);
});

test('what Crossref answers with, for one paper and for several', () => {
  const message = (value: object): string => JSON.stringify({ status: 'ok', message: value });
  expect(read(message(work))).toEqual([[null, ...ONE]]);
  expect(read(message({ facets: {}, items: [work, work] }))).toEqual([
    [null, ...ONE],
    [null, ...ONE],
  ]);
});

test('a dictionary, and a collection that has a title', () => {
  expect(read(JSON.stringify({ a: item, b: { ...item, id: 'b' } }, null, 1))).toEqual([
    ['a', ...ONE],
    ['b', ...ONE],
  ]);
  expect(read(JSON.stringify({ title: 'Mine', type: 'group', items: [item] }))).toEqual([['a', ...ONE]]);
});

test('one that breaks off is broken', () => {
  const [first] = read(JSON.stringify(item).slice(0, -1)) as [readonly unknown[]];
  expect(first[3]).toBe(false);
});

test('a byte order mark before RIS', () => {
  expect(read('\ufeffTY  - JOUR\nTI  - A [Thing]\nM1  - arXiv:2503.11367\nER  -\n')).toEqual([
    [null, ...ONE],
  ]);
});

import { expect, test } from 'vitest';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { formatIdentifier } from '../../../../src/core/identifier/identifier.ts';

/*
 * Places of an id, and ways of announcing it, that hands and older programs leave in fields.
 */
const read = (
  fields: string,
): { readonly ids: readonly string[]; readonly almost: readonly (string | null)[] } => {
  const result = readBibliography(`@misc{a, title = {A Thing}, ${fields}}`, 'a.bib');
  const entry = result.kind === 'ok' ? result.value.entries[0] : undefined;
  return {
    ids: [...new Set(entry?.mentions.map(({ identifier }) => formatIdentifier(identifier)))],
    almost: entry?.almost.map(({ suggestion }) => suggestion) ?? [],
  };
};

test.each([
  ['eprint = {hep-th 9901001}', 'hep-th/9901001'],
  ['eprint = {hep-th:9901001v2}, archivePrefix = {arXiv}', 'hep-th/9901001v2'],
  ['archive = {hep-th}, eprint = {9901001}', 'hep-th/9901001'],
  ['archivePrefix = {math}, eprint = {0309136}', 'math/0309136'],
  ['journal = {arxiv.org}, note = {2503.11367}', '2503.11367'],
  ['journal = {arXiv preprint}, year = {2025}, note = {2503.11367v2.}', '2503.11367v2'],
  ['note = {{\\tt arXiv:}2503.11367}', '2503.11367'],
  ['note = {arXiv:\\,2503.11367}', '2503.11367'],
  ['note = {arXiv:2503. 11367}', '2503.11367'],
  ['note = {Preprint at arXiv (2503.11367)}', '2503.11367'],
  ['note = {ArXiv ID: 2503.11367}', '2503.11367'],
  ['note = {arXiv number 2503.11367}', '2503.11367'],
  ['journal = {arXiv, 2503.11367}', '2503.11367'],
  ['journal = {arXiv preprint, 2025, 2503.11367}', '2503.11367'],
])('%s names %s', (fields, id) => {
  expect(read(fields).ids).toEqual([id]);
});

test.each(['note = {arXiv:2001,00006}', 'eprint = {2001,00006}, archivePrefix = {arXiv}'])(
  '%s has a comma for a dot, which is said',
  (fields) => {
    expect(read(fields)).toEqual({ ids: [], almost: ['2001.00006'] });
  },
);

test.each([
  'archive = {JSTOR}, eprint = {2503.11367}',
  'journal = {Nature}, note = {2503.11367}',
  'journal = {arXiv}, note = {extends 2503.11367}',
  'journal = {arXiv: 2011. 10385-10396}',
  'eprint = {page 9901001}',
])('%s names nothing', (fields) => {
  expect(read(fields)).toEqual({ ids: [], almost: [] });
});

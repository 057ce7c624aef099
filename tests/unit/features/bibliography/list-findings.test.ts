import { expect, test } from 'vitest';
import type { FindingSort, ShownFinding } from '../../../../src/features/bibliography/finding.ts';
import { listFindings } from '../../../../src/features/bibliography/list-findings.ts';

const toFinding = (title: string | null, index: number): ShownFinding => ({
  index,
  file: 'refs.bib',
  key: `k${index}`,
  line: index + 1,
  raw: `@misc{k${index}, title = {${title}}}`,
  ids: [],
  identifier: null,
  said: {
    state: 'no-id',
    also: [],
    reason: '',
    title,
    recordTitle: null,
    difference: null,
    pithNumber: null,
    citedVersion: null,
    recordVersion: null,
    record: null,
    integrityFindings: null,
    source: null,
  },
});

const TITLES = [
  '{Zeta} functions',
  'M{\\o}ller scattering',
  null,
  '{\\"E}toiles',
  'Alpha decay',
  '$\\Lambda$CDM and Navier--Stokes',
  "``Beta'' decay",
  'alpha Decay',
];
const findings = TITLES.map(toFinding);
const list = (text: string, sort: FindingSort = 'file'): readonly number[] =>
  listFindings(findings, { state: null, text }, sort).map(({ index }) => index);

test('titles stand by their letters, whatever their braces and accents; equal ones as the file has them, without one last', () => {
  expect(list('', 'title')).toEqual([6, 4, 7, 3, 5, 1, 0, 2]);
});

test.each([
  ['moller', [1]],
  ['Møller', [1]],
  ['étoiles', [3]],
  ['etoiles', [3]],
  ['ΛCDM', [5]],
  ['navier-stokes', [5]],
  ['Navier–Stokes', [5]],
  ['zeta functions', [0]],
  ['functions ZETA', [0]],
  ['{Zeta}', [0]],
  ['title = {alpha', [4, 7]],
  ['M{\\o}', [1]],
  ['k5', [5]],
  ['nothing of it', []],
  ['\u00ad', [0, 1, 2, 3, 4, 5, 6, 7]],
])('%s is looked for as it is written, and as one reads it', (text, found) => {
  expect(list(text)).toEqual(found);
});

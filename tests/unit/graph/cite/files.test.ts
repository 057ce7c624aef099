/// <reference path="../../../support/consumer-types.d.ts" />
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse as parseBetterBibtex } from '@retorquere/bibtex-parser';
import { parse as parseBiblatex } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import {
  formatCitedBiblatex,
  formatCitedBibtex,
  formatCitedCsl,
  formatCitedRis,
} from '../../../../src/graph/cite/files.ts';
import { formatLatexLine, formatSentence } from '../../../../src/graph/cite/sentences.ts';
import { authorsOf, citedPaper } from '../../../support/cited.ts';

const NOT_THE_ORDER = /in alphabetical order: not the author order/;
const paper = citedPaper({
  title: 'Tests of $\\Lambda$CDM with "AdS" at $z\\leq 2$',
  authorsText: `${authorsOf(10)}, Belle Collaboration, Rock and Roll`,
});
const FAMILIES = ['Chen', 'Jang', 'van den Berg', 'Müller-Lüdenscheidt', 'Smith', 'Okonkwo', 'Bob', 'Kührt'];

describe.each([
  ['BibTeX', formatCitedBibtex],
  ['biblatex', formatCitedBiblatex],
])('%s arrives', (kind, format) => {
  const text = format(paper);

  test('says twice that the authors are in alphabetical order', () => {
    expect(text.match(new RegExp(NOT_THE_ORDER, 'g'))).toHaveLength(2);
    expect(text).toMatch(kind === 'BibTeX' ? /annote = \{Authors/ : /annotation = \{Authors/);
  });

  test('in Better BibTeX: names, DOI, id', () => {
    const { entries, errors } = parseBetterBibtex(text);
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(['arXiv-2503.11367']);
    const { author = [], doi } = entries[0]?.fields ?? {};
    expect(doi).toBe('10.48550/arXiv.2503.11367');
    expect(
      author.map(({ prefix, lastName, name }) =>
        [prefix, lastName ?? name].filter(Boolean).join(' ').normalize('NFC'),
      ),
    ).toEqual(
      [...FAMILIES, 'Jó', 'Plato', 'Belle Collaboration', 'and Roll'].map((name) => name.normalize('NFC')),
    );
  });

  test('in biblatex-csl-converter: an entry without a fault', () => {
    const parsed = parseBiblatex(text, { processUnexpected: true });
    expect(parsed.errors).toEqual([]);
    expect(Object.values(parsed.entries)).toHaveLength(1);
  });
});

const SPLIT = [
  "Gerard 't Hooft",
  'José Ortega y Gasset',
  'Carlos de la Fuente y García',
  'Luís Costa e Silva',
  'Muhammad al-Khwarizmi',
];

test('family names of several words stay together, and BibTeX is told which they are', () => {
  const split = citedPaper({ authorsText: SPLIT.join(', ') });
  expect(split.authors.map(({ family }) => family)).toEqual([
    "'t Hooft",
    'Ortega y Gasset',
    'de la Fuente y García',
    'Costa e Silva',
    'al-Khwarizmi',
  ]);
  // Outside braces a small word ends the particle, and a hyphen behind one is printed as a space.
  expect(formatCitedBibtex(split)).toContain(
    "author = {'t Hooft, Gerard and {Ortega y Gasset}, Jos{\\'e} and de la {Fuente y Garc{\\'i}a}, Carlos and {Costa e Silva}, Lu{\\'i}s and {al-Khwarizmi}, Muhammad}",
  );
});

test('biblatex has the id in its own field, BibTeX where every style prints it', () => {
  expect(formatCitedBiblatex(paper)).toMatch(/eprint = \{2503\.11367\},\n {2}eprinttype = \{arxiv\}/);
  expect(formatCitedBibtex(paper)).toMatch(/howpublished = \{arXiv:2503\.11367\},\n {2}month = mar/);
});

test('RIS arrives in Citation.js, and says what its authors are', () => {
  const text = formatCitedRis(paper);
  expect(text).toMatch(/^TY {2}- RPRT\r\n/);
  expect(text).toMatch(/N1 {2}- Authors as the record reports them, in alphabetical order/);
  expect(text).toContain('AU  - Smith, John, Jr.\r\n');
  expect(text).toContain('AU  - Belle Collaboration\r\n');
  const [item] = plugins.input.chain(text);
  expect(item?.DOI).toBe('10.48550/arXiv.2503.11367');
  expect(item?.author).toHaveLength(12);
});

test('CSL-JSON is a preprint, and says what its authors are', () => {
  const [item] = JSON.parse(formatCitedCsl(paper));
  expect(item).toMatchObject({
    type: 'article',
    publisher: 'arXiv',
    archive_location: 'arXiv:2503.11367',
    DOI: '10.48550/arXiv.2503.11367',
    author: expect.arrayContaining([
      { literal: 'Belle Collaboration' },
      { family: 'Smith', given: 'John', suffix: 'Jr.' },
    ]),
  });
  expect(item.note).toMatch(NOT_THE_ORDER);
});

test('a record without authors says so, and invents none', () => {
  const bare = citedPaper({ authorsText: null });
  for (const text of [
    formatCitedBibtex(bare),
    formatCitedBiblatex(bare),
    formatCitedRis(bare),
    formatCitedCsl(bare),
  ]) {
    expect(text).toContain('The record names no authors');
    expect(text).not.toMatch(/author = |AU {2}- |"author"/);
  }
});

test('a line for LaTeX and a sentence: the record is what was signed', () => {
  expect(formatLatexLine(paper.suffix)).toBe(
    '\\providecommand{\\pithnumber}[1]{\\texttt{pith:#1}}\n\\pithnumber{2W3F2J6XVHMDI3LFEUIZOILSTF}',
  );
  expect(formatSentence(citedPaper())).toBe(
    '“Efficient Distributed MLLM Training with Cornstarch”, arXiv:2503.11367v4, has the pith record pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF, which can be checked at https://pith.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF.',
  );
});

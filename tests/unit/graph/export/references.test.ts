/// <reference path="../../../support/consumer-types.d.ts" />
import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { isPlainMath } from '../../../../src/core/tex/math-commands.ts';
import { toPlainText } from '../../../../src/core/tex/plain.ts';
import { toTexPlain } from '../../../../src/core/tex/tex.ts';
import { formatAbout, toListSet } from '../../../../src/graph/export/export-set.ts';
import { formatBibtex } from '../../../../src/graph/export/references/bibtex.ts';
import {
  escapeTex,
  formatBibtexTitle,
  type TexNeeds,
} from '../../../../src/graph/export/references/bibtex-text.ts';
import { formatRis } from '../../../../src/graph/export/references/ris.ts';
import { toTexLetters } from '../../../../src/graph/export/references/tex-letters.ts';
import { HARD_TITLES, hardSource } from '../../../support/export-source.ts';

const realTitles: readonly string[] = JSON.parse(
  readFileSync(new URL('../../../vectors/real/title-vectors.json', import.meta.url), 'utf8'),
).map(({ title }: { readonly title: string }) => title);

const source = hardSource();
const set = toListSet(source, 'all');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const format = (title: string): string => formatBibtexTitle(title, { signs: new Set(), commands: new Set() });

describe('BibTeX', () => {
  const text = formatBibtex(set);
  const entries = plugins.input.chain(text);

  test('an accented i is one that biber and Pandoc read as a letter; under other marks it has no dot', () => {
    expect(toTexLetters('í ì î ï ī ĩ ĵ', () => {})).toBe(
      '{\\\'i} {\\`i} {\\^i} {\\"i} {\\={\\i}} {\\~{\\i}} {\\^{\\j}}',
    );
  });

  test('one entry in full', () => {
    expect(text).toContain(
      [
        '@misc{arXiv-2605.10007,',
        "  title = {$\\eta^\\prime$ and {{\\v{S}}ever{\\'i}} at {$\\sqrt{s}=7\\,\\mathrm{TeV}$}},",
        '  howpublished = {arXiv:2605.10007},',
        '  month = may,',
        '  year = {2026},',
        '  doi = {10.48550/arXiv.2605.10007},',
        '  url = {https://arxiv.org/abs/2605.10007},',
        '  annote = {Cites arXiv:2001.00001 as [6]; reported by the registry, not signed; 2026-11-23},',
        '}',
      ].join('\n'),
    );
    expect(text).toContain('@misc{arXiv-hep-th/9711200,');
  });

  test('is read back by a library: every entry, no authors', () => {
    expect(entries.map(({ id }) => id)).toEqual(
      set.papers.map(({ paper }, index) =>
        paper.arxivId === null ? `paper-${index + 1}` : `arXiv-${paper.arxivId}`,
      ),
    );
    expect(entries.some((entry) => 'author' in entry)).toBe(false);
  });

  test('says counts, date and address before the first entry, where nothing can end the comment', () => {
    expect(text.split('\n', 1)[0]).toBe(
      `@comment{15 of 15 papers shown, with the paper of the record. ${source.sentence}. ` +
        `Counts are as this record has them, of 17 May 2026 by its own latest date. Reported by the registry, ` +
        `not signed. Source: the mirror of this site. Record: ${source.pithNumber}. Made ${source.exportedAt}. ` +
        `The same view: ${source.permalink}}`,
    );
    const odd = formatBibtex(toListSet({ ...source, sourceLabel: 'a}b@book{c' }, 'selected'));
    expect(odd).toMatch(/^@comment\{[^@{}]*Source: ab\(at\)bookc\.[^@{}]*\}\s*$/);
  });
});

describe('titles in BibTeX', () => {
  test.each([
    ['K\\"ahler, G\\\'{o}mez~\\emph{et al.}', '{K{\\"a}hler,} {G{\\\'o}mez~et} al.'],
    ['Nguyễn in Tiến, ΛCDM, x²', "{Nguy{\\~{\\^e}}n} in {Ti{\\'{\\^e}}n,} {$\\Lambda$CDM,} x$^{2}$"],
    ['On $D^{0}$, $t\\bar{t}$ and the LHC', 'On {$D^{0}$,} $t\\bar{t}$ and the {LHC}'],
    ['LaTeX first', '{LaTeX} first'],
    ['Søren–Œuvre “x” …', "{S{\\o}ren--{\\OE}uvre} ``x'' {\\ldots}"],
    ['say "so" ("x")', "say ``so'' (``x'')"],
    [
      '$\\{a\\}$ and $ {\\rm x}$ and $λφ^4$',
      '$\\lbrace a\\rbrace $ and $' + '{\\mathrm{x}}$ and $\\lambda \\varphi ^4$',
    ],
    ['$\\SL(2)$', '{{}\\$\\textbackslash{}SL(2)\\$}'],
    ['$x^2^3$', '\\$x\\textasciicircum{}2\\textasciicircum{}3\\$'],
  ])('%s', (title, value) => {
    expect(format(title)).toBe(value);
  });

  test('what LaTeX has only with packages is told, and so is what TeX has no name for', () => {
    const needs: TexNeeds = { signs: new Set(), commands: new Set() };
    formatBibtexTitle('$\\mathbb{Z}$ $\\lesssim$ ≳ ע', needs);
    expect(needs).toEqual({ signs: new Set(['ע']), commands: new Set(['mathbb', 'lesssim', 'gtrsim']) });
  });

  test('signs that TeX acts on are escaped, and braces named, for BibTeX counts escaped ones too', () => {
    expect(escapeTex('100% of $5 & #1_x^y~z \\{ \0')).toBe(
      '100\\% of \\$5 \\& \\#1\\_x\\textasciicircum{}y\\textasciitilde{}z \\textbackslash{}{$\\lbrace$} \ufffd',
    );
  });

  test.each([
    '\\input{x}',
    '\\def\\x{}',
    '\\catcode`\\@=11',
    '\\csname end\\endcsname',
    'a % b',
    '\\\\',
    '\\{',
    '#1',
    '\\',
  ])('mathematics with %s is not let through', (tex) => {
    expect(isPlainMath(tex)).toBe(false);
    expect(format(`$${tex}$`)).not.toMatch(/\\(?:input|def|catcode|csname)/);
  });

  test('no title leaves its braces, whatever it holds', () => {
    for (const title of [...HARD_TITLES, ...realTitles]) {
      let depth = 0;
      for (const sign of format(title)) {
        depth += Number(sign === '{') - Number(sign === '}');
        if (depth < 0) throw new Error(title);
      }
      expect([title, depth]).toEqual([title, 0]);
    }
  });

  test('real titles: mathematics let through but for unknown commands, words read back by a library', () => {
    expect(realTitles.length).toBeGreaterThan(40);
    for (const title of realTitles) {
      const value = format(title);
      // Two hold unknown commands, `\SL(3,R)` and `\R`: no TeX without their definitions could print them.
      expect([title, value.includes('\\textbackslash')]).toEqual([title, title.includes('\\SL(')]);
      if (title.includes('$')) continue;
      const [entry] = plugins.input.chain(`@misc{a, title = {${value}}}`);
      const read = String(entry?.title).replace(/<[^>]*>/g, '');
      expect(oneLine(read).replace(/[’‘]/g, "'")).toBe(toTexPlain(title).replace(/[’‘]/g, "'"));
    }
  });
});

describe('RIS', () => {
  const text = formatRis(set);
  const entries = plugins.input.chain(text);

  test('one reference in full', () => {
    const [first = '', second = ''] = text.split('\r\n\r\n');
    expect(second.split('\r\n')).toEqual([
      'TY  - RPRT',
      'ID  - arXiv:2605.10001',
      `TI  - ${HARD_TITLES[0]}`,
      'PY  - 2026',
      'DA  - 2026/05//',
      'PB  - arXiv',
      'AN  - arXiv:2605.10001',
      'DO  - 10.48550/arXiv.2605.10001',
      'UR  - https://arxiv.org/abs/2605.10001',
      'N1  - Cites arXiv:2001.00001 as [4], [21]; reported by the registry, not signed; 2026-11-23',
      'ER  - ',
    ]);
    // What the file says of itself stands once in it.
    expect(first).toContain(`N1  - This list: ${formatAbout(set.about)}`);
    expect(text.split('This list: ')).toHaveLength(2);
  });

  test('is read back by a library: every reference, every title whole and on one line, no authors', () => {
    expect(entries).toHaveLength(set.papers.length);
    expect(entries.slice(1, 1 + HARD_TITLES.length).map(({ title }) => title)).toEqual(
      HARD_TITLES.map((title) => oneLine(toPlainText(title).replace(/\p{Cc}+/gu, ' '))),
    );
    expect(entries.some((entry) => 'author' in entry)).toBe(false);
  });

  test('a paper without arXiv id is not said to be on arXiv', () => {
    const last = text.split('\r\n\r\n').at(-2) ?? '';
    expect(last).toContain('TY  - GEN');
    expect(last).not.toContain('PB  - ');
    expect(last).toContain('id as the record writes it: +1 "not" <an> id');
  });
});

test('thousands of references are all there, each with its own key', () => {
  const [focus, first] = set.papers;
  if (focus === undefined || first === undefined) throw new Error('The set is empty.');
  const papers = Array.from({ length: 1_001 }, (_, index) => ({
    ...first,
    paper: { ...first.paper, id: `raw:${index}`, arxivId: null },
  }));
  const many = { ...set, papers: [focus, ...papers] };
  const keys = [...formatBibtex(many).matchAll(/^@misc\{([^,]+),/gm)].map(([, key]) => key);
  expect(keys).toEqual(['arXiv-2001.00001', ...papers.map((_, index) => `paper-${index + 2}`)]);
  expect(formatRis(many).match(/^ER {2}- /gm)).toHaveLength(1_002);
});

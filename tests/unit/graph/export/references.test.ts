/// <reference path="../../../../src/features/citations/export/citation-js.d.ts" />
import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { isPlainMath } from '../../../../src/core/tex/math-commands.ts';
import { toTexPlain } from '../../../../src/core/tex/tex.ts';
import { formatBibtex, formatRis } from '../../../../src/features/citations/export/reference-formats.ts';
import { escapeTex, formatBibtexTitle } from '../../../../src/graph/export/bibtex-text.ts';
import { formatAbout, toListSet } from '../../../../src/graph/export/export-set.ts';
import { HARD_TITLES, hardSource } from '../../../support/export-source.ts';

const realTitles: readonly string[] = JSON.parse(
  readFileSync(new URL('../../../vectors/real/title-vectors.json', import.meta.url), 'utf8'),
).map(({ title }: { readonly title: string }) => title);

const source = hardSource();
const set = toListSet(source, 'all');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const bibtex = await formatBibtex(set);
const ris = await formatRis(set);

describe('BibTeX', () => {
  const text = bibtex;
  const entries = plugins.input.chain(text);

  test('one entry in full', () => {
    expect(text).toContain(
      [
        '@misc{arXiv:2605.10007,',
        '  title = {{$\\eta^\\prime$ and Ševerí at $\\sqrt{s}=7\\,\\mathrm{TeV}$}},',
        '  year = {2026},',
        '  month = {5},',
        '  url = {https://arxiv.org/abs/2605.10007},',
        '  eprint = {2605.10007},',
        '  archiveprefix = {arXiv},',
        '  note = {Cites the paper of the record as [6]},',
        '}',
      ].join('\n'),
    );
    expect(text).toContain('@misc{arXiv:hep-th/9711200,');
    expect(text).toContain('  primaryclass = {hep-th},');
  });

  test('is read back by the library: every entry, every title, no authors', () => {
    expect(entries.map(({ id }) => id)).toEqual(
      set.papers.map(({ paper }, index) =>
        paper.arxivId === null ? `paper-${index + 1}` : `arXiv:${paper.arxivId}`,
      ),
    );
    const readable = HARD_TITLES.map((title) => oneLine(toTexPlain(title)));
    for (const [index, title] of readable.entries()) {
      if (title.includes('\\eta') || title.includes('NUL')) continue;
      expect(oneLine(String(entries[index + 1]?.title))).toBe(title);
    }
    expect(entries.some((entry) => 'author' in entry)).toBe(false);
  });

  test('says counts, date and address before the first entry, where nothing can end the comment', async () => {
    expect(text.split('\n', 1)[0]).toBe(
      `@comment{15 of 15 papers shown, with the paper of the record. ${source.sentence}. Reported by the registry, ` +
        `not signed. Source: the mirror of this site. Record: ${source.pithNumber}. Made ${source.exportedAt}. ` +
        `The same view: ${source.permalink}}`,
    );
    const odd = await formatBibtex(toListSet({ ...source, sourceLabel: 'a}b@book{c' }, 'selected'));
    expect(odd).toMatch(/^@comment\{[^@{}]*Source: ab\(at\)bookc\.[^@{}]*\}\n$/);
  });
});

describe('titles in BibTeX', () => {
  test('mathematics stays as it was written, words become Unicode', () => {
    expect(formatBibtexTitle('$K\\to\\pi\\nu\\bar\\nu$ and K\\"ahler, G\\\'{o}mez~\\emph{et al.}')).toBe(
      '{$K\\to\\pi\\nu\\bar\\nu$ and Kähler, Gómez~et al.}',
    );
  });

  test('signs that TeX acts on are escaped, and braces named, for BibTeX counts escaped ones too', () => {
    expect(escapeTex('100% of $5 & #1_x^y~z \\{ \0')).toBe(
      '100\\% of \\$5 \\& \\#1\\_x\\textasciicircum{}y\\textasciitilde{}z \\textbackslash{}\\textbraceleft{} \ufffd',
    );
  });

  test.each([
    '\\input{x}',
    '\\def\\x{}',
    '\\catcode`\\@=11',
    '\\csname end\\endcsname',
    'a % b',
    'a & b',
    '\\\\',
    '\\{',
    '#1',
    '\\',
  ])('mathematics with %s is not let through', (tex) => {
    expect(isPlainMath(tex)).toBe(false);
  });

  test('no title leaves its braces, whatever it holds', () => {
    for (const title of [...HARD_TITLES, ...realTitles]) {
      let depth = 0;
      const value = formatBibtexTitle(title);
      [...value].forEach((sign, at, { length }) => {
        depth += Number(sign === '{') - Number(sign === '}');
        if (depth < 1 && at < length - 1) throw new Error(value);
      });
      expect([title, depth]).toEqual([title, 0]);
    }
  });

  test('real titles: mathematics all let through, words read back by the library', () => {
    expect(realTitles.length).toBeGreaterThan(40);
    for (const title of realTitles) {
      const value = formatBibtexTitle(title);
      // One of them holds an unknown command, `\SL(3,R)`: no TeX could print it.
      expect([title, value.includes('\\textbackslash')]).toEqual([title, title.includes('\\SL(')]);
      if (title.includes('$')) continue;
      const [entry] = plugins.input.chain(`@misc{a, title = {${value}}}`);
      expect(oneLine(String(entry?.title))).toBe(toTexPlain(title));
    }
  });
});

describe('RIS', () => {
  const text = ris;
  const entries = plugins.input.chain(text);

  test('one reference in full', () => {
    const [, second = ''] = text.split('\r\n\r\n');
    expect(second.split('\r\n').sort()).toEqual(
      [
        'TY  - GEN',
        'DA  - 2026/5//',
        'PY  - 2026',
        'ID  - arXiv:2605.10001',
        'M1  - 2605.10001',
        `N1  - Cites the paper of the record as [4], [21]. ${formatAbout(set.about)}`,
        `TI  - ${HARD_TITLES[0]}`,
        'UR  - https://arxiv.org/abs/2605.10001',
        'DB  - arXiv',
        'ER  - ',
      ].sort(),
    );
    expect(second).toMatch(/^TY {2}- GEN\r\n/);
  });

  test('is read back by the library: every reference, every title whole and on one line, no authors', () => {
    expect(entries).toHaveLength(set.papers.length);
    expect(entries.slice(1, 1 + HARD_TITLES.length).map(({ title }) => title)).toEqual(
      HARD_TITLES.map((title) => oneLine(toTexPlain(title).replace(/\p{Cc}+/gu, ' '))),
    );
    expect(entries.some((entry) => 'author' in entry)).toBe(false);
  });

  test('a paper without arXiv id is not said to be on arXiv', () => {
    const last = text.split('\r\n\r\n').at(-2) ?? '';
    expect(last).not.toContain('DB  - ');
    expect(last).toContain('Id as the registry writes it: +1 "not" <an> id');
  });
});

test('thousands of references, written in slices, are all there, each with its own key', async () => {
  const [focus, first] = set.papers;
  if (focus === undefined || first === undefined) throw new Error('The set is empty.');
  const papers = Array.from({ length: 1_001 }, (_, index) => ({
    ...first,
    paper: { ...first.paper, id: `raw:${index}`, arxivId: null },
  }));
  const many = { ...set, papers: [focus, ...papers] };
  const keys = [...(await formatBibtex(many)).matchAll(/^@misc\{([^,]+),/gm)].map(([, key]) => key);
  expect(keys).toEqual(['arXiv:2001.00001', ...papers.map((_, index) => `paper-${index + 2}`)]);
  expect((await formatRis(many)).match(/^ER {2}- /gm)).toHaveLength(1_002);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, MOST_BYTES } from '../../../../src/core/bibliography/decode.ts';
import type { Bibliography, Entry } from '../../../../src/core/bibliography/entry/entry.ts';
import { judge } from '../../../../src/core/bibliography/judge/judge.ts';
import { toQuestions } from '../../../../src/core/bibliography/judge/papers.ts';
import { toTally } from '../../../../src/core/bibliography/judge/tally.ts';
import { detectFormat, readBibliography } from '../../../../src/core/bibliography/read.ts';
import { answersFor, PAPERS } from '../../../support/bibliography/papers.ts';
import { STYLES } from '../../../support/bibliography/styles.ts';
import { bundleFace, stateFace } from '../../../support/examining-faces.ts';
import { realRecordText } from '../../../support/real-record.ts';

const answers = answersFor(PAPERS);
const [first] = PAPERS;
if (first === undefined) throw new Error('there are papers');

const read = (text: string, file: string): Bibliography => {
  const bibliography = readBibliography(text, file);
  if (bibliography.kind === 'error') throw new Error(bibliography.error);
  return bibliography.value;
};
const good = (key: string): string =>
  `@article{${key}, title = {${first.title}}, eprint = {${first.id}}, archivePrefix = {arXiv}}`;
const statesOf = (entries: readonly Entry[]): readonly (string | undefined)[] =>
  judge(entries, answers).map((each) => each?.state);

test.each([
  ['wrappers', `${'{"data":'.repeat(20_000)}{"title":"A","itemType":"x"}${'}'.repeat(20_000)}`],
  ['lists', `[{"DOI":"10.1/x","type":"x","title":${'['.repeat(20_000)}"A"${']'.repeat(20_000)}}]`],
])('JSON with 20,000 %s round a title is read to its end', (_, text) => {
  expect(read(text, 'a.json').entries).toHaveLength(1);
});

describe('what holds pith records is no bibliography', () => {
  const record = realRecordText();
  const line = JSON.stringify(JSON.parse(record));
  const manifest = { manifest_type: 'pith_mirror_manifest', mirrors: [] };
  test.each([
    ['a record', record, 'This is a pith record'],
    ['a bundle', JSON.stringify(bundleFace), 'This is a pith bundle'],
    ['a state', JSON.stringify(stateFace), 'This is a pith state'],
    ['a mirror manifest', JSON.stringify(manifest), 'This is a mirror manifest'],
    ['a list of records', `[${record}]`, 'The first entry of this is a pith record'],
    ['records in JSON Lines', `${line}\n${line}\n`, 'The first entry of this is a pith record'],
  ])('%s', (_, text, what) => {
    expect(readBibliography(text, 'a.json')).toEqual({
      kind: 'error',
      error: `${what}, not a bibliography: nothing of it was checked here. Open it by itself instead.`,
    });
  });

  test('a paper whose own members are called as those of a record is none', () => {
    const item = JSON.stringify([{ title: first.title, DOI: '10.1/x', record_type: 'article' }]);
    expect(read(item, 'a.json').entries).toHaveLength(1);
  });
});

describe('a file without an entry', () => {
  test.each([
    ['a.bib', '@comment{nothing}'],
    ['a.bib', ''],
    ['a.bib', '% Encoding: UTF-8\n@string{x = "y"}'],
    ['a.tex', '\\documentclass{article}\\begin{document}No reference.\\end{document}'],
    ['a.bbl', '\\begin{thebibliography}{}\\end{thebibliography}'],
    ['a.ris', '\n'],
    ['a.json', '[]'],
  ])('is said to be one: %s, %s', (file, text) => {
    expect(read(text, file)).toMatchObject({
      entries: [],
      notes: [{ line: 1, message: 'No entry was found in this, so nothing of it was checked.' }],
    });
    expect(read(`${text}\n${good('a')}`, 'b.bib').notes).toEqual([]);
  });
});

describe('a broken entry', () => {
  test.each([
    ['a key with spaces', '@article{Doe and Roe 2018,\n title = {Two}, year = 2020\n}', 'Doe and Roe 2018'],
    ['no key', '@article{\n title = {Two}, year = 2020\n}', null],
    ['no key and quotes', '  @article(title = "Two", year = 2020)', null],
    ['a key in braces of its own', '@article{\nkey ,title = {Two}}', 'key'],
  ])('swallows none behind it that has %s', (_, next, key) => {
    const { entries } = read(
      `@article{x, title = {Un{closed},\n year = 2020\n}\n${next}\n${good('z')}`,
      'a.bib',
    );
    expect(entries.map((entry) => [entry.key, entry.line])).toEqual([
      ['x', 1],
      [key, 4],
      ['z', 4 + next.split('\n').length],
    ]);
  });

  test.each([
    ['an unclosed brace', '@article{x, title = {Un{closed}, year = 2020}'],
    ['an unclosed quote', '@article{x, title = "Unclosed, year = 2020}'],
    ['a brace too many', '@article{x, title = {One} too many}}, year = 2020,\n}'],
    ['a missing comma', '@article{x, title = {One} year = 2020}'],
    ['a missing value', '@article{x, title = , year = 2020}'],
    ['a missing end', '@article{x, title = {One},\n year = 2020,\n'],
    ['a field without a name', '@article{x, = {One}, year = 2020}'],
  ])('among a thousand is named with its line, and the rest goes on: %s', (_, broken) => {
    const lines = Array.from({ length: 1000 }, (_, index) => good(`k${index}`));
    lines.splice(500, 0, broken);
    const { entries } = read(lines.join('\n'), 'a.bib');
    const named = entries.filter(({ problem }) => problem !== null);
    expect(named.map(({ key, line }) => [key, line])).toEqual([['x', 501]]);
    expect(named[0]?.problem?.message).toMatch(/\.$/);
    expect(entries).toHaveLength(1001);
    const states = statesOf(entries);
    expect(states.filter((state) => state === 'not-comparable')).toHaveLength(1);
    expect(states.filter((state) => state === 'signed-title' || state === 'duplicate')).toHaveLength(1000);
  });

  test.each([
    ['an unclosed brace', '\\bib{x}{article}{title={Un{closed}, date={2020}}'],
    ['a brace too many', '\\bib{x}{article}{title={One} too many}}, date={2020},}'],
    ['a missing comma', '\\bib{x}{article}{title={One} date={2020}}'],
    ['a missing value', '\\bib{x}{article}{title=, date={2020}}'],
    ['no end', '\\bib{x}{article}{title={One},'],
    ['a field without a name', '\\bib{x}{article}{={One}, date={2020}}'],
  ])('of amsrefs among a thousand is named with its line, and the rest goes on: %s', (_, broken) => {
    const lines = Array.from(
      { length: 1000 },
      (_, index) => `\\bib{k${index}}{article}{title={${first.title}}, eprint={arXiv:${first.id}}}`,
    );
    lines.splice(500, 0, broken);
    const text = `\\begin{biblist}\n${lines.join('\n')}\n\\end{biblist}\n`;
    for (const file of ['a.tex', 'a.bbl', 'a.ltb', '']) {
      const { entries, notes } = read(text, file);
      const named = entries.filter(({ problem }) => problem !== null);
      expect(named.map(({ key, line }) => [key, line])).toEqual([['x', 502]]);
      expect(named[0]?.problem?.message).toMatch(/\.$/);
      expect([entries.length, notes]).toEqual([1001, []]);
      const states = statesOf(entries);
      expect(states[500]).toBe('not-comparable');
      expect(states.filter((state) => state === 'signed-title' || state === 'duplicate')).toHaveLength(1000);
    }
  });

  test('of RIS, CSL-JSON and .bbl leaves the others whole', () => {
    const ris = `TY  - GEN\nTI  - ${first.title}\nUR  - https://arxiv.org/abs/${first.id}\n`;
    expect(
      read(`${ris}\n${ris}ER  - \n`, 'a.ris').entries.map(({ problem }) => problem?.line ?? null),
    ).toEqual([1, null]);
    const item = JSON.stringify(
      { id: 'a', title: first.title, URL: `https://arxiv.org/abs/${first.id}` },
      null,
      2,
    );
    const csl = read(
      `[${item},\n${item.replace('"title":', '"title"')},\n${item.slice(0, -1)},\n${item}]`,
      'a.json',
    );
    expect(csl.entries.map(({ problem }) => problem === null)).toEqual([true, false, false, true]);
    const entry = `\\entry{a}{misc}{}\n\\field{title}{${first.title}}\n`;
    const bbl = read(`${entry}${entry.replace('{a}', '{b}')}\\endentry\n`, 'a.bbl');
    expect(bbl.entries.map(({ problem }) => problem === null)).toEqual([false, true]);
  });
});

describe('large input', () => {
  const within = (milliseconds: number, work: () => void): void => {
    const begun = performance.now();
    work();
    expect(performance.now() - begun, 'a hang, not a slow machine').toBeLessThan(milliseconds);
  };

  test('of 50 MB is read', () => {
    const entry = `${good('k')}\n`;
    const abstract = `@article{a, abstract = {${'words of an abstract '.repeat(200)}}, title = {Another}}\n`;
    const text = (entry + abstract).repeat(Math.ceil(50_000_000 / (entry.length + abstract.length)));
    within(60_000, () => expect(read(text, 'a.bib').entries.length).toBeGreaterThan(10_000));
  });

  test('of 10,000 entries of the same paper is judged', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => good(`k${index}`)).join('\n');
    within(60_000, () => {
      const { entries } = read(text, 'a.bib');
      const { counts, total } = toTally(judge(entries, answers));
      expect([total, counts['signed-title'], counts.duplicate]).toEqual([10_000, 1, 9_999]);
    });
  });

  test.each([
    [
      'an entry of 100 kB',
      good('k').replace('title', `abstract = {${'arXiv:2503.1136 '.repeat(6_000)}}, title`),
    ],
    [
      'a note of 100 kB',
      good('k').replace('title', `note = {${'see arXiv:2503.11367, '.repeat(5_000)}}, title`),
    ],
    ['a title of 100 kB', `@article{k, title = {${'$a$ {\\"o} '.repeat(10_000)}}, eprint = {${first.id}}}`],
    [
      'a bomb of braces',
      `@article{k, title = {${'{'.repeat(50_000)}x${'}'.repeat(50_000)}}, eprint = {${first.id}}}`,
    ],
    ['a title of dots', `@article{k, title = {a ${' .'.repeat(50_000)} b}, eprint = {${first.id}}}`],
    ['a title of lost letters', `@article{k, title = {${'Ã¶?a'.repeat(30_000)}}, eprint = {${first.id}}}`],
    ['a bomb of open braces', `@article{k, title = ${'{'.repeat(100_000)}\n`.repeat(10)],
    ['a bomb of quotes', `@article{k, title = "${'"{'.repeat(100_000)}\n`.repeat(5)],
    ['a bomb of joins', `@article{k, title = ${'a # '.repeat(50_000)} b}`],
    ['a bomb of signs', '@'.repeat(200_000)],
    ['a bomb of heads', '@a{'.repeat(100_000)],
    ['a bomb of spaces', `@article{k${' '.repeat(200_000)}, title = {x}}`],
    [
      'a bomb of crossrefs',
      Array.from(
        { length: 3_000 },
        (_, index) =>
          `@misc{k${index}, crossref = {k${index + 1}}, xdata = {k${index + 1},k${index + 2},k${index + 3}}}`,
      ).join('\n'),
    ],
    ['a circle of crossrefs', '@misc{a, crossref = {b}}\n@misc{b, crossref = {a}, xdata={a,b}}'],
  ])('of a strange kind ends: %s', (_, text) => {
    within(20_000, () => {
      const { entries } = read(text, 'a.bib');
      expect(toTally(judge(entries, answers)).total).toBe(entries.length);
    });
  });

  test.each([
    ['a.bbl', `\\bibitem{a} ${'{'.repeat(100_000)}`],
    ['a.bbl', '\\bibitem'.repeat(20_000)],
    ['a.bbl', `\\bibitem[${'['.repeat(50_000)}{a} x`],
    ['a.bbl', `\\bibitem{a} ${'\\newblock '.repeat(20_000)}`],
    ['a.bbl', '\\entry{a}{b}{}'.repeat(10_000)],
    ['a.tex', '\\bib{a}{b}{'.repeat(20_000)],
    ['a.tex', '\\bib{a}{b}{\n'.repeat(20_000)],
    ['a.tex', `\\bib{a}{b}{c=${'{'.repeat(100_000)}`],
    ['a.tex', `\\bib{a}{b}{c=${'x='.repeat(100_000)}`],
    ['a.tex', '\\bib {'.repeat(20_000)],
    ['a.tex', `\\bib${'\n'.repeat(100_000)}`],
    ['a.tex', '\\bib{a}{b}{}\n\\bibitem{c} d\n'.repeat(10_000)],
    ['a.tex', `\\cite{${'a,'.repeat(100_000)}}`],
    ['a.ris', 'TY  - GEN\n'.repeat(20_000)],
    ['a.json', '['.repeat(100_000)],
    ['a.json', `[${'{"id":1},'.repeat(30_000)}]`],
    ['', 'arXiv:2503.11367 '.repeat(20_000)],
    ['', '[1] '.repeat(50_000)],
    ['', `[1] ${'A. B. '.repeat(30_000)} arXiv:2503.11367`],
  ])('ends in %s, %#', (file, text) => {
    within(20_000, () => {
      const bibliography = readBibliography(text, file);
      if (bibliography.kind === 'ok') judge(bibliography.value.entries, answers);
    });
  });
});

describe('any text', () => {
  const samples = STYLES.map((style) => ({
    file: style.file,
    text: style.wrap(
      PAPERS.slice(0, 6).map((paper, index) =>
        style.write({ key: `k${index}`, paper, title: paper.title, version: null }),
      ),
    ),
  }));
  const lawful = (text: string, file: string): void => {
    const bibliography = readBibliography(text, file);
    if (bibliography.kind === 'error') {
      expect(bibliography.error).toMatch(/\.$/);
      return;
    }
    const { entries } = bibliography.value;
    let behind = 0;
    for (const { span, raw, line, mentions } of entries) {
      expect(span.start).toBeGreaterThanOrEqual(behind);
      expect(text.slice(span.start, span.end)).toBe(raw);
      expect(line).toBe(1 + (text.slice(0, span.start).match(/\r\n?|\n/g)?.length ?? 0));
      for (const mention of mentions)
        if (mention.span !== null) expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.raw);
      behind = span.end;
    }
    const asked = new Map(
      toQuestions(entries).map(({ paperKey }) => [paperKey, { kind: 'no-record' as const }]),
    );
    const judged = judge(entries, new Map([...asked, ...answers]));
    expect(judged).not.toContain(null);
    const { total, pending, counts } = toTally(judged);
    expect([total, pending]).toEqual([entries.length, 0]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
  };

  test('cut off anywhere is read to its end, and never accused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ text, file }, part) => {
          const cut = text.slice(0, Math.floor(text.length * part));
          lawful(cut, file);
          const bibliography = readBibliography(cut, file);
          if (bibliography.kind === 'error') return;
          const asked = new Map(
            toQuestions(bibliography.value.entries).map(({ paperKey }) => [
              paperKey,
              { kind: 'no-record' as const },
            ]),
          );
          for (const judgement of judge(bibliography.value.entries, new Map([...asked, ...answers])))
            expect(judgement?.state, `${file}: ${judgement?.entry.raw}\n${judgement?.reason}`).not.toBe(
              'another-title',
            );
        },
      ),
      { numRuns: 600 },
    );
  });

  test('with anything put in or taken out is read to its end', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '"',
      '@',
      ',',
      '=',
      '#',
      '\\',
      '%',
      '\n',
      '\\bibitem{',
      '\n\\bib{a}{b}{',
      '[',
      ']',
      '$',
      '\ud800',
      '\0',
      '(',
      '\r',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), pieces, fc.nat(3)), { maxLength: 8 }),
        ({ text, file }, changes) => {
          let changed = text;
          for (const [part, piece, taken] of changes) {
            const at = Math.floor(changed.length * part);
            changed = changed.slice(0, at) + piece + changed.slice(at + taken);
          }
          lawful(changed, file);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('of any kind never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('', 'a.bib', 'a.bbl', 'a.tex', 'a.ris', 'a.json'),
        (text, file) => {
          detectFormat(text, file);
          readBibliography(text, file);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('encodings', () => {
  const text = `@book{b, title = {Süß “x” 𝄞}}`;
  const swap = (buffer: Buffer): Buffer => Buffer.from(buffer).swap16();
  test.each([
    ['utf-8', false, Buffer.from(text)],
    ['utf-8', false, Buffer.from(`\ufeff${text}`)],
    ['utf-16le', false, Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', false, swap(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ] as const)('%s, guessed: %s, %#', (encoding, isGuess, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ kind: 'ok', value: { text, encoding, isGuess } });
  });
  test('Latin-1 is a guess', () => {
    expect(decodeText(Buffer.from('{Süß}', 'latin1'))).toMatchObject({
      kind: 'ok',
      value: { text: '{Süß}', encoding: 'latin-1', isGuess: true },
    });
  });
  test('what is no text is refused', () => {
    expect(decodeText(Buffer.from([0x89, 0x50, 0, 0, 0])).kind).toBe('error');
    expect(decodeText(Buffer.from([0xff, 0xfe, 0, 0xd8, 0x20])).kind).toBe('error');
    expect(decodeText({ length: MOST_BYTES + 1 } as Uint8Array).kind).toBe('error');
  });
});

test('lists of PubMed and EndNote are refused with a sentence', () => {
  expect(detectFormat('PMID- 12345\nTI  - x', '')).toMatchObject({
    kind: 'error',
    error: expect.stringMatching(/PubMed/),
  });
  expect(detectFormat('%0 Journal Article\n%T x', '')).toMatchObject({ kind: 'error' });
  expect(detectFormat('', '')).toEqual({ kind: 'error', error: 'This is empty.' });
});

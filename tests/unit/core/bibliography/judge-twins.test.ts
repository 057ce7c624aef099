import { expect, test } from 'vitest';
import { addTwins, judge } from '../../../../src/core/bibliography/judge/judge.ts';
import type { PaperAnswer } from '../../../../src/core/bibliography/judge/judgement.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { judgeText, paperOf } from '../../../support/bibliography/judging.ts';
import { answersFor, PAPERS } from '../../../support/bibliography/papers.ts';

/* Entries for one paper: the first keeps its state, and each names the others. */
const [first, second] = [paperOf('1905.07556'), paperOf('1903.11145')];
const right = (key: string, more = ''): string =>
  `@misc{${key}, title={${first.title}}, eprint={${first.id}}${more}}`;

const tell = (text: string, file = 'a.bib') =>
  judgeText(text, file).map(({ state, also, twins }) => [state, also, twins] as const);

test('the first keeps its state, and each names the others', () => {
  const text = [
    right('a'),
    right('b'),
    `@misc{c, title={Astrometry}, subtitle=x, eprint={${first.id}}}`,
  ].join('\n');
  expect(tell(text)).toEqual([
    [
      'signed-title',
      ['duplicate'],
      [
        { key: 'b', line: 2 },
        { key: 'c', line: 3 },
      ],
    ],
    [
      'duplicate',
      ['signed-title'],
      [
        { key: 'a', line: 1 },
        { key: 'c', line: 3 },
      ],
    ],
    [
      'not-comparable',
      ['duplicate'],
      [
        { key: 'a', line: 1 },
        { key: 'b', line: 2 },
      ],
    ],
  ]);
  expect(judgeText(text, 'a.bib').map(({ reason }) => reason.replace(/.*The same/, 'The same'))).toEqual([
    'The same paper is cited again as b, c.',
    'The same paper is cited again as a, c.',
    'The same paper is cited again as a, b.',
  ]);
});

test('one without a key is named by its line, and at most ten others are', () => {
  const list = Array.from({ length: 13 }, () => first.id).join('\n');
  const judged = judgeText(list, '');
  expect(judged.map(({ twins }) => twins.length)).toEqual(Array.from({ length: 13 }, () => 10));
  expect(judged[1]?.reason).toMatch(/ The same paper is cited again as line 1, line 3, .*, line 11\.$/);
  expect(judged[12]?.twins.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('there are none of another file, of a broken entry, of one that has another title or names two papers', () => {
  const others = [
    `@misc{broken, title={${first.title}, eprint={${first.id}}\n`,
    `@misc{another, title={Another Thing}, eprint={${first.id}}}`,
    `@misc{two, title={Something {\\x} $y$}, eprint={${first.id}}, url={https://arxiv.org/abs/${second.id}}}`,
    '@book{book, title={A Book}}',
    '@book{more, title={A Book}}',
  ];
  for (const other of others)
    for (const text of [`${right('a')}\n${other}`, `${other}\n${right('a')}`])
      expect(
        tell(text).flatMap(([, , twins]) => twins),
        text,
      ).toEqual([]);
  expect(judgeText(others.slice(3).join('\n'), 'a.bib').map(({ reason }) => reason)).toEqual([
    'The entry has no arXiv id, so there is nothing to compare.',
    'The entry has no arXiv id, so there is nothing to compare.',
  ]);
  const read = [right('a'), right('b')].flatMap((text, at) => {
    const found = readBibliography(text, `${at}.bib`);
    return found.kind === 'ok' ? found.value.entries : [];
  });
  expect(judge(read, answersFor(PAPERS)).map((each) => each?.twins)).toEqual([[], []]);
});

test('entries for one paper that nobody has a record of are for one paper, and those for two papers are not', () => {
  const [one, other] = ['2401.00010', '2401.00011'];
  expect(tell(`@misc{a, title={A}, eprint={${one}}}\n@misc{b, title={B}, eprint={${one}}}`)).toEqual([
    ['no-record', ['duplicate'], [{ key: 'b', line: 2 }]],
    ['no-record', ['duplicate'], [{ key: 'a', line: 1 }]],
  ]);
  const both = (key: string): string =>
    `@misc{${key}, title={A}, eprint={${one}}, url={arxiv.org/abs/${other}}}`;
  expect(tell(`${both('a')}\n${both('b')}`).flatMap(([, , twins]) => twins)).toEqual([]);
});

test('citing a paper twice in a text is no second entry, nor is a reference that cites several', () => {
  const cite = `\\documentclass{a}\\begin{document}\\cite{${first.id}} \\cite{${first.id}}\\end{document}`;
  expect(judgeText(cite, 'a.tex').flatMap(({ twins }) => twins)).toEqual([]);
  const both = `\\bibitem{b} A.~Author, \\emph{${first.title}}, arXiv:${first.id}; B.~Other, \\emph{${second.title}}, arXiv:${second.id}.`;
  expect(
    judgeText(`${both}\n\n${both.replace('{b}', '{c}')}`, 'a.bbl').flatMap(({ twins }) => twins),
  ).toEqual([]);
});

test('entries that wait for an answer are left aside, and what nothing is added to stays the same', () => {
  const read = readBibliography(
    `${right('a')}\n${right('b')}\n@misc{c, title={X}, eprint={${second.id}}}`,
    'a.bib',
  );
  if (read.kind === 'error') throw new Error(read.error);
  const answers = new Map<string, PaperAnswer>(answersFor([second]));
  const [a, b, c] = judge(read.value.entries, answers);
  expect([a, b, c?.state, c?.twins]).toEqual([null, null, 'another-title', []]);
  const judged = [null, c ?? null];
  expect(addTwins(judged)[1]).toBe(c);
});

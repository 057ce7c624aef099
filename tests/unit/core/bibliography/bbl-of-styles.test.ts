import { expect, test } from 'vitest';
import { judgeText, paperOf } from '../../../support/bibliography/judging.ts';

/*
 * Items as these styles of BibTeX write them, with the commands that each has of its own. The papers are real.
 */
const [paper, other] = [paperOf('1903.11145'), paperOf('1501.00507')];

const item = (body: string): string =>
  `\\begin{thebibliography}{1}\n\n\\bibitem{a}\n${body}\n\n\\bibitem{b}\nC.~Other.\n\n\\end{thebibliography}\n`;

const STYLES: readonly (readonly [string, (title: string) => string])[] = [
  [
    'IEEEtran',
    (title) =>
      `\\BIBentryALTinterwordspacing\nA.~Author, B.~van~der Other, and C.~Third, \`\`{${title}},'' \\emph{arXiv preprint\n  arXiv:${paper.id}}, 2019. [Online]. Available: \\url{https://arxiv.org/abs/${paper.id}}\n\\BIBentrySTDinterwordspacing`,
  ],
  [
    'IEEEtran, the same authors again',
    (title) => `------, \`\`${title},'' \\emph{arXiv preprint arXiv:${paper.id}}, 2019.`,
  ],
  [
    'amsplain, the same authors again',
    (title) => `\\bysame, \\emph{${title}}, arXiv preprint arXiv:${paper.id} (2019).`,
  ],
  [
    'apacite',
    (title) =>
      `\\APACinsertmetastar {%\na}%\n\\begin{APACrefauthors}%\nAuthor, A.%\n\\end{APACrefauthors}%\n\\unskip\\\n\\newblock\n\\APACrefYearMonthDay{2019}{}{}.\n\\newblock\n{\\BBOQ}\\APACrefatitle {{${title}}} {{${title}}}.{\\BBCQ}\n\\newblock\n\\APACjournalVolNumPages{arXiv preprint arXiv:${paper.id}}{}{}{}.`,
  ],
  [
    'gbt7714',
    (title) =>
      `AUTHOR A, OTHER B.\n\\newblock {${title}}\\allowbreak[A/OL].\n\\newblock 2019.\n\\newblock arXiv: \\eprint{https://arxiv.org/abs/${paper.id}}{${paper.id}}.`,
  ],
];

const stateOf = (text: string, file: string): string | undefined => judgeText(text, file)[0]?.state;

test.each(STYLES)('%s', (_, write) => {
  expect(stateOf(item(write(paper.title)), 'a.bbl')).toBe('signed-title');
  expect(stateOf(item(write(other.title)), 'a.bbl')).not.toBe('signed-title');
  expect(stateOf(item(write(`On ${paper.title}`)), 'a.bbl')).not.toBe('signed-title');
});

test('three dashes stand for the authors before, in a list of a PDF', () => {
  const list = (title: string): string =>
    `[1] ———. 2019b. “${title}.” arXiv Preprint arXiv:${paper.id}.\n[2] C. Other. Nothing.\n`;
  expect(stateOf(list(paper.title), '')).toBe('signed-title');
  expect(stateOf(list(other.title), '')).not.toBe('signed-title');
});

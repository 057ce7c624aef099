import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { judgeText, paperOf } from '../../../support/bibliography/judging.ts';

/*
 * What pdftotext makes of lists of references: real titles with their own ids, set by LaTeX in one column and in two, with
 * running heads. Not one of them is wrong, so whatever is called wrong is an accusation.
 */
const printed = (name: string): string => readFileSync(`tests/vectors/pdf-text/${name}.txt`, 'utf8');
const count = (text: string, ...states: readonly string[]): number =>
  judgeText(text, '').filter(({ state }) => states.includes(state)).length;
const notesOf = (text: string): readonly string[] => {
  const read = readBibliography(text, '', 'text');
  return read.kind === 'ok' ? read.value.notes.map(({ message }) => message) : [];
};

describe('nobody is accused in', () => {
  // How many titles are found at least: those that other words stand within are not.
  test.each([
    ['numbered', 56, 0],
    ['by-names', 45, 0],
    ['dotted', 71, 0],
    ['labels', 42, 0],
    ['pages-of-columns', 57, 0],
    ['two-columns', 5, 1],
    ['two-columns-names', 20, 1],
    ['two-columns-labels', 5, 1],
    ['two-columns-layout', 5, 1],
    ['two-columns-marks', 10, 1],
  ] as const)('%s', (name, found, notes) => {
    const text = printed(name);
    expect(count(text, 'another-title', 'two-papers')).toBe(0);
    expect(count(text, 'signed-title')).toBeGreaterThanOrEqual(found);
    expect(notesOf(text).filter((note) => note.includes('two columns'))).toHaveLength(notes);
  });

  test('and another title in one column is', () => {
    const { title, id } = paperOf('1907.06981');
    const wrong = printed('numbered').replace(title.slice(0, 24), 'A Wrong Thing about the Sun');
    expect(wrong).not.toBe(printed('numbered'));
    expect(judgeText(wrong, '').find(({ ids }) => ids.includes(id))?.state).toBe('another-title');
  });
});

describe('real titles of other papers are never called signed, and are found out in', () => {
  // How many at least: of a journal's reference nobody knows for certain where its title ends.
  test.each([
    ['wrong-numbered', 15],
    ['wrong-by-names', 15],
    ['wrong-two-columns', 38],
    ['wrong-mixed-columns', 0],
  ] as const)('%s', (name, found) => {
    expect(count(printed(name), 'signed-title')).toBe(0);
    expect(count(printed(name), 'another-title')).toBeGreaterThanOrEqual(found);
  });
});

const [one, two, three] = [paperOf('1905.07556'), paperOf('1903.11145'), paperOf('1807.02278')];
const [FIRST, SECOND] = [
  `A. Author and B. Other. ${one.title}. arXiv preprint arXiv:${one.id}, 2019.`,
  `C. Third. ${two.title}. arXiv preprint arXiv:${two.id}, 2019.`,
];
const statesOf = (text: string): readonly string[] => judgeText(text, '').map(({ state }) => state);
const BOTH = ['signed-title', 'signed-title'];

describe('pages', () => {
  test('a reference at the top of a page is one of its own', () => {
    expect(statesOf(`[1] ${FIRST}\n\n12\n\n\f[2] ${SECOND}\n`)).toEqual(BOTH);
    expect(statesOf(`1. ${FIRST}\n12\n\f2. ${SECOND}\n\f`)).toEqual(BOTH);
  });

  test('a title is found across a page number and a running head', () => {
    const at = two.title.indexOf(' ', 10);
    const [before, after] = [two.title.slice(0, at), two.title.slice(at + 1)];
    const broken = `C. Third. ${before}\n\n12\n\n\fREFERENCES\n\n${after}. arXiv preprint arXiv:${two.id}, 2019.`;
    expect(statesOf(`[1] ${FIRST}\n[2] ${broken}\n`)).toEqual(BOTH);
    const headed = broken.replace('REFERENCES', 'A. Author et al.');
    expect(statesOf(`[1] ${FIRST}\n[2] ${headed}\n`)).toEqual(['signed-title', 'not-comparable']);
  });
});

test('a year or a volume that a line begins with is no number of the list', () => {
  const text = [
    `A. Author and B. Other. ${one.title}. Journal of Things, 12:3-4,`,
    `2019. URL https://arxiv.org/abs/${one.id}.`,
    `C. Third and D. Fourth. ${two.title}. In Proc.`,
    `7. Springer, 2019. URL https://arxiv.org/abs/${two.id}.`,
    `E. Fifth and F. Sixth. ${three.title}. Journal of Things, 12:3-4,`,
    `2018. URL https://arxiv.org/abs/${three.id}.`,
  ].join('\n');
  expect(statesOf(text)).toEqual([...BOTH, 'signed-title']);
  const numbered = text.split(/\n(?=\p{Lu})/u).map((each, at) => `${at + 1}. ${each}`);
  expect(statesOf(numbered.join('\n'))).toEqual([...BOTH, 'signed-title']);
});

test('a blank line within a reference parts nothing', () => {
  const [before, after] = three.title.split(' for ');
  const text = `${FIRST}\n\nC. Third and D. Fourth. ${before}\n\nfor ${after}. arXiv preprint\n\narXiv:${three.id}, 2018.`;
  expect(statesOf(text)).toEqual(BOTH);
});

import { describe, expect, test } from 'vitest';
import { judgeText, paperOf } from '../../../support/bibliography/judging.ts';

/*
 * Entries, and ids within them, that stand in less usual places. The papers are real.
 */
const [paper, other] = [paperOf('1903.11145'), paperOf('1501.00507')];
const { id } = paper;

describe('the id is found', () => {
  test.each([
    `eprint={{\\tt ${id}}}`,
    `eprint={${id}.pdf}`,
    `url={https://huggingface.co/papers/${id}}`,
    `url={https://scirate.com/arxiv/${id}}`,
    `url={https://arxiv.org/ftp/arxiv/papers/1903/${id}.pdf}`,
    `note={arXiv preprint {\\tt ${id}}}`,
    `note={\\arxiv{${id}}}`,
    `note={Preprint at \\url{https://arxiv.org/abs/${id}}}`,
    `note={{\\tt arXiv:${id}}}`,
    `note={Available at \\texttt{arXiv:${id}}}`,
    `pdf={https://arxiv.org/pdf/${id}.pdf}`,
    `preprint={arXiv:${id}}`,
    `venue={arXiv:${id}}`,
  ])('in %s, for sure', (field) => {
    const stateOf = (title: string): string | undefined =>
      judgeText(`@article{a, title={${title}}, ${field}}`, 'a.bib')[0]?.state;
    expect(stateOf(paper.title)).toBe('signed-title');
    expect(stateOf(other.title)).toBe('another-title');
  });
});

test('comments between the fields of an entry are left out, as Biber does', () => {
  const bib = `@article{a,\n  % title = {Another},\n  title = {${paper.title}}, % this one\n  eprint = {${id}},\n}\n`;
  expect(judgeText(bib, 'a.bib').map(({ state }) => state)).toEqual(['signed-title']);
});

test('each item of the harvard package is an entry', () => {
  const item = (key: string, title: string): string =>
    `\\harvarditem[Author et~al.]{Author, Other \\harvardand\\ Third}{2019}{${key}}\nAuthor, A., Other, B. \\harvardand\\ Third, C.\n  \\harvardyearleft 2019\\harvardyearright , \`${title}', {\\em arXiv preprint\n  arXiv:${id}} .\n`;
  const bbl = `\\begin{thebibliography}{xx}\n\n${item('one', paper.title)}\n${item('two', other.title)}\n\\end{thebibliography}\n`;
  for (const file of ['a.bbl', ''])
    expect(judgeText(bbl, file).map(({ entry, ids }) => [entry.key, ids])).toEqual([
      ['one', [id]],
      ['two', [id]],
    ]);
});

test.each(['-', '*', '•'])('each item of a list with %s before it is an entry', (mark) => {
  const text = [paper, other]
    .map((each) => `${mark} Author, A. et al. "${each.title}." arXiv:${each.id} (2019).`)
    .join('\n');
  expect(judgeText(text, '').map(({ state }) => state)).toEqual(['signed-title', 'signed-title']);
});

test.each([
  ['Crossref, a list of one title', { DOI: `10.48550/arXiv.${id}`, title: [paper.title] }],
  ['Better BibTeX’s own JSON', { url: `https://arxiv.org/abs/${id}`, title: paper.title }],
])('JSON of %s', (_, item) => {
  expect(judgeText(JSON.stringify([item]), 'a.json').map(({ state }) => state)).toEqual(['signed-title']);
});

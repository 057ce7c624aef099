import { expect, test } from 'vitest';
import { judge } from '../../../../src/core/bibliography/judge/judge.ts';
import type { Judgement } from '../../../../src/core/bibliography/judge/judgement.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { answersFor, PAPERS } from '../../../support/bibliography/papers.ts';

/*
 * Places of ids that real bibliographies have beside those of the styles (tests/support/bibliography/styles.ts).
 */
const answers = answersFor(PAPERS);
const ID = '1811.00637';
const TITLE = PAPERS.find(({ id }) => id === ID)?.title ?? '';
const OTHER = '1309.3741';

const judgeText = (text: string, file: string): readonly (Judgement | null)[] => {
  const read = readBibliography(text, file);
  if (read.kind === 'error') throw new Error(read.error);
  return judge(read.value.entries, answers);
};
const one = (text: string, file: string): Judgement => {
  const [judgement] = judgeText(text, file);
  if (judgement == null) throw new Error('nothing is said of it');
  return judgement;
};
const bib = (fields: string): Judgement => one(`@article{k, title = {${TITLE}}, ${fields}}`, 'a.bib');

test.each([
  `type = {arXiv preprint}, number = {${ID}}`,
  `eprint = {astro-ph.CO/${ID}}`,
  `eprint = {astro-ph/${ID}}, archivePrefix = {arXiv}`,
  `journal = {[${ID}]}`,
])('%s names the paper', (fields) => {
  expect(bib(fields)).toMatchObject({ ids: [ID], state: 'signed-title' });
});

test('an address in the note is an id of the entry', () => {
  expect(bib(`eprint = {${ID}}, note = {\\url{https://arxiv.org/abs/${OTHER}}}`)).toMatchObject({
    state: 'two-papers',
    also: ['signed-title'],
  });
  expect(bib(`eprint = {${ID}}, note = {See also https://arxiv.org/abs/${OTHER}}`).state).toBe(
    'signed-title',
  );
});

test.each(['1', 'v1'])('a version in a field of its own counts: %s', (version) => {
  expect(bib(`eprint = {${ID}}, version = {${version}}`)).toMatchObject({
    state: 'other-version',
    also: ['signed-title'],
    citedVersion: 1,
    recordVersion: 2,
  });
  expect(bib(`eprint = {${ID}v2}, version = {${version}}`).state).toBe('signed-title');
});

test.each([
  { archive: 'arXiv', archive_location: ID },
  { genre: 'arXiv preprint', number: ID },
  { eprint: ID, eprinttype: 'arxiv' },
])('CSL-JSON: %j', (members) => {
  expect(one(JSON.stringify([{ id: 'a', title: TITLE, ...members }], null, 1), 'a.json')).toMatchObject({
    ids: [ID],
    state: 'signed-title',
  });
});

test.each([`arXiv:1811.\n00637 (2018).`, `https://arxiv.org/abs/\n${ID}.`, `JHEP 01 (2018) 001 [${ID}].`])(
  'references of a PDF: %j',
  (place) => {
    const [first, second] = judgeText(
      `References\n[1] A. Author. ${TITLE}. ${place}\n[2] B. Other. A thing. Nature 1, 2 (2000).`,
      'a.txt',
    );
    expect(first).toMatchObject({ ids: [ID], state: 'signed-title' });
    expect(second?.state).toBe('no-id');
  },
);

test('REVTeX: a DOI and an eprint of two papers in one item', () => {
  const item = (doi: string) =>
    `\\bibitem [{\\citenamefont {A}(2018)}]{k}\\BibitemOpen \\bibfield {title} {\\bibinfo {title} {{${TITLE}}},\\ }\\href {https://doi.org/10.48550/arXiv.${doi}} {\\bibfield {journal} {\\bibinfo {journal} {arXiv e-prints}\\ } (\\bibinfo {year} {2018})},\\ \\Eprint {https://arxiv.org/abs/${ID}} {arXiv:${ID} [astro-ph.CO]} \\BibitemShut {NoStop}`;
  expect(one(item(OTHER), 'a.bbl')).toMatchObject({ state: 'two-papers', also: ['signed-title'] });
  expect(one(item(ID), 'a.bbl')).toMatchObject({ state: 'signed-title', also: [] });
});

const ams = (fields: string): Judgement =>
  one(`\\begin{biblist}\n\\bib{k}{article}{\n  title={${TITLE}},\n  ${fields}\n}\n\\end{biblist}`, 'a.tex');

test.each([
  `eprint={arXiv:${ID}}`,
  `eprint={${ID}v2},`,
  `eprint={\\href{https://arxiv.org/abs/${ID}}{arXiv:${ID}}},`,
  `arxiv={${ID}},`,
  `url={https://arxiv.org/abs/${ID}},`,
  `note={Preprint, arXiv:${ID}},`,
  `status={to appear, arXiv:${ID}},`,
  `doi={10.48550/arXiv.${ID}}, book={title={Another}, url={https://arxiv.org/abs/${OTHER}}},`,
])('amsrefs: %s names the paper', (fields) => {
  expect(ams(fields)).toMatchObject({ ids: [ID], state: 'signed-title', entry: { line: 2, key: 'k' } });
});

test('amsrefs: two papers, a remark about another, a subtitle, and an entry that only others take over from', () => {
  expect(ams(`eprint={arXiv:${ID}}, url={https://arxiv.org/abs/${OTHER}}`)).toMatchObject({
    state: 'two-papers',
    also: ['signed-title'],
  });
  expect(ams(`eprint={arXiv:${ID}}, note={Comment on arXiv:${OTHER}}`).state).toBe('signed-title');
  expect(ams(`subtitle={An appendix}, eprint={arXiv:${ID}}`).state).toBe('signed-title');
  expect(
    judgeText(`\\bib*{a}{book}{title={A}}\n\\bib{b}{article}{title={${TITLE}}, eprint={${ID}}}`, ''),
  ).toMatchObject([{ entry: { key: 'b', line: 2 }, state: 'signed-title' }]);
});

test('amsrefs beside items, in one text, each with its line', () => {
  const text = `\\begin{thebibliography}{1}\n\\bibitem{a} A. Author. ${TITLE}. arXiv:${ID}.\n\\end{thebibliography}\n\\begin{biblist}\n\\bib{b}{article}{title={${TITLE}}, eprint={${ID}}}\n\\end{biblist}`;
  expect(judgeText(text, 'a.tex')).toMatchObject([
    { entry: { key: 'a', line: 2 }, state: 'signed-title' },
    { entry: { key: 'b', line: 5 }, state: 'duplicate' },
  ]);
});

test.each([
  'https://ui.adsabs.harvard.edu/abs/2019MNRAS.485.1234K',
  'https://ui.adsabs.harvard.edu/abs/2018A%26A...616A...1G/abstract',
  'https://ui.adsabs.harvard.edu/abs/2018A\\&A...616A...1G',
  'http://adsabs.harvard.edu/abs/2000S%26T...100d..10P',
  'https://pubs.acs.org/doi/abs/10.1021/acs.jctc.8b00123',
  'https://www.pnas.org/doi/abs/10.1073/pnas.1811006370',
  'https://dl.acm.org/doi/abs/10.1145/1811.1811006',
])('an address of another site is no id and not almost one: %s', (url) => {
  expect(bib(`eprint = {${ID}}, adsurl = {${url}}, url = {${url}}`)).toMatchObject({
    state: 'signed-title',
    also: [],
  });
  expect(bib(`journal = {Nature}, adsurl = {${url}}`)).toMatchObject({ state: 'no-id', also: [] });
  expect(
    one(
      `\\begin{thebibliography}{1}\n\\bibitem{k} A. Author, Nature 1, 2 (2018), \\url{${url}}\n\\end{thebibliography}`,
      'a.bbl',
    ),
  ).toMatchObject({ state: 'no-id', also: [] });
});

test.each(['journal = {CoRR}, volume = {abs/1811.0637}', 'journal = {ArXiv}, volume = {abs/1811.006377}'])(
  'what is almost an id is still named where one announces it: %s',
  (fields) => {
    expect(bib(fields).state).toBe('almost-id');
  },
);

test('an old id with a subject class of any length', () => {
  const [old] = judgeText(
    `@misc{k, title = {Steering in computational science: mesoscale modelling and simulation}, url = {https://arxiv.org/abs/physics.comp-ph/0307061}}`,
    'a.bib',
  );
  expect(old).toMatchObject({ ids: ['physics/0307061'], state: 'signed-title', also: [] });
});

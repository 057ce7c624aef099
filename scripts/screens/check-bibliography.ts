import type { Page } from '@playwright/test';
import { PAPERS, type Paper } from '../../tests/support/bibliography/papers.ts';
import { serveMirror } from '../../tests/support/bibliography/serve-mirror.ts';
import { drop } from '../../tests/support/give-file.ts';

const ONE_WORD = '1505.01431';

/** Real titles under their real ids, with the mistakes that bibliographies have. */
const write = (papers: readonly Paper[]): string => {
  const entry = ({ id, title, year }: Paper, key: string, version = ''): string =>
    `@article{${key},\n  title = {${title}},\n  eprint = {${id}${version}},\n  archivePrefix = {arXiv},\n  year = {${year}}\n}\n`;
  const [first, second, ...rest] = papers;
  if (first === undefined || second === undefined) throw new Error('there are fewer than two papers');
  return [
    ...rest.map((paper, index) =>
      paper.id === ONE_WORD
        ? entry({ ...paper, title: paper.title.replace('Repository', 'Archive') }, 'formulae')
        : entry(paper, `ref${index + 1}`, index === 1 ? `v${paper.version + 2}` : ''),
    ),
    entry({ ...first, title: second.title }, 'frame'),
    '@misc{preprint,\n  title = {A Preprint},\n  eprint = {2503.1136},\n  archivePrefix = {arXiv}\n}\n',
    '@book{knuth,\n  title = {The Art of Computer Programming}\n}\n',
  ].join('\n');
};

/** The page with a bibliography that was checked against a mirror, signed with the test key, and one entry chosen. */
export const checkBibliography = async (page: Page): Promise<void> => {
  const papers = PAPERS.filter(({ title }) => !title.includes('$'));
  await serveMirror(page, papers);
  await page.goto('/bibliography');
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await drop(page, { file: write(papers), name: 'refs.bib' });
  await page.getByText('Nothing else was asked').waitFor();
  await page.getByRole('option').filter({ hasText: 'formulae' }).click();
  await page.locator('[data-finding-details]').waitFor();
};

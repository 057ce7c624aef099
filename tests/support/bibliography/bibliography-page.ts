import type { Page } from '@playwright/test';
import { PAPERS, type Paper } from './papers.ts';
import { STYLES, type Style } from './styles.ts';

/** The style of bibliography whose name matches. */
export const style = (name: RegExp): Style => {
  const found = STYLES.find((each) => name.test(each.name));
  if (found === undefined) throw new Error(`No style is called ${name}`);
  return found;
};
/** Papers that a bibliography of these tests cites. */
export const papers = PAPERS.slice(0, 12);
export const paperAt = (index: number): Paper => {
  const paper = papers[index];
  if (paper === undefined) throw new Error(`There is no paper ${index}`);
  return paper;
};
/** A paper as an entry cites it, where nothing else is asked for as it is signed. */
export const cite = (
  paper: Paper,
  change: { title?: string; version?: number | null; key?: string } = {},
) => ({
  key: change.key ?? `key${papers.indexOf(paper)}`,
  paper,
  title: change.title ?? paper.title,
  version: change.version ?? null,
});

/** Opens the page of bibliographies and chooses files there. */
export const give = async (
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
) => {
  await page.goto('/bibliography');
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await dialog).setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  );
};
/** The sentence of counts. */
export const tally = (page: Page) => page.locator('[data-tally]');
export const list = (page: Page) => page.getByRole('listbox', { name: 'Entries' });
export const entry = (page: Page, text: string | RegExp) =>
  list(page).getByRole('option').filter({ hasText: text });

export const inspire = style(/INSPIRE/i);
/** Eleven entries: eight right ones, one with another's title, one of another version, one without an id. */
export const wrong = inspire.wrap([
  ...papers.slice(0, 8).map((paper) => inspire.write(cite(paper))),
  inspire.write(cite(paperAt(8), { title: paperAt(9).title, key: 'swapped' })),
  inspire.write(cite(paperAt(10), { version: paperAt(10).version + 3, key: 'older' })),
  '@book{knuth, title = {The Art}, author = {Knuth}}',
]);

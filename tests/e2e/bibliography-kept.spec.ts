import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import {
  cite,
  entry,
  give,
  inspire,
  paperAt,
  papers,
  style,
  tally,
  wrong,
} from '../support/bibliography/bibliography-page.ts';
import { serveMirror } from '../support/bibliography/serve-mirror.ts';
import { expect, test } from './fixtures.ts';

test.use({ expectedErrors: /404|Failed to load resource/ });

test('a reload says which bibliography is gone, until it is chosen again or closed', async ({ page }) => {
  await serveMirror(page, papers);
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('8 with the signed title');
  await page.reload();
  await expect(page.getByText('refs.bib was open here before this page was loaded again.')).toContainText(
    'Its text as it was then is kept below',
  );
  await page.getByRole('textbox', { name: /Or paste/ }).fill(wrong);
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(tally(page)).toContainText('8 with the signed title');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('textbox', { name: /Or paste/ })).toBeVisible();
  await expect(page.getByText(/was open here/)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('textbox', { name: /Or paste/ })).toBeVisible();
  await expect(page.getByText(/was open here/)).toHaveCount(0);
});

/** Names of the bibliographies that the browser has kept with their counts. */
const keptNames = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const opening = indexedDB.open('pith-viewer-bibliographies');
        opening.onsuccess = () => {
          const reading = opening.result
            .transaction('bibliographies')
            .objectStore('bibliographies')
            .getAll() as IDBRequest<{ readonly files: readonly File[]; readonly counts: string }[]>;
          reading.onsuccess = () => {
            opening.result.close();
            resolve(
              reading.result.filter(({ counts }) => counts !== '').map(({ files }) => files[0]?.name ?? ''),
            );
          };
        };
      }),
  );

test('the last five that were opened are kept with their counts, open again from the page and the palette, and are forgotten', async ({
  page,
}) => {
  await serveMirror(page, papers);
  const opened = page.getByRole('region', { name: 'Opened lately' });
  const one = style(/^INSPIRE$/).write(cite(paperAt(0)));
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('8 with the signed title');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(opened.getByRole('listitem')).toHaveText([
    /refs\.bib \d+ entries: 8 with the signed title, .+ · opened .*2026/,
  ]);
  await opened.getByRole('button', { name: 'Check again refs.bib' }).press('Enter');
  await expect(tally(page)).toContainText('8 with the signed title');
  await expect(entry(page, 'swapped')).toBeVisible();

  await page.goto('/about');
  await untilAnswers(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('refs.bib');
  await page.getByRole('option', { name: /Check refs\.bib again/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/bibliography');
  await expect(tally(page)).toContainText('8 with the signed title');

  // One of the same name takes its place; of six the one opened first goes.
  for (const name of ['a.bib', 'a.bib', 'b.bib', 'c.bib', 'd.bib', 'e.bib']) {
    await give(page, [{ name, text: one }]);
    await expect(tally(page)).toHaveText('1 entry, with the signed title.');
    // Kept in its own time: leaving at once would be too soon.
    await expect.poll(() => keptNames(page)).toContain(name);
  }
  await page.goto('/remembered');
  const kept = page.getByRole('region', { name: 'Bibliographies' });
  await expect(kept.getByRole('listitem')).toHaveText([
    /^e\.bib/,
    /^d\.bib/,
    /^c\.bib/,
    /^b\.bib/,
    /^a\.bib/,
  ]);
  await kept.getByRole('button', { name: 'Forget c.bib' }).click();
  await expect(kept.getByRole('listitem')).toHaveText([/^e\.bib/, /^d\.bib/, /^b\.bib/, /^a\.bib/]);
  await expectNoAxeViolations(page);
  await kept.getByRole('button', { name: 'Forget all bibliographies' }).click();
  await expect(kept).toHaveCount(0);
  await page.goto('/bibliography');
  await expect(page.getByRole('textbox', { name: /Or paste/ })).toBeVisible();
  await expect(opened).toHaveCount(0);
});

test('a bibliography is kept also where five were opened while the clock was wrong by a year', async ({
  page,
}) => {
  await serveMirror(page, papers);
  const one = style(/^INSPIRE$/).write(cite(paperAt(0)));
  const open = async (name: string): Promise<void> => {
    await give(page, [{ name, text: one }]);
    await expect(tally(page)).toHaveText('1 entry, with the signed title.');
    await expect.poll(() => keptNames(page)).toContain(name);
  };
  const now = Date.now();
  const names = ['a.bib', 'b.bib', 'c.bib', 'd.bib', 'e.bib'];
  for (const [index, name] of names.entries()) {
    await page.clock.setFixedTime(now + 365 * 24 * 60 * 60 * 1000 + index * 1000);
    await open(name);
  }
  await page.clock.setFixedTime(now);
  await open('f.bib');
  await page.goto('/remembered');
  await expect(page.getByRole('region', { name: 'Bibliographies' }).getByRole('listitem')).toHaveText([
    /^f\.bib/,
    /^e\.bib/,
    /^d\.bib/,
    /^c\.bib/,
    /^b\.bib/,
  ]);
});

test('another bibliography of the same name has a place of its own, an edited one takes the place of the one before', async ({
  page,
}) => {
  await serveMirror(page, papers);
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('8 with the signed title');
  const other = inspire.wrap(papers.slice(8, 12).map((paper) => inspire.write(cite(paper))));
  await give(page, [{ name: 'refs.bib', text: other }]);
  await expect(tally(page)).toHaveText('4 entries: 4 with the signed title.');
  await give(page, [{ name: 'refs.bib', text: `${wrong}\n@book{lam, title = {LaTeX}, author = {Lamport}}` }]);
  await expect(tally(page)).toContainText('12 entries: ');
  await expect(tally(page)).toContainText('8 with the signed title');
  await page.getByRole('button', { name: 'Close' }).click();
  const opened = page.getByRole('region', { name: 'Opened lately' });
  await expect(opened.getByRole('listitem')).toHaveText([
    /^refs\.bib 12 entries: /,
    /^refs\.bib 4 entries: 4 with the signed title/,
  ]);
  await opened.getByRole('button', { name: 'Check again refs.bib' }).nth(1).click();
  await expect(tally(page)).toHaveText('4 entries: 4 with the signed title.');
});

test('files that are chosen before the settings of the site are there wait for them', async ({ page }) => {
  await serveMirror(page, papers);
  let go = (): void => {};
  const isTime = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(/\/config\.json$/, async (route) => {
    await isTime;
    await route.fallback();
  });
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(page.getByText('Waiting for the settings of this site')).toBeVisible();
  go();
  await expect(tally(page)).toContainText('8 with the signed title');
  await expect(page.getByText('Waiting for the settings of this site')).toHaveCount(0);
});

test('what has no entry is not kept, and what another version kept is left alone', async ({ page }) => {
  await serveMirror(page, papers);
  await give(page, [{ name: 'empty.bib', text: '% nothing' }]);
  await expect(page.getByText('No entry was found in this')).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('pith-viewer-bibliographies');
        opening.onupgradeneeded = () => opening.result.createObjectStore('bibliographies');
        opening.onsuccess = () => {
          const store = opening.result
            .transaction('bibliographies', 'readwrite')
            .objectStore('bibliographies');
          store.put({ bibliographyVersion: 2 }, 'later').onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto('/bibliography');
  await expect(page.getByRole('textbox', { name: /Or paste/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Opened lately' })).toHaveCount(0);
});

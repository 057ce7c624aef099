import type { Page } from '@playwright/test';
import { citationsOf, waitForGraph } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

// Rows of the list as they are pasted: into a spreadsheet, which takes bare ids for numbers, a mail, a document.

test.use({ viewport: { width: 1_440, height: 900 } });

const readClipboard = async (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { plain: await read('text/plain'), html: await read('text/html') };
  });

test.beforeEach(async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await page.goto(HUB);
  await waitForGraph(page);
  await expect(citationsOf(page).rows).toHaveCount(24);
});

const select = (page: Page, at: number) =>
  citationsOf(page)
    .rows.nth(at)
    .getByRole('button', { name: /^Select/ })
    .click();

const FIRST = ['On Solar-Powered Sleepy Replicas', 'arXiv:4910.03395', '2049-10', '[3]', '', 'probably'];

test('rows that are marked as text have a line each, ids with their prefix, and links', async ({
  page,
  site,
}) => {
  await citationsOf(page)
    .rows.first()
    .evaluate((row) => {
      const range = document.createRange();
      range.setStartBefore(row);
      range.setEndAfter(row.parentElement?.children[4] ?? row);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    });
  await page.keyboard.press('ControlOrMeta+c');
  const { plain, html } = await readClipboard(page);
  const lines = plain.split('\n').map((line) => line.split('\t'));
  expect(lines[0]).toEqual(FIRST);
  expect(lines.map(({ length }) => length)).toEqual([6, 6, 6, 6, 6]);
  expect(lines.map(([, id]) => id)).toEqual(lines.map(() => expect.stringMatching(/^arXiv:49\d\d\.\d{5}$/)));
  // Accents are letters, as the page has them.
  expect(lines[4]?.[0]).toBe('A Grümpel–Snorká Theorem for Mildly Curious Cloud Jellyfish');
  const cells = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    return [...parsed.querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => [cell.textContent, cell.querySelector('a')?.getAttribute('href') ?? null]),
    );
  }, html);
  expect(cells.map((row) => row.map(([text]) => text))).toEqual(lines);
  expect(cells[0]?.map(([, href]) => href)).toEqual([
    `${site.url}/abs/4910.03395?in=demo`,
    'https://arxiv.org/abs/4910.03395',
    null,
    null,
    null,
    null,
  ]);
});

test('what is selected is copied where no text is marked', async ({ page }) => {
  await select(page, 0);
  await select(page, 2);
  await page.keyboard.press('ControlOrMeta+c');
  const { plain } = await readClipboard(page);
  expect(plain.split('\n').map((line) => line.split('\t')[1])).toEqual([
    'arXiv:4910.03395',
    'arXiv:4908.15585',
  ]);
});

test('a word within a title stays a word', async ({ page }) => {
  await select(page, 0);
  await citationsOf(page)
    .rows.first()
    .getByText('On Solar-Powered')
    .evaluate((title) => {
      const text = document.createTreeWalker(title, NodeFilter.SHOW_TEXT).nextNode() as Text;
      document.getSelection()?.setBaseAndExtent(text, 3, text, 8);
    });
  await page.keyboard.press('ControlOrMeta+c');
  expect((await readClipboard(page)).plain).toBe('Solar');
});

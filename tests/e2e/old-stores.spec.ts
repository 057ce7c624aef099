import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { formatDay } from '../../src/core/base/day.ts';
import { keptTexts } from '../support/own-site.ts';
import { remembered } from '../support/remembered.ts';
import { CHECKED, expectScreen } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

interface Store {
  readonly store: string;
  readonly keys: readonly string[];
  readonly values: readonly Readonly<Record<string, unknown>>[];
}

interface Kept {
  readonly stores: Readonly<Record<string, Store>>;
  readonly localStorage: Readonly<Record<string, string>>;
}

/** What earlier versions of this program left in a browser, taken out of it as it was (tests/vectors/kept/README.md). */
const readKept = (name: string): Kept =>
  JSON.parse(readFileSync(`tests/vectors/kept/${name}.json`, 'utf8')) as Kept;

/** Puts it into this browser, at an address of the site that isn't the app. */
const leave = async (page: Page, kept: Kept): Promise<void> => {
  await page.goto('/licences.txt');
  await page.evaluate(async ({ stores, localStorage: texts }) => {
    for (const [name, text] of Object.entries(texts)) localStorage.setItem(name, text);
    for (const [name, { store, keys, values }] of Object.entries(stores))
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.result.createObjectStore(store);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(store, 'readwrite');
          keys.forEach((key, index) => {
            transaction.objectStore(store).put(values[index], key);
          });
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
  }, kept);
};

const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';

// For a file that is opened by itself the browser asks for an icon that isn't there.
test.use({ expectedErrors: /^console: Failed to load resource: the server responded with a status of 404/ });

for (const name of ['before-rooms', 'before-offline', 'before-zip'])
  test(`what the version “${name}” remembered is still there, and is what the next visit is held against`, async ({
    page,
  }) => {
    const kept = readKept(name);
    const records = kept.stores['pith-viewer-records'];
    const papers = kept.stores['pith-viewer'];
    expect(records?.keys.length).toBe(2);
    expect(papers?.keys.length).toBe(2);
    await leave(page, kept);

    await page.goto('/');
    await expect(page.getByRole('link', { name: TITLE }).first()).toBeVisible();
    await page.goto('/remembered');
    await expect(page.getByRole('heading', { level: 2, name: 'Records, 2' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(TITLE);
    expect(await remembered(page)).toBe(2);

    await page.goto(real.path);
    await expectScreen(page, CHECKED);
    const index = records?.keys.indexOf(`/${real.arxivId}`) ?? -1;
    const seenAt = String(records?.values[index]?.seenAt);
    const line = page.locator('[data-memory]');
    await expect(line).toHaveText(`The same signed record as on ${formatDay(seenAt)}.`);
    // That an older version noted less than this one is no loss.
    await expect(page.locator('[data-less]')).toHaveCount(0);
    expect(await remembered(page)).toBe(2);
  });

test.describe('without its sources', () => {
  test.use({ expectedErrors: /^console: Failed to load resource/ });

  test('texts, watched papers and standings of the version before are read, and examined again', async ({
    page,
  }) => {
    const kept = readKept('before-zip');
    expect(Object.keys(kept.stores).sort()).toEqual(
      expect.arrayContaining([
        'pith-viewer',
        'pith-viewer-records',
        'pith-viewer-texts',
        'pith-viewer-watched',
      ]),
    );
    await leave(page, kept);
    await page.route(/\/(?:mirror|origin)\//, (route) => route.abort());
    await page.goto(real.path);
    await expectScreen(page, CHECKED);
    await expect(page.locator('.source-line > span').first()).toContainText('as this browser kept it');
    expect(await keptTexts(page)).toBe(kept.stores['pith-viewer-texts']?.keys.length);
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'Watched', exact: true })).toContainText('1 paper watched');
  });
});

/** What this program never wrote on its list of papers, beside one that it did. */
const STRANGE: readonly unknown[] = [
  null,
  7,
  'a paper',
  [],
  {},
  { suffix: 7, title: null, arxivId: null, corpus: null, state: 'checked', seenAt: 1 },
  { suffix: 'A', title: 'T', arxivId: '1', corpus: null, state: 'checked', seenAt: 9e99 },
  { suffix: 'A', title: {}, arxivId: '1', corpus: null, state: 'checked', seenAt: 1 },
];

test('what is no paper on the list of papers is passed over, on the home page and in the list of commands', async ({
  page,
}) => {
  const seen = { suffix: real.suffix, title: TITLE, arxivId: real.arxivId, corpus: null, state: 'checked' };
  const values = [...STRANGE, { ...seen, seenAt: Date.UTC(2026, 4, 1) }] as Store['values'];
  const store = { store: 'papers', keys: values.map((_, index) => `/${index}`), values };
  await leave(page, { stores: { 'pith-viewer': store }, localStorage: {} });
  await page.goto('/');
  const list = page.getByRole('region', { name: 'Seen before on this machine' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText('checked when opened on 1 May 2026');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('option', { name: TITLE })).toBeVisible();
  await page.goto('/pith/AAAAAAAAAAAAAAAAAAAAAAAAAA');
  await expect(page.getByRole('navigation', { name: 'What is near' })).toContainText(
    'Seen last in this browser',
  );
});

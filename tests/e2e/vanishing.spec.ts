import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { otherRecord } from '../support/other-record.ts';
import { realRecordText } from '../support/real-record.ts';
import { bannerOf } from '../support/screen.ts';
import { expect, test } from './fixtures.ts';

let folder = '';
test.beforeEach(async ({ page }) => {
  await page.route('/origin/**', (route) => route.abort('internetdisconnected'));
  folder = mkdtempSync(join(tmpdir(), 'vanishing-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'one.json'), realRecordText());
  writeFileSync(join(folder, 'in/gone.json'), realRecordText());
  writeFileSync(join(folder, 'in/two.json'), JSON.stringify(otherRecord()));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a folder of this machine fall onto the page, as the browser itself does it. */
const dropFolder = async (page: Page): Promise<void> => {
  await expect(page.getByRole('button', { name: 'Open file' })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 400, data });
};

const GONE =
  /Not checked · .*gone\.json could not be read: it was moved or deleted meanwhile, or may not be read from here\. · .*gone\.json$/;

test('a folder that falls onto the page is read with all that is in it', async ({ page }) => {
  await page.goto('/');
  await dropFolder(page);
  await expect(bannerOf(page)).toContainText('3 records in 3 files');
  await expect(page.getByRole('listitem').filter({ hasText: 'Checked' })).toHaveCount(3);
});

test('a file that goes while its folder is walked is named, and nothing else is lost', async ({ page }) => {
  await page.exposeFunction('listed', (names: readonly string[]) => {
    if (names.includes('gone.json')) rmSync(join(folder, 'in/gone.json'));
  });
  await page.addInitScript(() => {
    // The folder was listed; before its files are opened one of them goes.
    const wrap = (folder: FileSystemDirectoryEntry): void => {
      const readers = Object.getPrototypeOf(folder.createReader());
      const read = readers.readEntries;
      readers.readEntries = function (
        done: FileSystemEntriesCallback,
        fail: (problem: DOMException) => void,
      ) {
        const whenGone = (entries: FileSystemEntry[]) =>
          void Reflect.get(window, 'listed')(entries.map(({ name }) => name)).then(() => done(entries));
        read.call(this, whenGone, fail);
      };
    };
    const items = DataTransferItem.prototype;
    const toEntry = items.webkitGetAsEntry;
    items.webkitGetAsEntry = function () {
      const entry = toEntry.call(this);
      items.webkitGetAsEntry = toEntry;
      if (entry?.isDirectory) wrap(entry as FileSystemDirectoryEntry);
      return entry;
    };
  });
  await page.goto('/');
  await dropFolder(page);
  await expect(bannerOf(page)).toContainText('2 records and 1 other in 3 files');
  await expect(page.getByRole('listitem')).toHaveText([
    GONE,
    /Checked · .* · one\.json$/,
    /Checked · .* · two\.json$/,
  ]);
});

const chooseFiles = async (page: Page, names: readonly string[]): Promise<void> => {
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open file' }).click();
  await (await dialog).setFiles(names.map((name) => join(folder, name)));
};

test('so is one of several files that goes before it is read', async ({ page }) => {
  // The file goes when the worker that reads it is asked for.
  await page.route('**/list-worker*.js', (route) => {
    rmSync(join(folder, 'in/gone.json'));
    return route.continue();
  });
  await page.goto('/');
  await chooseFiles(page, ['in/gone.json', 'in/two.json', 'one.json']);
  await expect(bannerOf(page)).toContainText('2 records and 1 other in 3 files');
  await expect(page.getByRole('listitem')).toHaveText([
    GONE,
    /Checked · .* · two\.json$/,
    /Checked · .* · one\.json$/,
  ]);
});

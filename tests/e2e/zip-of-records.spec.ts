import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe.ts';
import { realRecord, realRecordWith } from '../support/examining.ts';
import { makeZip } from '../support/make-zip.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { realRecordText } from '../support/real-record.ts';
import { bannerOf, CHECKED, expectScreen, WRONG_TITLE } from '../support/screen.ts';
import { stopWhenBegun } from '../support/stop-list.ts';
import { expect, test } from './fixtures.ts';

let folder = '';
test.beforeEach(async ({ page }) => {
  await page.route('/origin/**', (route) => route.abort('internetdisconnected'));
  folder = mkdtempSync(join(tmpdir(), 'zip-of-records-'));
  await page.goto('/');
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lets files of this machine fall onto the page, as the browser itself does it. */
const dropFiles = async (page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  await expect(page.getByRole('button', { name: 'Open file' })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const paths = Object.keys(files).map((name) => join(folder, name));
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 400, data });
};

const changed = JSON.stringify(realRecordWith(['paper', 'title'], 'Something else'));
const oneLine = JSON.stringify(realRecord());

const toRecords = () =>
  makeZip([
    ['in/a.json', realRecordText()],
    ['in/b.json', JSON.stringify(otherRecord())],
    ['lines.jsonl', `${oneLine}\n`, 'STORED'],
    ['changed.json', changed],
    ['settings.json', '{"a":1}'],
    ['README.txt', 'Hello'],
  ]);

test('every record of an archive is examined, and what is none is named', async ({ page }) => {
  await dropFiles(page, { 'records.zip': toRecords() });
  await expect(bannerOf(page)).toContainText('4 records and 1 other in this file');
  await expect(bannerOf(page)).toContainText(
    'Left out: 1 file that isn’t .json, .jsonl or .ndjson (records.zip: README.txt).',
  );
  const items = page.getByRole('listitem');
  await expect(items).toHaveText([
    /Doesn’t match · records\.zip: changed\.json$/,
    / · records\.zip: settings\.json$/,
    /Checked · .* · records\.zip: in\/a\.json$/,
    /Checked · .* · records\.zip: in\/b\.json$/,
    /Checked · .* · records\.zip: lines\.jsonl$/,
  ]);
  for (const tally of ['All 5', '1 not matching', '3 checked'])
    await expect(page.getByRole('button', { name: tally })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV (5)' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines.map((line) => line.split(',')[0])).toEqual([
    'file',
    'records.zip: changed.json',
    'records.zip: settings.json',
    'records.zip: in/a.json',
    'records.zip: in/b.json',
    'records.zip: lines.jsonl',
  ]);

  await items.nth(3).getByRole('link').click();
  await expectScreen(page, CHECKED);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
  await expect(page.locator('.source-line')).toContainText('From the file records.zip: in/b.json.');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
  await page.getByRole('link', { name: 'All 4 records and 1 other of this file' }).click();
  await items.first().getByRole('link').click();
  await expectScreen(page, WRONG_TITLE);
  await page.goBack();
  await items.nth(4).getByRole('link').click();
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line')).toContainText('From the file records.zip: lines.jsonl.');
});

test('archives are read beside other files, and one that is broken costs the others nothing', async ({
  page,
}) => {
  await dropFiles(page, {
    'one.zip': makeZip([['a.json', realRecordText()]]),
    'cut.zip': makeZip([['a.json', realRecordText()]]).subarray(0, 900),
    'two.zip': makeZip([
      ['b.json', changed],
      ['c.png', ''],
    ]),
    'd.json': JSON.stringify(otherRecord()),
  });
  await expect(bannerOf(page)).toContainText('3 records and 1 other in 4 files');
  await expect(bannerOf(page)).toContainText('(two.zip: c.png).');
  await expect(page.getByRole('listitem')).toHaveText([
    /Doesn’t match · two\.zip: b\.json$/,
    /Not checked · cut\.zip has no list of its contents, .* · cut\.zip$/,
    /Checked · .* · one\.zip: a\.json$/,
    /Checked · .* · d\.json$/,
  ]);
});

for (const [what, content, sentence] of [
  ['cut short', () => toRecords().subarray(0, 2000), 'records.zip has no list of its contents'],
  ['empty', () => makeZip([]), 'records.zip is an empty .zip archive'],
  ['of other files', () => makeZip([['refs.bib', '@misc{a}', 'STORED']]), 'only refs.bib.'],
  ['of nothing', () => '', 'records.zip has no list of its contents'],
] as const)
  test(`an archive that is ${what} is said to be that`, async ({ page }) => {
    await dropFiles(page, { 'records.zip': content() });
    await expect(bannerOf(page)).toContainText(sentence);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'unchecked');
  });

test('an archive with one record shows it', async ({ page }) => {
  await dropFiles(page, { 'one.zip': makeZip([['a.json', realRecordText()]]) });
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line')).toContainText('From the file one.zip: a.json.');
});

const toMany = (count: number) =>
  makeZip(Array.from({ length: count }, (_, at) => [`${at}.json`, at === count - 1 ? changed : oneLine]));

test('an archive of two thousand is examined beside the page, which goes on answering', async ({ page }) => {
  const zip = toMany(2000);
  await dropFiles(page, { 'many.zip': zip });
  await expect(bannerOf(page)).toContainText(
    /Each is examined by itself: [1-9][\d,]* so far, \d+ % of the bytes/,
  );
  // While it goes on the field takes what is typed, and the list obeys.
  await page.getByRole('searchbox', { name: 'Find' }).fill('1999');
  await expect(page.getByRole('searchbox', { name: 'Find' })).toHaveValue('1999');
  await page.getByRole('searchbox', { name: 'Find' }).fill('');
  await expect(bannerOf(page)).toContainText('2,000 records in this file', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: '1,999 checked' })).toBeVisible();
  await expect(page.getByRole('listitem').first()).toContainText('Doesn’t match · many.zip: 1999.json');
  await page.getByRole('listitem').first().getByRole('link').click();
  await expectScreen(page, WRONG_TITLE);
});

test('it can be stopped, and what was examined stays', async ({ page }) => {
  const seen = stopWhenBegun(page);
  await dropFiles(page, { 'many.zip': toMany(2000) });
  await seen;
  await expect(bannerOf(page)).toContainText(/You stopped: [\d,]+ were examined, \d+ % of the bytes\./);
  const item = page.getByRole('listitem').first();
  await expect(item).toContainText('many.zip: ');
  await item.getByRole('link').click();
  await expectScreen(page, CHECKED);
});

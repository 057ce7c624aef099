import { realRecord, realRecordWith } from '../support/examining.ts';
import { bundleFace } from '../support/examining-faces.ts';
import { expectRealFile } from '../support/expect-file.ts';
import { choose, drop } from '../support/give-file.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { realRecordText } from '../support/real-record.ts';
import { bannerOf, CHECKED, expectScreen, NOT_ITSELF, UNREADABLE, WRONG_TITLE } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

test('a dropped file is examined here: reload and back keep it, and nobody is asked', async ({
  page,
  origin,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await drop(page, { file: realRecordText(), name: 'mine.json' });
  await expectRealFile(page, 'the file mine.json');
  await page.reload();
  await expectRealFile(page, 'the file mine.json');
  await page.getByRole('tab', { name: 'Raw JSON' }).click();
  await expect(page.locator('pre')).toHaveText(realRecordText());
  await page.goBack();
  await expectRealFile(page, 'the file mine.json');
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expectRealFile(page, 'the file mine.json');
  expect(asked.filter((path) => /^\/(?:origin|mirror)\//.test(path))).toEqual([]);
  expect(origin.requests).toEqual([]);
});

test('a record dropped as text, and one dropped on the page of another', async ({ page, origin }) => {
  await page.goto('/');
  await drop(page, { text: realRecordText() });
  await expectRealFile(page, 'the pasted text');
  await drop(page, { file: JSON.stringify(otherRecord()), name: 'other.json' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
  await expectScreen(page, CHECKED);
  await page.goBack();
  await expectRealFile(page, 'the pasted text');
  expect(origin.requests).toEqual([]);
});

test('a chosen file, twice the same, and one that starts with a byte order mark', async ({ page }) => {
  await page.goto('/abs/2503.11367');
  await expectScreen(page, CHECKED);
  await choose(page, realRecordText());
  await expectRealFile(page, 'the file record.json');
  await page.goBack();
  await expect(page).toHaveURL(real.path);
  await choose(page, realRecordText());
  await expectRealFile(page, 'the file record.json');
  await choose(page, `\ufeff${realRecordText()}`, 'windows.json');
  await expectRealFile(page, 'the file windows.json');
});

test('a record pasted into the field, on the home page and on any other', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.evaluate((text) => navigator.clipboard.writeText(text), realRecordText());
  await page.getByRole('textbox').press('ControlOrMeta+v');
  await expectRealFile(page, 'the pasted text');
  await page.goto('/abs/2503.11367');
  await expectScreen(page, CHECKED);
  await page.getByRole('textbox').press('ControlOrMeta+v');
  await expectRealFile(page, 'the pasted text');
  await page.reload();
  await expectRealFile(page, 'the pasted text');
});

test('a record typed into the field opens on Enter', async ({ page }) => {
  await page.goto('/');
  // The unseen one that is there before it would take it for pasted.
  const field = page.locator('[data-search-field]');
  await field.fill(JSON.stringify(realRecord()));
  await expect(page.getByText('This looks like a whole record: press Enter to open it')).toBeVisible();
  await field.press('Enter');
  await expectRealFile(page, 'the pasted text');
});

test('a bundle is checked by the receipt in its first event, and has no title', async ({ page }) => {
  await page.goto('/');
  await choose(page, JSON.stringify(bundleFace), 'bundle.json');
  await expectScreen(page, CHECKED);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(real.arxivId);
  await expect(page.getByText('a bundle carries no title')).toBeVisible();

  const { events: _, ...without } = bundleFace;
  await choose(page, JSON.stringify(without), 'short.json');
  await expectScreen(page, {
    state: 'partial',
    label: 'Partly checked',
    headline: /^\d of \d+ checks done$/,
  });
});

test('a list: each record by itself, with a way back to the list', async ({ page }) => {
  const changed = realRecordWith(['paper', 'title'], 'Something else');
  await page.goto('/');
  await choose(page, JSON.stringify([realRecord(), changed, bundleFace, { a: 1 }, 7]), 'list.json');
  const banner = await expectScreen(page, {
    state: 'none',
    label: 'File',
    headline: '3 records and 2 others in this file',
  });
  await expect(banner).toContainText('Those that don’t match come first.');
  const number = `pith:2025:${real.suffix}`;
  const items = page.getByRole('listitem');
  await expect(items).toHaveText([
    `${number}Doesn’t match · entry 2`,
    /^Entry 4Not checked · \[3\]/,
    /^Entry 5Not checked · \[4\]: This should be a pith record, but it is the number 7\.$/,
    `${number}Checked · entry 1 · arXiv ${real.arxivId}v4 · Efficient Distributed MLLM Training with Cornstarch`,
    `${number}Checked · entry 3 · arXiv ${real.arxivId}v4`,
  ]);
  await items.first().getByRole('link').click();
  await expectScreen(page, WRONG_TITLE);
  await page.reload();
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'mismatch');
  await page.getByRole('link', { name: 'All 3 records and 2 others of this file' }).click();
  await items.nth(2).getByRole('link').click();
  await expectScreen(page, UNREADABLE);
  await expect(bannerOf(page)).toContainText('[4]: This should be a pith record, but it is the number 7.');
});

test('a file with other authors is green, and says whose word they are', async ({ page }) => {
  await page.goto('/');
  await drop(page, { file: JSON.stringify(realRecordWith(['paper', 'authors_text'], 'Somebody Else')) });
  const banner = await expectScreen(page, CHECKED);
  await expect(banner.locator('.banner-line').last()).toHaveText(
    'What is not signed may have been changed by anyone who handled this file.',
  );
  await expect(page.getByText('as this file has them: not the author order')).toBeVisible();
  await expect(page.getByText('as this file has it, not signed').first()).toBeVisible();
  await expect(page.locator('[data-not-covered]')).toContainText('text and PDF, authors, citations');
  await expect(page.locator('body')).not.toContainText('as the registry stores them');
  await expect(page.getByRole('heading', { name: 'What this file reports' })).toBeVisible();
  await expect(page.getByText('This file’s report against itself')).toBeVisible();
  await expect(page.getByRole('tabpanel')).not.toContainText(
    /the registry (?:reports|gives)|the registry’s report/i,
  );

  // One press holds it against what the sources have.
  await page.getByRole('button', { name: 'Compare with other sources' }).click();
  await expect(page.getByRole('heading', { name: 'Several sources' })).toBeFocused();
  await expect(page.locator('[data-agreement]')).toHaveAttribute('data-agreement', 'reports-disagree');
  await expect(page.locator('[data-source="pith.science"]')).toContainText('Somebody Else');
});

test('a changed record is red, from a file as from a source', async ({ page }) => {
  await page.goto('/');
  await drop(page, { file: JSON.stringify(realRecordWith(['canonical_record', 'source', 'version'], 5)) });
  await expectScreen(page, NOT_ITSELF);
  await expect(page.locator('[data-failed] [data-check="signature"]')).toContainText('Recorded');
  await expect(page.locator('[data-cause]')).toHaveText(
    'The signed part says version 5, the rest version 4; six mismatches follow.',
  );
  await expect(page.locator('[data-failed] > li')).toHaveCount(6);
  await expect(page.locator('body')).not.toContainText(/cornstarch/i);
});

test('a link to a file leads nowhere in another tab, and says why', async ({ page, context }) => {
  await page.goto('/');
  await choose(page, realRecordText());
  await expectRealFile(page, 'the file record.json');
  const second = await context.newPage();
  await second.goto(page.url());
  const banner = await expectScreen(second, {
    state: 'none',
    label: 'No file',
    headline: 'This tab doesn’t have that file',
  });
  await expect(banner).toContainText('Files never leave this machine');
});

test('a file that falls on the page before the app is there waits for it', async ({ page }) => {
  const held: (() => Promise<void>)[] = [];
  await page.route(/\/assets\/index-[^/]+\.js$/, (route) => {
    held.push(() => route.continue());
  });
  await page.goto('/', { waitUntil: 'commit' });
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const isLeftToBrowser = await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'early.json', { type: 'application/json' }));
    return ['dragover', 'drop'].map((type) =>
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
    );
  }, realRecordText());
  expect(isLeftToBrowser).toEqual([false, false]);
  for (const go of held) await go();
  await expect(page).toHaveURL(/\/file\?d=/);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
});

import { readFile } from 'node:fs/promises';
import { expectNoAxeViolationsInBothThemes } from '../support/axe.ts';
import { sendJson, sendStatus } from '../support/behaviours.ts';
import { other, otherRecord, otherRecordWith } from '../support/other-record.ts';
import { startOtherSite } from '../support/other-site.ts';
import { expect, real, test } from './fixtures.ts';

test('a badge for one version says so where the record is for another', async ({ page }) => {
  await page.goto(`/badge?of=${real.arxivId}v2`);
  await expect(page.locator('.banner')).toHaveAttribute('data-state', 'checked');
  await expect(page.getByRole('note')).toContainText(
    'You asked for v2; the record is for v4. Its badge says nothing of yours.',
  );
  await page.goto(`/badge?of=${real.arxivId}v4`);
  await expect(page.locator('.banner')).toHaveAttribute('data-state', 'checked');
  await expect(page.getByRole('note')).toHaveCount(0);
});

test('says what state the record is in, and gives badges that lead to its check', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/badge');
  const field = page.getByRole('main').getByLabel('arXiv id, pith number or address of a paper');
  await field.fill(`arXiv:${real.arxivId}`);
  await field.press('Enter');
  await expect(page).toHaveURL(`/badge?of=${real.arxivId}`);
  await expect(page.locator('.banner')).toHaveAttribute('data-state', 'checked');
  await expect(page.getByRole('main')).toContainText(
    'All checks of this record passed here, when this page looked it up.',
  );
  await expect(page.getByRole('main')).toContainText(`These lead to ${site.url}, which no other machine`);

  await page.getByRole('button', { name: 'Copy HTML badge' }).click();
  await expect(page.locator('[data-cite="HTML badge"]')).toContainText('copied');
  const html = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy Frame' }).click();
  await expect(page.locator('[data-cite="Frame"]')).toContainText('copied');
  const frame = await page.evaluate(() => navigator.clipboard.readText());

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture (.svg)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('pith-2W3F2J6X-badge.svg');
  const svg = await readFile(await file.path(), 'utf8');

  // In a page of somebody else, in another encoding, as the browser reads it.
  const elsewhere = await context.newPage();
  const host = await startOtherSite(`<link rel="icon" href="data:,">${html}${frame}`, 'windows-1252');
  await elsewhere.goto(host.url);
  const link = elsewhere.getByRole('link', { name: 'signed record · pith:2W3F2J6X' });
  await expect(link).toHaveAttribute('href', site.url + real.path);
  await expect(elsewhere.frameLocator('iframe').locator('.banner')).toHaveAttribute('data-state', 'checked');

  await host.close();

  // The picture, drawn: the text stays in its frame, and the link is one.
  await elsewhere.setContent(svg);
  const drawn = await elsewhere.evaluate(() => {
    const box = (name: string) => document.querySelector(name)?.getBoundingClientRect().toJSON();
    return { text: box('text'), frame: box('rect'), href: document.querySelector('a')?.getAttribute('href') };
  });
  expect(drawn.href).toBe(site.url + real.path);
  expect(drawn.text.left).toBeGreaterThan(drawn.frame.left);
  expect(drawn.text.right).toBeLessThan(drawn.frame.right);
  expect(drawn.text.top).toBeGreaterThanOrEqual(drawn.frame.top);
  expect(drawn.text.bottom).toBeLessThanOrEqual(drawn.frame.bottom);
  await elsewhere.locator('svg').screenshot({ path: 'test-results/badge-picture.png' });
});

test('a record that isn’t wholly checked is never called signed', async ({ page, origin }) => {
  origin.setHandler(other.file, sendJson(otherRecordWith(['receipt'], undefined)));
  await page.goto(`/badge?of=${other.suffix}`);
  await expect(page.locator('.banner')).toHaveAttribute('data-state', 'partial');
  await expect(page.locator('[data-cite="Markdown badge"]')).toContainText('[pith record · pith:X37TDJUW](');
  await expect(page.getByText('signed record')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('because not all checks of it were done here');
});

test('one that was checked with a key of the reader’s own isn’t either, and isn’t called unchecked', async ({
  page,
  origin,
}) => {
  const key = {
    key_id: 'pith-v9-2031-01',
    public_key_hex: 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3',
  };
  await page.addInitScript(({ name, keys }) => localStorage.setItem(name, JSON.stringify(keys)), {
    name: 'pith-viewer:user-keys',
    keys: [key],
  });
  origin.setHandler(other.file, sendJson(otherRecordWith(['receipt', 'key_id'], key.key_id)));
  await page.goto(`/badge?of=${other.suffix}`);
  await expect(page.locator('.banner-label')).toHaveText('Your own key');
  await expect(page.locator('[data-cite="HTML badge"]')).toContainText('pith record');
  await expect(page.getByRole('main')).toContainText('with a key that nobody but you vouches for');
});

test('nothing is made of a record that doesn’t match, isn’t there, can’t be read, or is fiction', async ({
  page,
  origin,
}) => {
  const nothing = async (state: string): Promise<void> => {
    await expect(page.locator('.banner')).toHaveAttribute('data-state', state);
    await expect(page.locator('[data-cite]')).toHaveCount(0);
  };
  origin.setHandler(other.file, sendJson(otherRecordWith(['paper', 'title'], 'Constraining nothing at all')));
  await page.goto(`/badge?of=${other.suffix}`);
  await nothing('mismatch');
  await expect(page.getByRole('main')).toContainText('There is no badge for a record that doesn’t match');
  origin.setHandler(other.file, sendJson({ pith_number: 7 }));
  await page.goto(`/badge?of=${other.suffix}`);
  await nothing('unchecked');
  origin.setHandler(other.file, sendStatus(404));
  await page.goto(`/badge?of=${other.suffix}`);
  await nothing('none');
  origin.setHandler(other.file, sendStatus(429));
  await page.goto(`/badge?of=${other.suffix}`);
  await nothing('unchecked');
  await page.goto('/badge?of=4104.11333&in=demo');
  await nothing('demo');
  await page.goto('/badge?of=nothing+at+all');
  await expect(page.getByRole('alert')).toContainText('“nothing at all”');
});

test('the tab for citing leads here, and a host without the small document shows the whole page', async ({
  page,
  origin,
}) => {
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.goto(`${other.path}?tab=cite`);
  await page.getByRole('link', { name: 'A page with these alone' }).click();
  await expect(page).toHaveURL(`/badge?of=${other.suffix}`);
  await page.goBack();
  // Within the app this address is that of a record.
  await page
    .getByRole('combobox')
    .or(page.locator('[data-search-field]'))
    .first()
    .fill(`https://viewer.example/embed/${real.suffix}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(real.path);
});

for (const width of [390, 1440])
  test(`fits ${width} pixels, light and dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/badge?of=${real.suffix}`);
    await expect(page.locator('[data-cite="Frame"]')).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectNoAxeViolationsInBothThemes(page);
  });

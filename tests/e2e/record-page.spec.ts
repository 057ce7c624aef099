import { bringWholeRecord, showWholeRecord } from '../support/whole-record.ts';
import { expect, real, test } from './fixtures.ts';

test('what a mirror reports is a line for each part with its count, and opens on a press', async ({
  page,
}) => {
  await page.goto(real.path);
  await bringWholeRecord(page);
  const folds = page.locator('[data-fold]');
  await expect(page.locator('[data-fold] > summary')).toHaveText([
    /^This mirror’s report against itself5 of 6 match, 1 not checked$/,
    /^Receiptpith-v1-2026-05$/,
    /^Flags12$/,
    /^Aliases6$/,
    /^Links5$/,
    /^Integritynothing ran$/,
    /^Actions for agents11$/,
    /^Nothing recorded8$/,
  ]);
  // Nothing is open, and all is there: a search in the page finds it.
  await expect(page.locator('[data-fold][open]')).toHaveCount(0);
  const aliases = folds.filter({ has: page.getByRole('heading', { name: 'Aliases' }) });
  const doi = aliases.getByText('10.48550/arxiv.2503.11367');
  await expect(doi).toBeHidden();
  await expect(doi).toBeAttached();
  await aliases.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(doi).toBeVisible();
  await showWholeRecord(page);
  await expect(page.locator('[data-fold]:not([open])')).toHaveCount(0);
  await expect(page.getByText('no sentence was read out of the paper')).toBeVisible();
});

test('what stands behind values is said once a group, by square and word', async ({ page }) => {
  await page.goto(real.path);
  const groups = page.locator('section[data-standing]', { has: page.locator('dl') });
  await expect(groups.locator('h2')).toHaveText(['Signed', 'Matches a signed digest', 'Reported']);
  for (const [name, words] of [
    ['Signed', 'Source'],
    ['Signed', 'Licence'],
    ['Matches a signed digest', 'Short number'],
    ['Reported', 'Record made'],
  ] as const) {
    const group = page.getByRole('region', { name, exact: true });
    const label = group.locator('dt').filter({ hasText: words });
    await expect(label).toBeVisible();
    // The square stands before the label.
    const square = await label.locator('svg').boundingBox();
    const text = await label.getByText(words).boundingBox();
    expect(square?.x ?? Number.NaN).toBeLessThan(text?.x ?? Number.NaN);
    await expect(
      group.locator('dd').filter({ hasText: /^(?:signed|matches digest|not signed)$/ }),
    ).toHaveCount(0);
  }
  await page.getByRole('switch', { name: 'Dim what is not signed' }).check();
  const inkOf = (name: string): Promise<string> =>
    page
      .getByRole('region', { name, exact: true })
      .locator('dd')
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await inkOf('Reported')).not.toBe(await inkOf('Signed'));
});

test('what a check compares and what it found opens with its line', async ({ page }) => {
  await page.goto(real.path);
  const row = page.locator('[data-ledger] [data-check="canonical-hash"]');
  await expect(row.getByText('The SHA-256 that the record names')).toBeHidden();
  await row.locator('summary').click();
  await expect(row.getByText('The SHA-256 that the record names')).toBeVisible();
  await expect(row.getByRole('button', { name: 'Copy Hash of the signed part, sha-256' })).toBeVisible();
});

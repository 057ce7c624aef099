import { untilAnswers } from '../support/answers.ts';
import { serveInstead, spoiled } from '../support/serve-record.ts';
import { bringWholeRecord, showWholeRecord } from '../support/whole-record.ts';
import { expect, real, test } from './fixtures.ts';

/** How high a whole record page may be, by the width of the window. */
const heights = [
  { width: 1440, height: 900, most: 1500 },
  { width: 390, height: 844, most: 2500 },
] as const;

for (const { width, height, most } of heights)
  test(`a record page is at most ${most} px high where the window is ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    // In its own faces: where its style comes late the page leaves them for the next visit.
    await expect(async () => {
      await page.goto(real.path);
      await bringWholeRecord(page);
      await untilAnswers(page);
      await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'), null, {
        timeout: 5_000,
      });
    }).toPass();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most);
  });

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
  const dim = page.getByRole('switch', { name: 'Dim what is not signed' });
  await dim.click();
  // Pressed before React is there, it is switched when React is.
  await expect(page).toHaveURL(/signed=1/);
  await expect(dim).toBeChecked();
  const inkOf = (name: string): Promise<string> =>
    page
      .getByRole('region', { name, exact: true })
      .locator('dd')
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await inkOf('Reported')).not.toBe(await inkOf('Signed'));
});

test('“cross-list” stays one word, however long the name of the category before it', async ({ page }) => {
  await page.setViewportSize({ width: 1_440, height: 900 });
  await page.goto('/abs/4104.11333?in=demo');
  const words = page.getByText('cross-list', { exact: true });
  await expect(words).toHaveCount(2);
  expect(await words.evaluateAll((all) => all.map((one) => one.getClientRects().length))).toEqual([1, 1]);
});

test('the arrow behind a link to another site stays with its last sign', async ({ page }) => {
  await page.goto(real.path);
  const link = page.getByRole('link', { name: /^arXiv:2503\.11367v4/ });
  await expect(link.locator('span').filter({ has: page.locator('svg') })).toHaveText('4');
});

test('what a check compares and what it found opens with its line', async ({ page }) => {
  await page.goto(real.path);
  const row = page.locator('[data-ledger] [data-check="canonical-hash"]');
  await expect(row.getByText('The SHA-256 that the record names')).toBeHidden();
  await row.locator('summary').click();
  await expect(row.getByText('The SHA-256 that the record names')).toBeVisible();
  await expect(row.getByRole('button', { name: 'Copy Hash of the signed part, sha-256' })).toBeVisible();
});

test('what one can do stands at the title, and each action leads where it says', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(real.path);
  const actions = page.locator('.paper-actions');
  await untilAnswers(page);
  await page.keyboard.press('Shift');
  await expect(actions.getByRole('link').or(actions.getByRole('button'))).toHaveText([
    'Cite',
    'Copy link',
    'Print report',
    'Evidence',
    'Is this my copy?',
    'Watch',
    'Mark',
  ]);
  await actions.getByRole('button', { name: 'Copy link to this view' }).click();
  await expect(page.getByText('copied', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}${real.path}`);
  await actions.getByRole('button', { name: 'Print report' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  const download = page.waitForEvent('download');
  await actions.getByRole('button', { name: 'Evidence' }).click();
  expect((await download).suggestedFilename()).toBe('pith-2W3F2J6X-evidence.zip');

  // The focus goes on where the link led.
  await actions.getByRole('link', { name: 'Is this my copy?' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${real.path}?tab=copy`);
  await expect(page.getByRole('tab', { name: 'My copy' })).toBeFocused();
  await expect(page.getByLabel('Title, abstract or TeX source')).toBeVisible();
  await page.goBack();
  await actions.getByRole('link', { name: 'Cite' }).click();
  await expect(page).toHaveURL(`${real.path}?tab=cite`);
});

for (const [address, tab, heading] of [
  ['yourself', 'Check it yourself', 'Check it yourself'],
  ['copy', 'My copy', 'Is this my copy?'],
  ['sources', 'Other sources', 'Several sources'],
  // As it was called once.
  ['depth', 'Check it yourself', 'Check it yourself'],
] as const)
  test(`a place has an address of its own: ?tab=${address}`, async ({ page }) => {
    await page.goto(`${real.path}?tab=${address}`);
    await expect(page.getByRole('tab', { selected: true })).toHaveText(tab);
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  });

for (const width of [1440, 390])
  test(`above any other part state and title are one line of 40 px where the window is ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const tab of ['citations', 'yourself', 'copy', 'sources', 'cite', 'raw']) {
      await page.goto(`${real.path}?tab=${tab}`);
      const line = page.locator('.paper-line');
      await untilAnswers(page);
      await expect(line).toBeVisible();
      expect((await line.boundingBox())?.height).toBe(40);
      await expect(line.getByRole('heading', { level: 1 })).toHaveText(
        'Efficient Distributed MLLM Training with Cornstarch',
      );
      await expect(line.locator('.banner-label')).toBeVisible();
      await expect(line.locator('.seal-brief')).toHaveText('pith.science · 26 May 2026');
      await expect(line.getByRole('img', { name: 'matches a signed digest' })).toBeVisible();
    }
  });

test('on a phone the state is one line under the title, and opens', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(real.path);
  const seal = page.locator('[data-verdict]');
  const more = seal.getByRole('button', { name: 'What this state means' });
  await expect(more).toBeVisible();
  // In the moment in which React takes over there is no box.
  await expect
    .poll(async () => (await seal.boundingBox())?.height ?? Number.POSITIVE_INFINITY)
    .toBeLessThanOrEqual(42);
  await expect(seal.locator('.seal-brief')).toHaveText('pith.science · 26 May 2026');
  await expect(seal.locator('.banner-line').first()).toBeHidden();
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(seal.getByText('This doesn’t say that the paper is right')).toBeVisible();
  await expect(seal.locator('.source-line')).toBeVisible();
});

test('what is missing is said on a phone, too, without a press', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await serveInstead(page, spoiled.partial());
  await page.goto(real.path);
  const seal = page.locator('[data-verdict]');
  await expect(seal).toHaveAttribute('data-state', 'partial');
  await expect(seal.locator('.banner-headline')).toBeVisible();
  await expect(seal.locator('.banner-line').first()).toBeVisible();
  await expect(page.locator('[data-ledger] [data-outcome="unchecked"]').first()).toBeVisible();
});

test('a record that doesn’t match has no paper’s head: neither title nor actions', async ({ page }) => {
  await serveInstead(page, spoiled.mismatch());
  for (const address of [real.path, `${real.path}?tab=cite`]) {
    await page.goto(address);
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-state', 'mismatch');
    await untilAnswers(page);
    await expect(page.getByText('Nothing below should be relied on.')).toBeVisible();
    await expect(page.locator('.paper, .paper-line, .paper-actions')).toHaveCount(0);
    await expect(page.locator('body')).not.toContainText(/cornstarch/i);
  }
});

test('how long ago a time is follows the clock of a page that stays open', async ({ page }) => {
  await page.clock.install({ time: '2026-05-26T02:07:00Z' });
  await page.goto(real.path);
  const made = page.locator('dd time[datetime="2026-05-26T02:03:49.544Z"]').first();
  await made.hover();
  await expect(made).toHaveAttribute('title', /^3 minutes ago; written /);
  await page.clock.fastForward(60 * 60 * 1000);
  await page.mouse.move(1, 1);
  await made.hover();
  await expect(made).toHaveAttribute('title', /^1 hour ago; written /);
});

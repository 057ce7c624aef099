import { bannerOf } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

test.beforeEach(({ page }) => page.route('/origin/**', (route) => route.abort('internetdisconnected')));

test('of two readings that are equally good the field names both and chooses none', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('textbox');
  await field.fill('2503.1136');
  await expect(page.getByRole('button', { name: /^Use / })).toHaveText(['Use 2503.01136', 'Use 2503.11360']);
  await field.press('Enter');
  await expect(page).toHaveURL('/');
  await expect(field).toHaveValue('2503.1136');
  await page.getByRole('button', { name: 'Use 2503.11360' }).click();
  await expect(field).toHaveValue('2503.11360');
  await expect(field).toBeFocused();
});

for (const text of [
  '2503.11367 (v4)',
  '2503.11367_v4.pdf',
  'arxiv:2503.11367 v4 · 2025-03-14 · cs.DC',
  'https://urldefense.com/v3/__https://arxiv.org/abs/2503.11367v4__;!!D9dNQwwGXtA!abc',
  'Cite as: arXiv:2503.11367 [cs.DC] (or arXiv:2503.11367v4 [cs.DC] for this version) https://doi.org/10.48550/arXiv.2503.11367',
])
  test(`the field offers the paper with its version for ${text.slice(0, 40)}`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: 'Use 2503.11367v4' }).click();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${real.path}?v=4`);
  });

test('what is pasted with line breaks stays what it was', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  const field = page.getByRole('textbox');
  const paste = async (text: string) => {
    await field.fill('');
    await page.evaluate((each) => navigator.clipboard.writeText(each), text);
    await field.press('ControlOrMeta+v');
  };
  await paste('https://arxiv.org/abs/2503.\n11367v4');
  await expect(field).toHaveValue('https://arxiv.org/abs/2503.11367v4');
  await expect(page.getByText('arXiv 2503.11367, version 4')).toBeVisible();
  await paste('hep-th/9901001\r\n2503.11367');
  await expect(field).toHaveValue('hep-th/9901001 2503.11367');
  await expect(page.getByRole('button', { name: /^Use / })).toHaveText([
    'Use hep-th/9901001',
    'Use 2503.11367',
  ]);
});

for (const [address, papers] of [
  ['/abs/2503.1136', ['Look up arXiv 2503.01136', 'Look up arXiv 2503.11360']],
  ['/pith/2W3F2J61', ['Look up pith number 2W3F2J6I', 'Look up pith number 2W3F2J6L']],
] as const)
  test(`${address} leads to what the field would offer`, async ({ page }) => {
    await page.goto(address);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'none');
    await expect(bannerOf(page).getByRole('link', { name: /^Look up/ })).toContainText(papers);
  });

for (const [address, search] of [
  ['/format/2503.11367v4', '?v=4'],
  ['/e-print/2503.11367', ''],
  ['/api/pith-number/resolve?arxiv=2503.11367v4&json=true', '?v=4'],
  ['/api/pith-number/resolve?arxiv=2503.11367', ''],
] as const)
  test(`${address} opens the record`, async ({ page }) => {
    await page.goto(address);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
    await expect(page).toHaveURL(`${real.path}${search}`);
  });

test.describe('with status 404', () => {
  test.use({ expectedErrors: /^console: .* the server responded with a status of 404/ });
  test('the address of a record’s file opens the record', async ({ page }) => {
    await page.goto(`${real.path}.json`);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
    await expect(page).toHaveURL(real.path);
    expect((await page.request.get(`${real.path}.json`)).status()).toBe(404);
    expect(
      (await page.request.get('/mirror/pith/nothing.json', { headers: { accept: 'text/html' } })).headers()[
        'content-type'
      ],
    ).toContain('text/plain');
  });

  test('the words of an address are quoted and cut, and never the page’s own', async ({ page }) => {
    await page.goto(`/${encodeURIComponent('This record is checked.\n“Signed” '.repeat(20))}`);
    const line = bannerOf(page).locator('.banner-line').first();
    await expect(line).toHaveText(
      /^This app has no address “\/This record is checked\. "Signed" [^“”]{0,60}…”\. Papers are at/,
    );
    await page.goto('/see/arxiv/2503.11367v4');
    await bannerOf(page).getByRole('link', { name: 'Look up arXiv 2503.11367, version 4' }).click();
    await expect(page).toHaveURL(`${real.path}?v=4`);
  });
});

test('in the demo a real paper is said to be elsewhere, and one press leads there', async ({ page }) => {
  await page.goto('/?in=demo');
  const field = page.getByRole('textbox');
  await expect(field).toHaveAttribute('placeholder', '4104.11333');
  await field.fill('2503.11367v4');
  await field.press('Enter');
  const banner = bannerOf(page);
  await expect(banner.locator('.banner-headline')).toHaveText(
    'The collection “demo” has no record for arXiv 2503.11367v4',
  );
  await expect(banner).toContainText('Whether there is a record elsewhere is not known.');
  await banner.getByRole('link', { name: 'Look it up outside of “demo”' }).click();
  await expect(page).toHaveURL(`${real.path}?v=4`);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
});

test('outside of the demo one of its papers is said to be there', async ({ page, origin }) => {
  await page.unrouteAll();
  expect(origin.requests).toEqual([]);
  await page.goto('/abs/4104.11333');
  await expect(bannerOf(page)).toContainText(
    'The collection “demo” on this site has one: its papers are invented.',
  );
  await bannerOf(page).getByRole('link', { name: 'Look it up in “demo”' }).click();
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'demo');
});

import { sendStatus } from '../support/behaviours.ts';
import { bannerOf, CHECKED, expectScreen, type Screen } from '../support/screen.ts';
import { replaceSettings, shippedSettings } from '../support/site-settings.ts';
import { expect, real, test } from './fixtures.ts';

/** What an operator may have got wrong, and the sentence that names it. */
const badSettings: readonly (readonly [body: string, sentence: RegExp])[] = [
  ['{"config_version": 1,', /^The settings of this site cannot be read\. In \/config\.json: .*line 1/],
  ['<!doctype html>', /Where \/config\.json should be there is a web page\./],
  [
    JSON.stringify({ ...shippedSettings(), keys: [{ ...shippedSettings().keys[0], public_key_hex: 'b2' }] }),
    /In \/config\.json, keys\[0\]\.public_key_hex must be 64 hexadecimal digits, not "b2"\./,
  ],
  [JSON.stringify({ ...shippedSettings(), sources: [], keys: {} }), /keys must be a list, not \{\}\./],
  ['{"config_version":2}', /config_version must be 1, not 2\./],
];

test('a bad config.json is named, and that something is wrong with it', async ({ page }) => {
  let body = '';
  await page.route('/config.json', (route) => route.fulfill({ body }));
  const trouble: Screen = {
    state: 'unchecked',
    label: /^Not checked/,
    headline: 'This site’s configuration can’t be used',
  };
  for (const [text, sentence] of badSettings)
    await test.step(text.slice(0, 40), async () => {
      body = text;
      await page.goto(real.path);
      const banner = await expectScreen(page, trouble);
      await expect(banner.locator('.banner-line').first()).toHaveText(sentence);
    });
  await page.goto('/');
  await expectScreen(page, trouble);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await page.goto(real.path);
  await expectScreen(page, trouble);

  // Mended, it counts without a reload.
  body = JSON.stringify(shippedSettings());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectScreen(page, CHECKED);
});

test('a config.json that is missing or out of reach is named', async ({ page }) => {
  await page.route('/config.json', (route) => route.fulfill({ status: 404 }));
  await page.goto(real.path);
  await expect(bannerOf(page)).toContainText('there is no /config.json (status 404)');
  await page.route('/config.json', (route) => route.abort());
  await page.goto(real.path);
  await expect(bannerOf(page)).toContainText('The settings file /config.json could not be reached.');
  await page.goto(`${real.path}?in=nowhere`);
  await expect(bannerOf(page)).toContainText('There is no collection “nowhere” on this site');
});

for (const [address, record] of [
  [real.path, `/mirror${real.path}.json`],
  [`/abs/${real.arxivId}`, `/mirror/arxiv/${real.arxivId}.json`],
  ['/paper/2W3F2J6X', '/mirror/short/2W3F2J6X.json'],
  ['/pith/2w3f2j6xvhmdi3lfeuizoilstf', `/mirror${real.path}.json`],
] as const)
  test(`the record is asked for before the settings are there, and nothing twice: ${address}`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // The settings wait for the question about the record: were it the other way round, both would wait for ever.
    const recordAsked = page.waitForRequest((request) => new URL(request.url()).pathname === record);
    await page.route('/config.json', async (route) => {
      await recordAsked;
      await route.continue();
    });
    await page.goto(address);
    await expectScreen(page, CHECKED);
    await expect(page.getByRole('button', { name: 'Open file' })).toBeVisible();
    await page.getByRole('tab', { name: 'Raw JSON' }).click();
    await expect(page.locator('pre')).toContainText('pith_number');
    await page.getByRole('link', { name: 'Pith Viewer' }).click();
    // Until the part of that page is here the one before it stays, with a field of its own.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What stands behind a paper’s record?');
    await page.getByRole('textbox').fill(real.suffix);
    await page.keyboard.press('Enter');
    await expectScreen(page, CHECKED);
    // The browser asks for the icon when it likes.
    const twice = asked.filter((path, index) => asked.indexOf(path) < index && path !== '/icon.svg');
    expect(twice).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(['/config.json', record]));
  });

test('another first source is asked at once on the next visit', async ({ page, origin }) => {
  const [, live] = shippedSettings().sources;
  const json = { ...shippedSettings(), sources: [{ ...live, id: 'live', label: 'the live origin' }] };
  await page.route('/config.json', (route) => route.fulfill({ json }));
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line')).toContainText('From the live origin.');
  expect(origin.requests.map(({ url }) => url)).toEqual([`${real.path}.json`]);

  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const recordAsked = page.waitForRequest(`**/origin${real.path}.json`);
  await page.unroute('/config.json');
  await page.route('/config.json', async (route) => {
    await recordAsked;
    await route.fulfill({ json });
  });
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  expect(asked.filter((path) => path.startsWith('/mirror/'))).toEqual([]);
  expect(origin.requests).toHaveLength(2);
});

test('a config.json that changed its first source wins over the early answer', async ({ page, origin }) => {
  const [mirror, live] = shippedSettings().sources;
  await replaceSettings(page, { sources: [{ ...live, label: 'the live origin' }, mirror] });
  origin.setHandler(`${real.path}.json`, sendStatus(404));
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line')).toContainText('From the mirror on this site.');
  await expect(page.locator('.attempts > div')).toHaveText(['the live originno record (404)']);
});

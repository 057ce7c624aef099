import { citationsOf } from '../support/citation-screen.ts';
import { keptTexts, type OwnSite, startOwnSite, untilKept } from '../support/own-site.ts';
import { CHECKED, expectScreen } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

// The one place where service workers live: everywhere else they would answer before a test could.
test.use({
  serviceWorkers: 'allow',
  expectedErrors:
    /^console: Failed to load resource: net::ERR_(?:CONNECTION_REFUSED|FAILED|INTERNET_DISCONNECTED)/,
});

let own: OwnSite;
test.beforeEach(async () => {
  own = await startOwnSite();
});
test.afterEach(() => own.close());

const KEPT =
  /^From the mirror on this site, as this browser kept it: seen (?:less than a minute|\d minutes?) ago, on \d+ \w+ \d{4}; asked again when you are online\./;

test('after one visit the record is there without its server, with its age, and is asked for again', async ({
  page,
}) => {
  await page.goto(own.url + real.path);
  await expectScreen(page, CHECKED);
  await untilKept(page);
  await expect.poll(() => keptTexts(page)).toBe(1);
  await own.takeDown();
  for (const path of [real.path, `/abs/${real.arxivId}`, '/paper/2W3F2J6X']) {
    await page.goto(own.url + path);
    await expectScreen(page, CHECKED);
    await expect(page.locator('.source-line > span').first()).toHaveText(KEPT);
    await expect(page.locator('.attempts > div')).toHaveText([
      'the mirror on this sitecould not be reached',
      'pith.sciencecould not be reached',
    ]);
  }
  await expect(page.locator('[data-memory]')).toHaveCount(0);
  await own.bringBack();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line > span').first()).toHaveText('From the mirror on this site.');
});

test('pages that were never open are there without a server, and a record that was never seen is not', async ({
  page,
}) => {
  await page.goto(own.url + real.path);
  await untilKept(page);
  await own.takeDown();
  for (const [path, title] of [
    ['/', 'Pith Viewer'],
    ['/about', 'About · Pith Viewer'],
    ['/bibliography', /bibliography/],
    ['/remembered', /remembers/],
  ] as const) {
    await page.goto(own.url + path);
    await expect(page).toHaveTitle(title);
  }
  await page.goto(`${own.url}/abs/2606.01234`);
  await expect(page.locator('.banner-headline')).toHaveText('Could not reach the mirror on this site');
});

test('the graph of a collection is drawn from what was looked up', async ({ page }) => {
  await page.goto(`${own.url}/abs/4104.11333?in=demo&tab=citations`);
  const { panel, rows } = citationsOf(page);
  await panel.getByRole('button', { name: /^Expand all shown/ }).click();
  const sentence = panel.getByRole('heading', { level: 2 });
  await expect(sentence).toContainText(/24 papers expanded: \d+ records drawn/);
  await expect(panel.getByRole('progressbar')).toHaveCount(0);
  const said = await sentence.textContent();
  await untilKept(page);
  await own.takeDown();
  await page.reload();
  await expect(sentence).toHaveText(said ?? '');
  await expect(rows.first()).toBeVisible();
});

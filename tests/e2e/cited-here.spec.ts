import type { Page } from '@playwright/test';
import { expectNoAxeViolationsInBothThemes } from '../support/axe.ts';
import { citationsOf } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { remembered } from '../support/remembered.ts';
import { expect, test } from './fixtures.ts';

/** One of those that cite the hub. */
const CITING = '4302.05347';

test('a paper names those opened before that it cites, and leads to it among who cites them', async ({
  page,
}) => {
  const cites = page.getByRole('region', { name: /^Cites, of the papers that you have opened/ });
  await page.goto(`/abs/${CITING}?in=demo&tab=citations`);
  await expect(citationsOf(page).rows.first()).toBeVisible();
  await expect.poll(() => remembered(page)).toBe(1);
  await expect(cites).toHaveCount(0);

  await page.goto(HUB);
  await expect(citationsOf(page).rows.first()).toBeVisible();
  await expect.poll(() => remembered(page)).toBe(2);
  // It is not cited by any paper that was opened.
  await expect(cites).toHaveCount(0);

  await page.goto(`/abs/${CITING}?in=demo&tab=citations`);
  await expect(cites.getByRole('listitem')).toHaveCount(1);
  await expect(cites).toContainText(/4104\.11333 · Demo record · \d+ \w+ \d{4}/);
  await expect(cites).toContainText('reported, not signed');
  await expectNoAxeViolationsInBothThemes(page);

  await cites.getByRole('link', { name: 'A Field Guide to Papers That Do Not Exist' }).click();
  await expect(page).toHaveURL(`${HUB}&sel=${CITING}`);
  await expect(citationsOf(page).details.getByRole('heading', { level: 3 })).toContainText('Marginal Notes');
});

const found = (page: Page) => page.getByRole('region', { name: /^Cites, of the papers in the demo mirror/ });
const find = (page: Page) => page.getByRole('button', { name: 'Find what it cites' });

test('a paper names those of the site’s own mirror that it cites, by a press', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.goto(`/abs/${CITING}?in=demo&tab=citations`);
  await expect(citationsOf(page).rows.first()).toBeVisible();
  await expect(find(page)).toBeVisible();
  expect(asked).not.toContain('/demo/citing.json');
  await find(page).click();
  await expect(found(page).getByRole('heading')).toHaveText(/: 2$/);
  expect(asked.filter((path) => path === '/demo/citing.json')).toHaveLength(1);
  await expect(found(page).getByRole('listitem')).toHaveText([
    /4107\.16913 · Demo record$/,
    /^A Field Guide to Papers That Do Not Exist 4104\.11333 · Demo record$/,
  ]);
  await expect(found(page)).toContainText('reported, not signed');
  await expectNoAxeViolationsInBothThemes(page);

  await found(page).getByRole('link', { name: 'A Field Guide to Papers That Do Not Exist' }).click();
  await expect(page).toHaveURL(`${HUB}&sel=${CITING}`);
  // It is remembered now, and what stands among the opened ones stands there once.
  await expect.poll(() => remembered(page)).toBe(2);
  await page.goto(`/abs/${CITING}?in=demo&tab=citations`);
  await find(page).click();
  await expect(
    page.getByRole('heading', { name: /^Cites, of the others in the demo mirror.*: 1$/ }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'A Field Guide to Papers That Do Not Exist' })).toHaveCount(1);
});

test.describe('where an index or a record can’t be had', () => {
  test.use({ expectedErrors: /^console: Failed to load resource: / });

  test('a paper without a record has what it cites all the same', async ({ page }) => {
    await page.goto('/abs/4508.04419?in=demo');
    await expect(page.getByText('The collection “demo” has no record for arXiv 4508.04419')).toBeVisible();
    await find(page).click();
    await expect(found(page).getByRole('listitem')).toHaveCount(7);
    await found(page).getByRole('link', { name: 'On Twice-Folded Doily Graphs' }).click();
    await expect(page).toHaveURL(/\/pith\/[A-Z2-7]{26}\?in=demo&tab=citations&sel=4508\.04419$/);
  });

  test('of two mirrors the one without an index is named', async ({ page }) => {
    await page.route('/demo/config.json', async (route) => {
      const settings = await (await route.fetch()).json();
      const second = { id: 'second', kind: 'mirror', label: 'the second mirror', base: '/second/' };
      await route.fulfill({ json: { ...settings, sources: [...settings.sources, second] } });
    });
    await page.goto(`/abs/${CITING}?in=demo&tab=citations`);
    await find(page).click();
    const cites = page.getByRole('region', { name: /^Cites, of the papers in the mirrors on this site/ });
    await expect(cites.getByRole('listitem')).toHaveCount(2);
    await expect(cites).toContainText('The second mirror has no index of who cites what');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('of what the index names only records that list the paper count, and what is not known is said', async ({
    page,
  }) => {
    const index = {
      pith_citing: 1,
      papers: [
        ['4104.11333', 'x', [CITING]],
        ['4005.15597', 'x', [CITING]],
        ['4001.00001', 'x', [CITING]],
      ],
    };
    const at = `/abs/${CITING}?in=demo&tab=citations`;
    await page.route('/demo/citing.json', (route) => route.fulfill({ json: index }));
    await page.route('/demo/arxiv/4104.11333.json', (route) => route.abort('connectionreset'));
    await page.goto(at);
    await find(page).click();
    await expect(found(page)).toContainText('2 others named by the index are left out');
    await expect(found(page)).toContainText('1 record was not looked up: Could not reach the demo mirror');
    await expect(found(page).getByRole('heading')).toHaveText(/: 0$/);
    await page.unroute('/demo/arxiv/4104.11333.json');
    await found(page).getByRole('button', { name: 'Try again' }).click();
    await expect(found(page).getByRole('listitem')).toHaveCount(1);
    await expect(found(page)).not.toContainText('not looked up');

    await page.unroute('/demo/citing.json');
    await page.route('/demo/citing.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(at);
    await find(page).click();
    await expect(found(page)).toContainText('It has no index of who cites what');

    await page.unroute('/demo/citing.json');
    await page.route('/demo/citing.json', (route) => route.abort('connectionreset'));
    await page.goto(at);
    await find(page).click();
    await expect(found(page)).toContainText('Could not reach the demo mirror');
    await page.unroute('/demo/citing.json');
    await found(page).getByRole('button', { name: 'Try again' }).click();
    await expect(found(page).getByRole('listitem')).toHaveCount(2);
  });
});

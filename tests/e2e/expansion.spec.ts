import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { citationsOf } from '../support/citation-screen.ts';
import { expect, test } from './fixtures.ts';

/** The hub of the demo mirror, cited by 24 papers. */
const HUB_ID = '4104.11333';
const CITING = { id: '4302.05347', title: 'Do Marginal Notes Dream? Evidence from Reading Rooms' };
const suffixOf = (id: string): string =>
  JSON.parse(readFileSync(`public/demo/arxiv/${id}.json`, 'utf8')).pith_number.slice(-26);
const recordOf = (id: string): string => readFileSync(`public/demo/pith/${suffixOf(id)}.json`, 'utf8');
const HUB = `/pith/${suffixOf(HUB_ID)}?in=demo&tab=citations`;

const rowOf = (page: Page, title: string) => citationsOf(page).rows.filter({ hasText: title });
const citedBy = (id: string): readonly { readonly citing_arxiv_id: string }[] =>
  JSON.parse(recordOf(id)).inbound_citations.sample;

test('a citing paper expands in place, is in the address, and collapses again', async ({ page }) => {
  await page.goto(HUB);
  const { rows, panel } = citationsOf(page);
  await expect(rows).toHaveCount(24);
  await rowOf(page, CITING.title).hover();
  await rowOf(page, CITING.title)
    .getByRole('button', { name: /^Expand/ })
    .click();
  await expect(page).toHaveURL(`${HUB}&exp=${CITING.id}`);
  await expect(rowOf(page, CITING.title)).toContainText('Demo record');
  const known = new Set(citedBy(HUB_ID).map(({ citing_arxiv_id }) => citing_arxiv_id));
  const fresh = citedBy(CITING.id).filter(({ citing_arxiv_id }) => !known.has(citing_arxiv_id));
  expect(citedBy(CITING.id).length).toBeGreaterThan(0);
  await expect(rows).toHaveCount(24 + fresh.length);

  await page.reload();
  await expect(rowOf(page, CITING.title)).toContainText('Demo record');
  await expect(rows).toHaveCount(24 + fresh.length);
  await rowOf(page, CITING.title)
    .getByRole('button', { name: /^Collapse/ })
    .click();
  await expect(rows).toHaveCount(24);
  await expect(page).toHaveURL(HUB);
  await page.goBack();
  await expect(rows).toHaveCount(24 + fresh.length);
  await expect(panel).toContainText('24 of 24 citing papers shown');
});

test('all that are shown expand, six at a time, with progress; cancelling gives up the rest', async ({
  page,
}) => {
  let now = 0;
  let most = 0;
  const held: (() => void)[] = [];
  await page.route(/\/demo\/(?:arxiv|pith)\//, async (route) => {
    if (route.request().url().includes(suffixOf(HUB_ID))) return route.continue();
    now += 1;
    most = Math.max(most, now);
    await new Promise<void>((resolve) => held.push(resolve));
    now -= 1;
    await route.continue().catch(() => undefined);
  });
  const letGo = (): void => {
    for (const go of held.splice(0)) go();
  };
  await page.goto(HUB);
  const { panel } = citationsOf(page);
  await panel.getByRole('button', { name: /^Expand all shown \(24\)/ }).click();
  await expect(page).toHaveURL(`${HUB}&exp=all2`);
  await expect(panel.getByRole('progressbar', { name: 'Records looked up' })).toBeVisible();
  await expect(panel).toContainText('0 of 24 records');
  await expect.poll(() => held.length).toBe(6);
  letGo();
  await expect.poll(() => held.length).toBe(6);
  letGo();
  await expect(panel).toContainText(/[1-9]\d? of 24 records/);
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(panel.getByRole('progressbar')).toHaveCount(0);
  letGo();
  expect(most).toBeLessThanOrEqual(6);
  // Whatever was still to be asked for is asked for before this.
  await page.evaluate(async () => (await fetch('/config.json')).text());
  expect(held).toHaveLength(0);
});

test('leaving the page ends what is on its way', async ({ page }) => {
  const ended: string[] = [];
  const asked: Route[] = [];
  page.on('requestfailed', (request) => ended.push(request.url()));
  await page.route(/\/demo\/arxiv\//, async (route) => {
    asked.push(route);
    await new Promise(() => {});
  });
  await page.goto(`${HUB}&exp=all2`);
  await expect.poll(() => asked.length).toBe(6);
  await page.getByRole('tab', { name: 'Record', exact: true }).click();
  await expect.poll(() => ended.length).toBe(6);
});

test.describe('each paper has its own state', () => {
  // A paper that the source cannot give, on purpose.
  test.use({ expectedErrors: /status of (?:404|500)|ERR_FAILED|net::/ });

  test('no record, trouble with another try, a record that doesn’t match, one of another paper', async ({
    page,
  }) => {
    const ids = citedBy(HUB_ID).map(({ citing_arxiv_id }) => citing_arxiv_id);
    const withRecord = ids.filter((id) => {
      try {
        return recordOf(id) !== '';
      } catch {
        return false;
      }
    });
    const [down = '', spoiled = '', other = '', fine = ''] = withRecord;
    let isDown = true;
    await page.route(`/demo/arxiv/${down}.json`, (route) =>
      isDown ? route.fulfill({ status: 500, body: 'down' }) : route.continue(),
    );
    await page.route(`/demo/pith/${suffixOf(spoiled)}.json`, (route) =>
      route.fulfill({
        body: recordOf(spoiled).replace(/"primary_cat":"[^"]+"/g, '"primary_cat":"q-alg"'),
        contentType: 'application/json',
      }),
    );
    await page.route(`/demo/arxiv/${other}.json`, (route) =>
      route.fulfill({ json: { pith_number: JSON.parse(recordOf(fine)).pith_number } }),
    );
    await page.goto(`${HUB}&exp=${[down, spoiled, other, fine].join(',')}`);
    const { rows, panel } = citationsOf(page);
    const row = (id: string) => rows.filter({ hasText: id });
    await expect(row(fine)).toContainText('Demo record');
    await expect(row(down)).toContainText('Could not reach');
    await expect(row(spoiled)).toContainText('Doesn’t match');
    await expect(row(other)).toContainText('Doesn’t match');
    await expect(panel).toContainText('1 could not be reached');
    isDown = false;
    await panel.getByRole('button', { name: 'Try again' }).first().click();
    await expect(row(down)).toContainText('Demo record');
  });
});

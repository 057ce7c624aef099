import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { JsonValue } from '../../src/core/json/json.ts';
import { untilAnswers } from '../support/answers.ts';
import { realRecord, withValue } from '../support/examining.ts';
import { bannerOf } from '../support/screen.ts';
import { MIRRORED, serveInstead, spoiled } from '../support/serve-record.ts';
import { expect, real, test } from './fixtures.ts';

const watched = (page: Page) => page.getByRole('region', { name: 'Watched', exact: true });
const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';
const NEWER = 'A Paper That <b>Came</b> Later';

const withNewer = (): string =>
  JSON.stringify(
    withValue(realRecord(), ['inbound_citations'], {
      count: 2,
      sample: [
        ...(realRecord() as unknown as { inbound_citations: { sample: JsonValue[] } }).inbound_citations
          .sample,
        { citing_arxiv_id: '2606.00001', citing_title: NEWER, ref_index: 3, is_internal_anchor: false },
      ],
    }),
  );

/** What can be done with a record comes with the first touch of its page. */
const touch = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  // The title is there before the app is.
  await untilAnswers(page);
  await page.keyboard.press('Shift');
};

const watch = async (page: Page): Promise<void> => {
  await page.goto(real.path);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
  await touch(page);
  const button = page.getByRole('button', { name: 'Watch', exact: true });
  await button.click();
  await expect(page.getByRole('button', { name: 'Watched', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
};

/** Looks of a day ago are asked for again: the stored ones are made that old. */
const letADayPass = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('pith-viewer-watched');
        opening.onsuccess = () => {
          const store = opening.result.transaction('watched', 'readwrite').objectStore('watched');
          const reading = store.getAll();
          reading.onsuccess = () => {
            for (const each of reading.result) {
              if (each.look) each.look.at = new Date(Date.parse(each.look.at) - 86_500_000).toISOString();
              store.put(each, each.key);
            }
          };
          store.transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

test('nobody who watches nothing is told of it, and nothing is asked', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await expect(page.getByRole('textbox')).toBeFocused();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(watched(page)).toHaveCount(0);
  expect(asked.filter((path) => /^\/(?:mirror|origin)\//.test(path))).toEqual([]);
});

test('a watched paper is asked for at home, once a day, and says what is new until that was seen', async ({
  page,
}) => {
  await watch(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: nothing new.');
  await expect(watched(page).getByRole('listitem')).toContainText(`arXiv:${real.arxivId} · Checked`);
  const records = () => asked.filter((path) => path.startsWith('/mirror/pith/')).length;
  const before = records();
  await page.reload();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: nothing new.');
  await expect(watched(page).getByText('As of')).toBeVisible();
  // It was asked for a moment ago.
  expect(records()).toBe(before);

  await serveInstead(page, withNewer());
  await letADayPass(page);
  await page.reload();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: 1 new citation.');
  await expect(watched(page)).toContainText(NEWER);

  // The record was seen; who cites it is seen where that is shown.
  await watched(page).getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('button', { name: 'Watched', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: 1 new citation.');
  await watched(page).getByRole('link', { name: 'New in its citations' }).click();
  const table = page.getByRole('grid', { name: 'Citing papers' });
  const line = table.getByRole('row').filter({ hasText: NEWER });
  await expect(line.locator('[data-note]')).toHaveText('new');
  await expect(table.locator('[data-note]')).toHaveCount(1);
  await page.reload();
  await expect(line.locator('[data-note]')).toHaveText('new');

  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: nothing new.');
  // Another visit: it isn't new any more.
  const next = await page.context().newPage();
  await serveInstead(next, withNewer());
  await next.goto(`${real.path}?tab=citations`);
  await expect(next.getByRole('grid', { name: 'Citing papers' }).getByText(NEWER)).toBeVisible();
  await expect(next.locator('[data-note]')).toHaveCount(0);
});

test('of a record that lists only some of those that it counts, nobody can say that one is new', async ({
  page,
}) => {
  const counting140 = (text: string): string =>
    JSON.stringify(withValue(JSON.parse(text), ['inbound_citations', 'count'], 140));
  await serveInstead(page, counting140(JSON.stringify(realRecord())));
  await watch(page);
  await serveInstead(page, counting140(withNewer()));
  await page.goto('/');
  await page.getByRole('button', { name: 'Ask now' }).click();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: 1 citation newly listed.');
  await watched(page).getByRole('link', { name: 'Newly listed in its citations' }).click();
  const line = page.getByRole('grid', { name: 'Citing papers' }).getByRole('row').filter({ hasText: NEWER });
  await expect(line.locator('[data-note]')).toHaveText('newly listed');
  await page.reload();
  await expect(line.locator('[data-note]')).toHaveText('newly listed');
  const next = await page.context().newPage();
  await serveInstead(next, counting140(JSON.stringify(realRecord())));
  await next.goto(real.path);
  await expect(next.locator('[data-memory]')).toContainText('1 citing paper no longer listed');
  const last = await page.context().newPage();
  await serveInstead(last, counting140(withNewer()));
  await last.goto(real.path);
  await expect(last.locator('[data-memory]')).toContainText(', 1 citing paper newly listed.');
});

test('less behind it, no match and no answer are different, and the last keeps what was known', async ({
  page,
}) => {
  await watch(page);
  await page.goto('/');
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: nothing new.');
  // Held against what was seen on an earlier visit.
  const visit = await page.context().newPage();
  await visit.goto(real.path);
  await expect(visit.locator('[data-memory]')).toBeVisible();
  await serveInstead(
    page,
    JSON.stringify(withValue(realRecord(), ['verification_status', 'content_addressed'], false)),
  );
  await page.getByRole('button', { name: 'Ask now' }).click();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: 1 with less behind it.');
  await expect(watched(page)).toContainText('it reports no "content_addressed" any more');

  await page.unrouteAll();
  await page.route('**/mirror/**', (route) => route.abort());
  await page.route('**/origin/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Ask now' }).click();
  await expect(watched(page).getByRole('status')).toHaveText(
    '1 paper watched: 1 not answered for, 1 with less behind it.',
  );

  await page.unrouteAll();
  await serveInstead(page, spoiled.mismatch());
  await page.getByRole('button', { name: 'Ask now' }).click();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: 1 not matching.');
  await expect(watched(page).getByRole('listitem')).toContainText('Doesn’t match');
});

test('what the watch list has heard is not forgotten for what this tab heard before', async ({ page }) => {
  await watch(page);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: nothing new.');
  await serveInstead(page, spoiled.mismatch());
  await page.getByRole('button', { name: 'Ask now' }).click();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: 1 not matching.');
  await watched(page).getByRole('link', { name: TITLE }).click();
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'mismatch');
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: 1 not matching.');
});

test('a record that was looked up before the last question says nothing newer than that', async ({
  page,
  context,
}) => {
  await page.goto(real.path);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
  await untilAnswers(page);
  const second = await context.newPage();
  await watch(second);
  await serveInstead(second, spoiled.mismatch());
  await second.goto('/');
  await second.getByRole('button', { name: 'Ask now' }).click();
  await expect(watched(second).getByRole('status')).toHaveText('1 paper watched: 1 not matching.');
  // What is watched is found out at the first touch of a page.
  await touch(page);
  await expect(page.getByRole('button', { name: 'Watched', exact: true })).toBeVisible();
  await second.reload();
  await expect(watched(second).getByRole('status')).toHaveText('1 paper watched: 1 not matching.');
});

test('what was seen in another tab while the list was asking is no news any more', async ({
  page,
  context,
}) => {
  await watch(page);
  await page.goto('/');
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: nothing new.');
  let answer = (): void => undefined;
  const isSeen = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(MIRRORED, async (route) => {
    await isSeen;
    await route.fulfill({ body: withNewer(), contentType: 'application/json' });
  });
  const asking = page.waitForRequest(MIRRORED);
  await page.getByRole('button', { name: 'Ask now' }).click();
  await asking;
  const second = await context.newPage();
  await serveInstead(second, withNewer());
  await second.goto(`${real.path}?tab=citations`);
  await expect(second.locator('[data-note]')).toHaveText('new');
  answer();
  await expect(page.getByRole('button', { name: 'Ask now' })).toBeVisible();
  await page.reload();
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: nothing new.');
});

test('a watched paper is said to be watched also where no source answers and what was kept of it is shown', async ({
  page,
}) => {
  await watch(page);
  await page.route(`**/${real.suffix}.json`, (route) => route.abort());
  await page.route('/origin/**', (route) => route.abort());
  await page.reload();
  await touch(page);
  await expect(page.locator('.source-line')).toContainText('as this browser kept it');
  const button = page.getByRole('button', { name: 'Watched', exact: true });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(page.getByRole('button', { name: 'Watch', exact: true })).toBeEnabled();
  await page.reload();
  await touch(page);
  await expect(page.getByRole('button', { name: 'Watch', exact: true })).toBeEnabled();
});

test('the list is taken along as a feed and as text, and ends with a press', async ({ page }) => {
  await watch(page);
  await page.goto('/');
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: nothing new.');
  for (const [name, file, words] of [
    [
      'Save as a feed',
      'pith-viewer-watched.atom',
      `<id>${new URL(page.url()).origin}/abs/${real.arxivId}</id>`,
    ],
    ['Save as a list', 'pith-viewer-watched.txt', `arXiv:${real.arxivId}\t${TITLE}\n`],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    expect((await download).suggestedFilename()).toBe(file);
    expect(readFileSync(await (await download).path(), 'utf8')).toContain(words);
  }
  await page.goto('/remembered');
  await expect(page.getByRole('heading', { name: 'Watched, 1' })).toBeVisible();
  await page.goto('/');
  await page.getByRole('button', { name: `Watch arXiv:${real.arxivId} no longer` }).click();
  await expect(watched(page)).toHaveCount(0);
  await page.goto(real.path);
  await touch(page);
  await expect(page.getByRole('button', { name: 'Watch', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('a citing paper is watched where it is selected, and says why where there is nothing to watch', async ({
  page,
}) => {
  const details = page.getByRole('complementary', { name: 'Selected paper' });
  await page.goto('/abs/4104.11333?in=demo&tab=citations&sel=4910.03395');
  const button = details.getByRole('button', { name: 'Watch', exact: true });
  // Until it is known whether it is watched the button hears no key.
  await expect(button).toBeEnabled();
  await button.focus();
  await page.keyboard.press('Enter');
  const pressed = details.getByRole('button', { name: 'Watched', exact: true });
  await expect(pressed).toHaveAttribute('aria-pressed', 'true');
  await expect(pressed).toBeFocused();
  await page.getByRole('row').filter({ hasText: '4508.04419' }).getByRole('gridcell').nth(2).click();
  await button.click();
  await expect(details.getByRole('status').filter({ hasText: 'record' })).toHaveText(
    'No source has a record of it, so there is nothing to watch yet',
  );
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await page.goto('/?in=demo');
  await expect(watched(page).getByRole('status')).toHaveText('1 paper watched: nothing new.');
  await watched(page)
    .getByRole('link', { name: /Solar-Powered/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Solar-Powered/);
  await page.keyboard.press('Shift');
  await expect(page.getByRole('button', { name: 'Watched', exact: true })).toBeVisible();
});

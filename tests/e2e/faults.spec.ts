import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Handler, sendJson, sendText } from '../support/behaviours.ts';
import { citationsOf } from '../support/citation-screen.ts';
import { HUB, HUB_SUFFIX } from '../support/demo-hub.ts';
import { other, otherRecord, otherRecordWith } from '../support/other-record.ts';
import { keptTexts } from '../support/own-site.ts';
import { remembered } from '../support/remembered.ts';
import { CHECKED, expectScreen, NOT_ITSELF } from '../support/screen.ts';
import { replaceSettings, shippedSettings } from '../support/site-settings.ts';
import { expect, real, test } from './fixtures.ts';

/** Docs/faults.md: a test for each row that has none elsewhere. */

test.describe('a source that drops one in five questions', () => {
  test.use({ expectedErrors: /status of 502|ERR_/ });

  /** Which times of asking for an address are dropped: one in five, the same ones in every run. */
  const isDropped = (path: string, time: number): boolean =>
    (createHash('sha256').update(`${path}?${time}`).digest()[0] ?? 0) % 5 === 0;

  test('expanding everything ends with each paper drawn or named, and none is asked more than twice', async ({
    page,
    origin,
  }) => {
    const times = new Map<string, number>();
    let isSteady = false;
    const answer: Handler = (request, response) => {
      const path = request.url ?? '';
      const time = (times.get(path) ?? 0) + 1;
      times.set(path, time);
      if (!isSteady && !path.includes(HUB_SUFFIX) && isDropped(path, time)) return void response.destroy();
      const file = `public${path}`;
      if (!existsSync(file)) return void response.writeHead(404).end();
      return sendText(readFileSync(file), 200, { 'content-type': 'application/json' })(request, response);
    };
    origin.setHandler('*', answer);
    const settings = JSON.parse(readFileSync('public/demo/config.json', 'utf8'));
    const sources = [{ ...settings.sources[0], base: '/origin/demo/' }];
    await page.route('/demo/config.json', (route) => route.fulfill({ json: { ...settings, sources } }));
    await page.goto(HUB);
    const { panel, rows } = citationsOf(page);
    await panel.getByRole('button', { name: /^Expand all shown \(24\)/ }).click();
    const sentence = panel.getByRole('heading', { level: 2 });
    await expect(sentence).toContainText(/24 papers expanded/);
    await expect(panel.getByRole('progressbar')).toHaveCount(0);

    // No address more than twice; twice only where the first time was dropped.
    const asked = [...times].filter(([path]) => !path.includes(HUB_SUFFIX));
    expect(asked.filter(([path, count]) => count !== (isDropped(path, 1) ? 2 : 1))).toEqual([]);
    const lost = asked.filter(([path]) => isDropped(path, 1) && isDropped(path, 2));
    expect(lost.length, 'dropped both times').toBeGreaterThan(0);
    expect(asked.filter(([path]) => isDropped(path, 1)).length).toBeGreaterThan(lost.length);
    // Every one of the 24 is drawn, or named: as without a record, or as not reached.
    const none = asked.filter(
      ([path]) => !existsSync(`public${path}`) && !lost.some(([gone]) => gone === path),
    );
    const said = (await sentence.textContent()) ?? '';
    const count = (pattern: RegExp): number => Number(pattern.exec(said)?.[1] ?? 0);
    expect(count(/(\d+) could not be resolved/), said).toBe(lost.length + none.length);
    expect(count(/(\d+) records? adds?/), said).toBe(24 - lost.length - none.length);
    await expect(panel).toContainText(`${lost.length} could not be reached`);
    await expect(rows.filter({ hasText: 'Could not reach' })).toHaveCount(lost.length);

    isSteady = true;
    await panel.getByRole('button', { name: 'Try again' }).first().click();
    await expect(sentence).toContainText(`${24 - none.length} records add`);
    await expect(rows.filter({ hasText: 'Could not reach' })).toHaveCount(0);
  });
});

test('a source that changes its answer between two questions: each answer is examined by itself', async ({
  page,
  origin,
}) => {
  const good = sendJson(otherRecord());
  const changed = sendJson(otherRecordWith(['canonical_record', 'metadata', 'primary_cat'], 'cs.LG'));
  origin.setHandler(other.file, good);
  await page.goto(other.path);
  await expectScreen(page, CHECKED);
  await expect.poll(() => keptTexts(page)).toBe(1);
  await expect.poll(() => remembered(page)).toBe(1);

  // Within a visit the answer that was examined stays; the source isn't asked again.
  origin.setHandler(other.file, changed);
  const before = origin.requests.length;
  await page.getByRole('link', { name: 'About this page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Pith Viewer');
  await page.goBack();
  await expectScreen(page, CHECKED);
  expect(origin.requests).toHaveLength(before);

  // On the next visit the new answer is judged, and nothing of it takes the place of what was kept.
  await page.reload();
  await expectScreen(page, NOT_ITSELF);
  origin.setHandler(other.file, (_, response) => void response.destroy());
  await page.reload();
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line > span').first()).toContainText('as this browser kept it');

  origin.setHandler(other.file, good);
  await page.reload();
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line > span').first()).toHaveText('From pith.science.');
  await expect(page.locator('[data-less]')).toHaveCount(0);
});

test('a tab that sleeps for an hour in the middle of a look-up ends with the answer, or with a way to it', async ({
  page,
  origin,
}) => {
  const HOUR_MS = 60 * 60 * 1000;
  const session = await page.context().newCDPSession(page);
  const setState = (state: 'frozen' | 'active') => session.send('Page.setWebLifecycleState', { state });
  const [mirror, live] = shippedSettings().sources;
  await replaceSettings(page, { sources: [mirror, { ...live, timeout_ms: 6000 }] });
  const answers: (() => void)[] = [];
  const hold: Handler = (request, response) =>
    void answers.push(() => void sendJson(otherRecord())(request, response));
  origin.setHandler(other.file, hold);
  await page.clock.install();

  // The answer comes while the tab sleeps.
  await page.goto(other.path);
  await expect.poll(() => answers.length).toBe(1);
  await setState('frozen');
  answers.shift()?.();
  // What is an hour old before the page came to take it is asked for again.
  origin.setHandler(other.file, sendJson(otherRecord()));
  await setState('active');
  await page.clock.fastForward(HOUR_MS);
  // Whichever of answer and end of patience comes first to a page that wakes.
  await expectScreen(page, CHECKED);
  // What is on the screen stays, however long the tab sleeps.
  await setState('frozen');
  await setState('active');
  await page.clock.fastForward(HOUR_MS);
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line > span').first()).toHaveText('From pith.science.');

  // No answer comes.
  origin.setHandler(other.file, hold);
  await page.reload();
  await expect.poll(() => answers.length).toBe(1);
  await setState('frozen');
  await setState('active');
  await page.clock.fastForward(HOUR_MS);
  // This browser kept the record; without that it says that the source took too long.
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line > span').first()).toContainText('as this browser kept it');
  await expect(page.locator('.attempts > div').last()).toHaveText('pith.sciencedid not answer within 6 s');
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line > span').first()).toHaveText('From pith.science.');
});

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

for (const [name, by] of [
  ['a year ahead', YEAR_MS],
  ['a year behind', -YEAR_MS],
] as const)
  test(`a clock that is ${name}: checks don’t ask it, and no time is negative or made up`, async ({
    page,
  }) => {
    await page.goto(real.path);
    await expectScreen(page, CHECKED);
    await page.keyboard.press('Shift');
    await page.getByRole('button', { name: 'Watch', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Watched', exact: true })).toBeVisible();
    await expect.poll(() => remembered(page)).toBe(1);
    await expect.poll(() => keptTexts(page)).toBe(1);

    const next = await page.context().newPage();
    await next.clock.setFixedTime(Date.now() + by);
    const claims = async (tab: Page): Promise<string> =>
      tab.evaluate(() =>
        [
          document.body.textContent,
          ...Array.from(document.querySelectorAll('[title]'), (element) => element.getAttribute('title')),
        ].join('\n'),
      );
    const UNTRUE =
      /\bNaN\b|Invalid|-\d+ (?:minute|hour|day|month|year)|\bin \d+ (?:minute|hour|day|month|year)/;
    await next.goto(real.path);
    await expectScreen(next, CHECKED);
    await expect(next.locator('[data-memory]')).toHaveText(
      /^The same signed record as on \d{1,2} \w+ \d{4}\.$/,
    );
    await expect(next.locator('[data-less]')).toHaveCount(0);
    expect(await claims(next)).not.toMatch(UNTRUE);
    await next.getByRole('tab', { name: /^Cited by/ }).click();
    // The panel before it stands there until this one has come.
    const citedBy = next.getByRole('tabpanel', { name: /^Cited by/ });
    await expect(citedBy.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(citedBy).toContainText(/by its own latest date|doesn’t say of when/);
    expect(await claims(next)).not.toMatch(UNTRUE);
    await next.goto('/');
    const watched = next.getByRole('region', { name: 'Watched', exact: true });
    await expect(watched).toContainText('1 paper watched: nothing new');
    expect(await claims(next)).not.toMatch(UNTRUE);
    await next.goto('/remembered');
    await expect(next.getByRole('heading', { level: 2, name: 'Records, 1' })).toBeVisible();
    expect(await claims(next)).not.toMatch(UNTRUE);
  });

/** Fills this site's storage to the last kilobyte, in a store of its own. */
const fillStorage = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('filler');
      opening.onupgradeneeded = () => opening.result.createObjectStore('parts', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
    });
    const put = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const part = new Uint8Array(bytes);
        for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(part.subarray(at, at + 65_536));
        const transaction = database.transaction('parts', 'readwrite');
        transaction.objectStore('parts').put(part);
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    // More than the room there is would be no full storage, but an endless one.
    let left = 100;
    for (const bytes of [262_144, 16_384, 1_024])
      while (await put(bytes)) if (left-- === 0) throw new Error('Never full.');
    database.close();
  });

test('storage that is full is said once, with the way to what is kept, and everything else goes on', async ({
  page,
  origin,
  site,
}) => {
  const session = await page.context().newCDPSession(page);
  const setQuota = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin: site.url,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  await setQuota(2_000_000);
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await expect.poll(() => keptTexts(page)).toBe(1);
  await fillStorage(page);

  await page.goto(other.path);
  await expectScreen(page, CHECKED);
  const notice = page.getByRole('status', { name: 'Notices' });
  await expect(notice).toContainText('This browser has no room left for this site');
  expect(await keptTexts(page)).toBe(1);
  await notice.getByRole('button', { name: 'See what is kept' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What this browser remembers');
  // Said once a tab.
  await page.goto(HUB);
  await expect(citationsOf(page).rows).toHaveCount(24);
  await expect(notice.filter({ hasText: 'no room left' })).toHaveCount(0);
  // With room again the next one is kept.
  await setQuota();
  await page.goto(other.path);
  await expectScreen(page, CHECKED);
  await expect.poll(() => keptTexts(page)).toBeGreaterThanOrEqual(2);
});

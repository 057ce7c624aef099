import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { JsonObject } from '../../src/core/json/json.ts';
import { untilAnswers } from '../support/answers.ts';
import { sendText } from '../support/behaviours.ts';
import { realRecord, withValue } from '../support/examining.ts';
import { choose } from '../support/give-file.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { remembered, seenAt } from '../support/remembered.ts';
import { bannerOf, CHECKED, expectScreen } from '../support/screen.ts';
import { serveInstead, spoiled } from '../support/serve-record.ts';
import { acceptingTestKey, type SignedRecord, signAnew } from '../support/signing.ts';
import { replaceSettings } from '../support/site-settings.ts';
import { expect, real, test } from './fixtures.ts';

const line = (page: Page) => page.locator('[data-memory]');

/** Another tab: another visit. */
const again = async (page: Page): Promise<Page> => {
  const next = await page.context().newPage();
  return next;
};

test('first nothing, then the same signed record as before; a reload changes nothing', async ({ page }) => {
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await expect.poll(() => remembered(page)).toBe(1);
  const then = await seenAt(page);
  await page.reload();
  await expectScreen(page, CHECKED);
  // Once this visit is written down, all is known that could be told.
  await expect.poll(() => seenAt(page)).not.toBe(then);
  await expect(page.getByText(/^What (?:the registry|this mirror|this file) reports$/)).toBeVisible();
  await expect(line(page)).toHaveCount(0);
  const second = await again(page);
  await second.goto(real.path);
  await expect(line(second)).toHaveAttribute('data-memory', 'same');
  await expect(line(second)).toHaveText(/^The same signed record as on \d{1,2} \w+ \d{4}\.$/);
});

test('is remembered as soon as it was looked up, whatever of the page is still on its way', async ({
  page,
}) => {
  await page.route(/\/assets\/(?:MemoryNote|RecordView|OverviewTab)[^/]*\.js/, () => {});
  await page.goto(real.path);
  await expect.poll(() => remembered(page)).toBe(1);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('what was checked is not replaced by what wasn’t, and no file is remembered', async ({ page }) => {
  await page.goto(real.path);
  await expect.poll(() => remembered(page)).toBe(1);
  const titled = withValue(realRecord(), ['paper', 'title'], 'Another Title') as JsonObject;
  const stranger = signAnew({ ...titled, aliases: [] });
  await choose(page, stranger.text);
  await expect(page.locator('.source-line')).toContainText('From the file record.json');
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
  await expect(page.getByText(/^What (?:the registry|this mirror|this file) reports$/)).toBeVisible();

  const second = await again(page);
  await serveInstead(second, spoiled.partial());
  await second.goto(real.path);
  await expect(line(second)).toContainText('not all of it was checked');

  const third = await again(page);
  await third.goto(real.path);
  await expect(line(third)).toHaveText(/^The same signed record as on [^:]*\.$/);
  await third.goto('/remembered');
  await expect(third.getByRole('heading', { name: 'Records, 1' })).toBeVisible();
  await expect(third.getByText(`${real.arxivId} · Checked · `)).toBeVisible();
});

test('reported values that changed, and citing papers that are new', async ({ page }) => {
  await page.goto(real.path);
  await expect.poll(() => remembered(page)).toBe(1);
  const second = await again(page);
  const sample = [
    {
      citing_arxiv_id: '2605.18750',
      citing_title: 'A Readiness-Driven Runtime for Pipeline-Parallel Training under Runtime Variability',
      ref_index: 21,
      is_internal_anchor: true,
    },
    { citing_arxiv_id: '2606.00001', citing_title: 'Newer', ref_index: 3, is_internal_anchor: false },
  ];
  const changed = withValue(
    withValue(
      withValue(realRecord(), ['inbound_citations', 'sample'], sample),
      ['inbound_citations', 'count'],
      2,
    ),
    ['paper', 'authors_text'],
    'Somebody Else',
  );
  await serveInstead(second, JSON.stringify(changed));
  await second.goto(real.path);
  await expect(line(second)).toHaveAttribute('data-memory', 'changed');
  await expect(line(second)).toContainText('The same signed record as on');
  await expect(line(second)).toContainText('1 new citing paper');
  await line(second).locator('summary').click();
  await expect(line(second)).toContainText('paper.authors_text');
  await expect(line(second)).toContainText('Somebody Else');
  await expect(line(second).getByRole('link', { name: '2606.00001' })).toHaveAttribute(
    'href',
    '/abs/2606.00001',
  );
});

test('another record for the same version of a paper is told within a visit too', async ({
  page,
  origin,
}) => {
  await replaceSettings(page, { keys: acceptingTestKey() });
  const of = (title: string) => signAnew({ ...otherRecord(), paper: { title }, aliases: [] });
  const [one, rival] = [of('One title'), of('Another title')];
  const serve = async ({ suffix, text }: SignedRecord, title: string) => {
    origin.setHandler(other.resolver, sendText(text));
    origin.setHandler(`/pith/${suffix}.json`, sendText(text));
    await page.goto(`/abs/${other.arxivId}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
  };
  await serve(one, 'One title');
  await expect.poll(() => remembered(page)).toBe(1);
  await expect(line(page)).toHaveCount(0);
  await serve(rival, 'Another title');
  for (let time = 0; time < 2; time++) {
    await expect(line(page)).toHaveAttribute('data-memory', 'other');
    await expect(line(page)).toContainText('Not the same canonical record as on ');
    await page.reload();
  }
  await serve(one, 'One title');
  for (let time = 0; time < 2; time++) {
    await expect(line(page)).toHaveAttribute('data-memory', 'same');
    await expect(line(page)).toHaveText(
      /^The same signed record as on [^.]+\. In between, on [^.]+, another one came for the same version\.$/,
    );
    await page.reload();
  }
  await serve(rival, 'Another title');
  await expect(line(page)).toHaveAttribute('data-memory', 'other');
  await expect(line(page)).not.toContainText('In between');
});

test('that the sources give an older version of a paper is told within a first visit too', async ({
  page,
  origin,
}) => {
  await replaceSettings(page, { keys: acceptingTestKey() });
  const of = (version: number, title: string) => {
    const json = withValue(otherRecord(), ['canonical_record', 'source', 'version'], version);
    return signAnew({ ...(json as JsonObject), paper: { title }, aliases: [] });
  };
  const serve = async ({ suffix, text }: SignedRecord, title: string, path = `/abs/${other.arxivId}`) => {
    origin.setHandler(other.resolver, sendText(text));
    origin.setHandler(`/pith/${suffix}.json`, sendText(text));
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
  };
  const [older, newer] = [of(1, 'First title'), of(2, 'Second title')];
  /** Waits until the look is written down: all is known by then that could be told. */
  const look = async (...given: Parameters<typeof serve>): Promise<void> => {
    const then = (await remembered(page)) === 0 ? null : await seenAt(page);
    await serve(...given);
    await expect.poll(() => remembered(page)).toBe(1);
    await expect.poll(() => seenAt(page)).not.toBe(then);
  };
  await page.goto('/about');
  await look(newer, 'Second title');
  // Who asks for the older one by its number gets it, and nothing is less.
  await look(older, 'First title', `/pith/${older.suffix}`);
  await expect(line(page)).toHaveCount(0);
  await look(newer, 'Second title');
  await expect(line(page)).toHaveCount(0);
  await look(older, 'First title');
  await expect(page.locator('[data-less]')).toContainText('the sources gave a newer version (v2,');
  await expect(line(page)).toHaveAttribute('data-memory', 'version');
  await expect(line(page)).toContainText(
    /^Another version than on [^.]+, v2 then and v1 now, with a record of its own: /,
  );
});

test('another signature that was not checked is not called one', async ({ page }) => {
  await page.goto(real.path);
  await expect.poll(() => remembered(page)).toBe(1);
  const second = await again(page);
  const stranger = withValue(realRecord(), ['receipt', 'key_id'], 'a-stranger');
  await serveInstead(
    second,
    JSON.stringify(withValue(stranger, ['receipt', 'signature_b64'], `${'A'.repeat(86)}==`)),
  );
  await second.goto(real.path);
  await expect(bannerOf(second)).toContainText('Key not available');
  await expect(line(second)).toContainText('another text in the place of the signature');
  await expect(line(second)).not.toContainText('signed anew');
});

test('what is less behind a record than before is said in one line, not in red, until it is noted', async ({
  page,
}) => {
  const less = (tab: Page) => tab.locator('[data-less]');
  await page.goto(real.path);
  await expect.poll(() => remembered(page)).toBe(1);
  const flagless = withValue(realRecord(), ['verification_status', 'content_addressed'], false);
  for (const [text, words] of [
    [spoiled.partial(), 'its signature was checked, and the key "pith-v9-2031-01" isn’t accepted here now'],
    [
      JSON.stringify(withValue(realRecord(), ['receipt'], undefined)),
      'it held a signature, and holds none now',
    ],
    [JSON.stringify(flagless), 'it reports no "content_addressed" any more'],
  ] as const) {
    const next = await again(page);
    await serveInstead(next, text);
    await next.goto(real.path);
    await expect(less(next)).toContainText(
      'Less stands behind this record of v4 than this browser has seen: ',
    );
    await expect(less(next)).toContainText(words);
    await expect(line(next)).not.toContainText('signed anew');
    await expect(next.locator('[data-state="mismatch"]')).toHaveCount(0);
    await next.close();
  }
  // It is said again until somebody takes note of it, however many visits later.
  const third = await again(page);
  await serveInstead(third, JSON.stringify(flagless));
  await third.goto(real.path);
  await expect(bannerOf(third)).toHaveAttribute('data-state', 'checked');
  await expect(less(third)).toContainText('it reports no "content_addressed" any more');
  await less(third).getByRole('button', { name: 'Noted' }).click();
  await expect(less(third)).toContainText('from now on this is what is expected of it');
  const fourth = await again(page);
  await serveInstead(fourth, JSON.stringify(flagless));
  await fourth.goto(real.path);
  await expect(line(fourth)).toBeVisible();
  await expect(less(fourth)).toHaveCount(0);
});

test('a record whose signature was not checked is never called signed', async ({ page }) => {
  await serveInstead(page, spoiled.partial());
  await page.goto(real.path);
  await expect.poll(() => remembered(page)).toBe(1);
  const second = await again(page);
  await serveInstead(second, spoiled.partial());
  await second.goto(real.path);
  await expect(line(second)).toHaveText(
    /^The same hash and canonical record as on .*not all of it was checked\.$/,
  );
  await expect(line(second)).not.toContainText('signed');
});

test('of a record that doesn’t match nothing is remembered', async ({ page }) => {
  await serveInstead(page, spoiled.mismatch());
  await page.goto(real.path);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'mismatch');
  await untilAnswers(page);
  // The next to be remembered is the first.
  const second = await again(page);
  await second.goto(real.path);
  await expectScreen(second, CHECKED);
  await expect.poll(() => remembered(second)).toBe(1);
  await expect(second.getByText(/^What (?:the registry|this mirror|this file) reports$/)).toBeVisible();
  await expect(line(second)).toHaveCount(0);
  await expect(line(page)).toHaveCount(0);
});

test('what is remembered can be seen, exported and cleared', async ({ page }) => {
  await page.goto(real.path);
  await expect.poll(() => remembered(page)).toBe(1);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await page.getByRole('link', { name: 'What this browser remembers' }).click();
  await expect(page).toHaveURL('/remembered');
  await expect(page.getByRole('heading', { name: 'Records, 1' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Efficient Distributed MLLM' })).toHaveAttribute(
    'href',
    real.path,
  );
  await expect(page.getByText(`${real.arxivId} · Checked · `)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as JSON' }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(file.records[0].memory.pithNumber).toBe(`pith:2025:${real.suffix}`);
  await page.getByRole('button', { name: 'Forget all records' }).click();
  await expect(page.getByRole('heading', { name: 'Records, 0' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Records, 0' })).toBeFocused();
  await page.reload();
  await expect(page.getByText('None.', { exact: true })).toBeVisible();
  expect(await remembered(page)).toBe(0);
});

test('several candidates say what they are, and one that doesn’t match says only that', async ({ page }) => {
  const other = `2W3F2J6X${'A'.repeat(18)}`;
  await page.route('**/mirror/short/2W3F2J6X.json', (route) =>
    route.fulfill({ json: { pith_numbers: [`pith:2025:${real.suffix}`, `pith:2025:${other}`] } }),
  );
  await page.route(`**/mirror/pith/${other}.json`, (route) =>
    route.fulfill({ body: spoiled.mismatch(), contentType: 'application/json' }),
  );
  await page.goto('/paper/2W3F2J6X');
  const notes = page.locator('.home-note');
  await expect(notes.nth(0)).toHaveText(
    'Checked · arXiv 2503.11367 · Efficient Distributed MLLM Training with Cornstarch',
  );
  await expect(notes.nth(1)).toHaveText('Doesn’t match');
  await page.getByRole('link', { name: real.suffix }).click();
  await expectScreen(page, CHECKED);
});

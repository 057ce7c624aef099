import type { Locator, Page } from '@playwright/test';
import type { JsonObject } from '../../src/core/json/json.ts';
import { neverAnswer, sendStatus } from '../support/behaviours.ts';
import { realRecord, withValue } from '../support/examining.ts';
import { bundleFace, integrityFace, stateFace } from '../support/examining-faces.ts';
import { choose } from '../support/give-file.ts';
import { bannerOf, CHECKED, expectScreen, hueOf } from '../support/screen.ts';
import { serveFaces } from '../support/serve-faces.ts';
import { expect, real, test } from './fixtures.ts';

const DEPTH = `${real.path}?tab=sources`;

const open = async (page: Page): Promise<void> => {
  await page.goto(DEPTH);
  await expect(page.getByRole('heading', { name: 'Other faces of this record' })).toBeVisible();
};
const entry = (page: Page, face: string): Locator => page.locator(`[data-face="${face}"]`);
const ask = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: `Fetch and compare: ${name}` }).click();

test('no face is asked for before the press, and nothing of this part comes with a plain record page', async ({
  page,
  origin,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await page.goto(real.path);
  await expect(page.getByText('What this mirror reports')).toBeVisible();
  expect(scripts.filter((path) => /(?:Sources|Yourself|Copy)Place/.test(path))).toEqual([]);
  await page.getByRole('tab', { name: 'Other sources' }).click();
  await expect(page).toHaveURL(DEPTH);
  await expect(entry(page, 'bundle')).toHaveAttribute('data-asking', 'idle');
  expect(origin.requests).toEqual([]);
  expect(scripts.filter((path) => /bundle|state\.json|pith-mirrors/.test(path))).toEqual([]);
});

test('a bundle is examined with the receipt in its first event, and held against the record', async ({
  page,
  origin,
}) => {
  serveFaces(origin);
  await open(page);
  await ask(page, 'the bundle');
  const bundle = entry(page, 'bundle');
  await expect(bundle.getByRole('status').first()).toHaveText('Bundle: examined, from pith.science.');
  await expect(bundle.locator('[data-check="signature"]').first()).toHaveAttribute('data-outcome', 'pass');
  await expect(bundle.locator('[data-comparison]')).toContainText('No field differs from this record.');
  await expect(bundle.locator('[data-events]')).toContainText('record_created');
  await expect(bundle.locator('[data-check="event-ids"]')).toHaveAttribute('data-outcome', 'unchecked');
  await expectScreen(page, CHECKED);
});

test('what differs stands side by side; a time in another spelling is equal', async ({ page, origin }) => {
  const changed = withValue(
    withValue(bundleFace, ['source_aliases', 0, 'created_at'], '2026-05-26T02:03:49.544686Z'),
    ['source_aliases', 1, 'alias_value'],
    '2503.11367v9',
  );
  serveFaces(origin, { [`/pith/${real.suffix}/bundle.json`]: changed });
  await open(page);
  await ask(page, 'the bundle');
  const bundle = entry(page, 'bundle');
  await expect(bundle.locator('[data-comparison]')).toContainText('1 field differs from this record.');
  const row = bundle.locator('[data-differs]').first();
  await expect(row).toContainText('2503.11367v4');
  await expect(row).toContainText('2503.11367v9');
  await expect(bundle.locator('[data-comparison]')).toContainText('1 of them times in another spelling');
});

test('a changed signature in a bundle is red there, and the record on the page stays what it is', async ({
  page,
  origin,
}) => {
  const path = ['events', 0, 'payload', 'receipt', 'signature_b64'];
  serveFaces(origin, {
    [`/pith/${real.suffix}/bundle.json`]: withValue(bundleFace, path, `${'A'.repeat(86)}==`),
  });
  await open(page);
  await ask(page, 'the bundle');
  const row = entry(page, 'bundle').locator('[data-check="signature"]').first();
  await expect(row).toHaveAttribute('data-outcome', 'fail');
  expect(await hueOf(row.getByText('doesn’t match'))).toBe('red');
  await expectScreen(page, CHECKED);
});

test('state, graph snapshot and manifest are examined; integrity that is not there is no trouble', async ({
  page,
  origin,
}) => {
  serveFaces(origin);
  await open(page);
  for (const name of ['the state', 'the graph snapshot', 'the integrity report', 'the manifest'])
    await ask(page, name);
  for (const face of ['state', 'graph', 'manifest'])
    await expect(entry(page, face).locator('[data-face-checks]').first()).toBeVisible();
  await expect(entry(page, 'state').locator('[data-check="merge-rules"]')).toContainText('not checked');
  await expect(entry(page, 'integrity').getByRole('status')).toContainText('Not there');
  await expect(entry(page, 'integrity')).toContainText('pith.science doesn’t have it (404)');
  expect(origin.requests.map(({ url }) => url)).toContain(`/pith/${real.arxivId}/integrity.json`);
});

test('out of reach: grey, with a way to try again that works', async ({ page, origin }) => {
  origin.setHandler(`/pith/${real.suffix}/bundle.json`, sendStatus(503));
  await open(page);
  await ask(page, 'the bundle');
  const bundle = entry(page, 'bundle');
  await expect(bundle).toHaveAttribute('data-asking', 'trouble');
  await expect(bundle).toContainText('Pith.science is in trouble', { ignoreCase: true });
  await expect(bundle).toContainText('What this page says of the record above stands as it was.');
  await expect(page.locator('body')).not.toContainText('Whether there is a record');
  serveFaces(origin);
  await page.getByRole('button', { name: 'Try again: the bundle' }).click();
  await expect(bundle).toHaveAttribute('data-asking', 'done');
});

test('something else than a bundle is not checked, never wrong', async ({ page, origin }) => {
  serveFaces(origin, { [`/pith/${real.suffix}/bundle.json`]: { hello: 'there' } });
  await open(page);
  await ask(page, 'the bundle');
  await expect(entry(page, 'bundle')).toContainText('Not checked: this can’t be read as a pith bundle.');
  await expect(entry(page, 'bundle').locator('[data-outcome="fail"]')).toHaveCount(0);
});

test('several sources: they agree, differ in a report, differ in the signed part', async ({
  page,
  origin,
}) => {
  await open(page);
  const says = page.locator('[data-agreement]');
  await page.getByRole('button', { name: 'Ask all sources' }).click();
  await expect(says).toHaveAttribute('data-agreement', 'agree');
  await expect(says).toContainText('All 2 sources that have it');

  const serve = (value: unknown) =>
    origin.setHandler(`/pith/${real.suffix}.json`, (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    });
  serve(withValue(realRecord(), ['paper', 'authors_text'], 'Somebody Else'));
  await page.getByRole('button', { name: /Fetch again: the record from all sources/ }).click();
  await expect(says).toHaveAttribute('data-agreement', 'reports-disagree');
  await expect(page.locator('[data-source="pith.science"]')).toContainText('Somebody Else');
  await expect(page.locator('[data-source="pith.science"]')).toContainText('Ang Chen');

  serve(withValue(realRecord(), ['canonical_record', 'source', 'version'], 9));
  await page.getByRole('button', { name: /Fetch again: the record from all sources/ }).click();
  await expect(says).toHaveAttribute('data-agreement', 'disagree');
  await expect(says).toContainText('disagree about the signed part');
  await expect(page.locator('[data-source="pith.science"]')).toContainText('Doesn’t match');
  await expectScreen(page, CHECKED);
});

test('a source that was not waited for is none that agrees', async ({ page, origin }) => {
  await open(page);
  origin.setHandler(`/pith/${real.suffix}.json`, neverAnswer);
  await page.getByRole('button', { name: 'Ask all sources' }).click();
  await expect(page.locator('[data-source]').first()).toContainText('Checked');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('[data-agreement]')).toHaveText(
    'One source has it, and what it sends is the record on this page. No second one says the same. ' +
      '1 was not waited for, so that is not all.',
  );
  await expect(page.locator('[data-source="pith.science"]')).toContainText('Not asked to the end.');
});

test('snapshots and flags: each with its outcome and its reasons', async ({ page }) => {
  await page.goto(`${real.path}?tab=yourself`);
  const snapshots = page.locator('[data-snapshots]');
  await expect(snapshots.locator('[data-check]')).toHaveCount(5);
  await expect(snapshots.locator('[data-check="integrity"]')).toHaveAttribute('data-outcome', 'pass');
  const flags = Object.keys((realRecord() as { verification_status: JsonObject }).verification_status);
  await expect(page.locator('[data-flag]')).toHaveCount(flags.length);
  await expect(page.locator('[data-flag="content_addressed"]')).toContainText('In keeping with that');
});

test('a state dropped as a file is examined as what it is, and called no record', async ({ page }) => {
  await page.goto('/');
  await choose(page, JSON.stringify(stateFace), 'state.json');
  await expectScreen(page, {
    state: 'none',
    label: 'No record',
    headline: 'This is a pith state, not a record',
  });
  await expect(bannerOf(page)).toContainText('It isn’t signed');
  await expect(page.locator('[data-face-checks] [data-check]').first()).toBeVisible();
  await choose(page, '{"a": 1}', 'other.json');
  await expect(bannerOf(page)).toContainText('This is not a pith record');
});

test('a dropped state is held against its record when one asks for that, and a changed one shows where it differs', async ({
  page,
}) => {
  const ask = page.getByRole('button', { name: 'Fetch its record and compare: its record' });
  await page.goto('/');
  const kind = withValue(stateFace, ['current', 'source_aliases', 0, 'alias_value'], 'arxiv:2503.99999');
  await choose(page, JSON.stringify(kind), 'state.json');
  await expect(page.getByText('Its record, by what is in it: record with SHA-256 hash')).toBeVisible();
  await expect(page.locator('[data-comparison]')).toHaveCount(0);
  await ask.click();
  await expect(page.getByRole('status').filter({ hasText: 'As a page of its own, that is' })).toContainText(
    'Checked',
  );
  await expect(page.locator('[data-comparison]')).toContainText('1 field differs from this record.');
  await expect(page.locator('[data-comparison]')).toContainText('arxiv:2503.99999');
  await expectScreen(page, {
    state: 'none',
    label: 'No record',
    headline: 'This is a pith state, not a record',
  });
  await expect(bannerOf(page)).toContainText('1 of 14 checks doesn’t match.');

  const unknown = withValue(stateFace, ['current', 'canonical_record', 'metadata', 'license'], 'none');
  await choose(page, JSON.stringify(unknown), 'unknown.json');
  await ask.click();
  await expect(page.getByText('No source of this site has its record.')).toBeVisible();
});

test('a dropped integrity report with a real signed event: the signature is checked, the payload’s hash is not', async ({
  page,
}) => {
  await page.goto('/');
  await choose(page, JSON.stringify(integrityFace), 'integrity.json');
  const event = page.locator('[data-events]');
  await expect(event.locator('[data-check="event-signature"]')).toHaveAttribute('data-outcome', 'pass');
  await expect(event.locator('[data-check="event-payload"]')).toHaveAttribute('data-outcome', 'unchecked');
  await expect(page.locator('[data-state="checked"]')).toHaveCount(0);

  const forged = withValue(integrityFace, ['events', 0, 'signature_b64'], `${'A'.repeat(86)}==`);
  await choose(page, JSON.stringify(forged), 'forged.json');
  await expect(event.locator('[data-check="event-signature"]')).toHaveAttribute('data-outcome', 'fail');
});

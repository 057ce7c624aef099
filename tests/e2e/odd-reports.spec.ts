import type { JsonValue } from '../../src/core/json/json.ts';
import { realRecord, realRecordWith, withValue } from '../support/examining.ts';
import { choose } from '../support/give-file.ts';
import { CHECKED, expectScreen } from '../support/screen.ts';
import { showWholeRecord } from '../support/whole-record.ts';
import { expect, test } from './fixtures.ts';

/*
 * What the registry reports isn't signed and comes in forms that nobody here has seen. Nothing of it may be called empty,
 * missing or not run that is there.
 */
const snapshotWith = (...changes: readonly (readonly [string, JsonValue])[]): string =>
  JSON.stringify(
    changes.reduce((json, [name, value]) => withValue(json, ['graph_snapshot', name], value), realRecord()),
  );

test('detectors and findings of another form ran, and are there', async ({ page }) => {
  await page.goto('/');
  const integrity = {
    available: true,
    clean: true,
    detectors_run: ['doi_compliance'],
    findings: ['[3] does not resolve'],
  };
  await choose(page, snapshotWith(['integrity', integrity]));
  await expectScreen(page, CHECKED);
  await showWholeRecord(page);
  const part = page.locator('[data-fold]').filter({ has: page.getByRole('heading', { name: 'Integrity' }) });
  await expect(part.locator('> summary')).toHaveText('Integrity1 finding');
  await expect(part).toContainText('A finding says nothing about anybody’s intent.');
  await expect(part).not.toContainText('Nothing ran');
  await expect(part).toContainText('Marked cleanyes');
});

test('a report that names no detectors says nothing of what ran', async ({ page }) => {
  await page.goto('/');
  await choose(page, snapshotWith(['integrity', { available: true, clean: true }]));
  await showWholeRecord(page);
  await expect(page.getByText('Which detectors ran isn’t said, so “clean” says nothing.')).toBeVisible();
  await expect(page.getByText('nothing ran')).toHaveCount(0);
});

test('claims and references are counted as they are listed', async ({ page }) => {
  await page.goto('/');
  const items = ['C1', 'C2', 'C3'].map((claim_id) => ({
    kind: 'strongest_claim',
    text: `Sentence ${claim_id}`,
    claim_id,
  }));
  await choose(
    page,
    snapshotWith(
      ['claims', { count: 4, items }],
      ['references', { count: 32, resolved_work: 0, internal_anchors: 8, sample: [] }],
      ['author_claims', { sample: null }],
    ),
  );
  await showWholeRecord(page);
  const summaries = page.locator('[data-fold] > summary');
  await expect(summaries.filter({ hasText: 'Claims in snapshot' })).toHaveText(
    'Claims in snapshot3 of 4 counted',
  );
  const references = page
    .locator('[data-fold]')
    .filter({ has: page.getByRole('heading', { name: 'References' }) });
  await expect(references.locator('dl')).toHaveText('Counted32Resolved to a work0Pith anchors8');
  const nothing = page
    .locator('[data-fold]')
    .filter({ has: page.getByRole('heading', { name: 'Nothing recorded' }) });
  await expect(nothing).toContainText('Author claimsneither counted nor listed');
});

test('a part that can’t be read is neither empty nor missing', async ({ page }) => {
  await page.goto('/');
  const summaries = page.locator('[data-fold] > summary');
  await choose(page, JSON.stringify(realRecordWith(['paper_claims'], ['We prove it.', 'We assume it.'])));
  await showWholeRecord(page);
  await expect(summaries.filter({ hasText: /^Claimsin/ })).toHaveText('Claimsin another form');
  await expect(page.getByText('no sentence was read out of the paper')).toHaveCount(0);
  await expect(page.getByText('We prove it.').first()).toBeVisible();

  await choose(page, JSON.stringify(realRecordWith(['graph_snapshot'], 'later')));
  await showWholeRecord(page);
  await expect(summaries.filter({ hasText: /^Integrity/ })).toHaveText('Integrityin another form');
  await expect(page.getByText('The record has this in a form that is not known here.').first()).toBeVisible();
});

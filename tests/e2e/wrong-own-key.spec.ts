import type { Page } from '@playwright/test';
import type { JsonObject } from '../../src/core/json/json.ts';
import { OWN_KEY_DOUBT, WRONG_KEY } from '../../src/core/own-key.ts';
import { entry, give } from '../support/bibliography/bibliography-page.ts';
import { citationsOf } from '../support/citation-screen.ts';
import { realRecordWith, withValue } from '../support/examining.ts';
import { choose } from '../support/give-file.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { bannerOf } from '../support/screen.ts';
import { signAnew, TEST_KEY } from '../support/signing.ts';
import { expect, real, test } from './fixtures.ts';

/* The reader added a wrong key. What fails by it alone is red, and wherever it is red that is said. */
const foreign = signAnew(otherRecord(), 'somebody-1');
const WRONG = 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3';
const cited = realRecordWith(['inbound_citations'], {
  count: 2,
  sample: [
    { citing_arxiv_id: other.arxivId, citing_title: 'One that cites', ref_index: 4 },
    { citing_arxiv_id: '2601.00001', citing_title: 'Another that cites', ref_index: 5 },
  ],
});

const serve = (page: Page, file: string, body: unknown): Promise<unknown> =>
  page.route(`**/mirror/${file}.json`, (route) =>
    route.fulfill({ body: JSON.stringify(body), contentType: 'application/json' }),
  );

test.beforeEach(async ({ page }) => {
  await page.addInitScript(
    (keys) => localStorage.setItem('pith-viewer:user-keys', keys),
    JSON.stringify([{ key_id: 'somebody-1', public_key_hex: WRONG }]),
  );
  await serve(page, `pith/${foreign.suffix}`, foreign.record);
  await serve(page, `arxiv/${other.arxivId}`, { pith_number: foreign.record.pith_number });
  await serve(page, `pith/${real.suffix}`, cited);
});

test('a record’s own page says that the key may be wrong; not where a hash is, too', async ({ page }) => {
  await page.goto(`/pith/${foreign.suffix}`);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'mismatch');
  await expect(page.getByRole('main')).toContainText(WRONG_KEY);
  await serve(page, `pith/${foreign.suffix}`, {
    ...foreign.record,
    canonical_record: { ...(foreign.record.canonical_record as JsonObject), schema_version: '9' },
  });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Remove this key' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(WRONG_KEY);
});

test('so do the graph’s list and details', async ({ page }) => {
  await page.goto(`${real.path}?tab=citations&exp=${other.arxivId}`);
  const { rows, details } = citationsOf(page);
  const row = rows.filter({ hasText: other.arxivId });
  await expect(row).toContainText('Own key fails');
  await expect(row).toHaveAccessibleName(new RegExp(OWN_KEY_DOUBT));
  await row.click();
  await expect(details).toContainText(OWN_KEY_DOUBT);
  // It was looked up, and says nothing that is drawn.
  await expect(details).toContainText('Cited by: not known');
});

test('so do a list of records, a finding of a bibliography and a comparison', async ({ page }) => {
  await page.goto('/');
  await choose(page, `${foreign.text}\n${JSON.stringify(otherRecord())}\n`, 'two.jsonl');
  await expect(page.getByRole('listitem').filter({ hasText: 'line 1' })).toContainText(OWN_KEY_DOUBT);

  await give(page, [{ name: 'a.bib', text: `@misc{a, title={${other.title}}, eprint={${other.arxivId}}}` }]);
  await entry(page, other.title).click();
  await expect(page.locator('[data-finding-details]')).toContainText(OWN_KEY_DOUBT);

  await page.goto(`/compare?a=${real.suffix}&b=${foreign.suffix}`);
  await expect(page.getByRole('main')).toContainText(OWN_KEY_DOUBT);
});

test('of keys of one’s own only those read who have one that vouches for a paper shown', async ({ page }) => {
  const unsigned = withValue(otherRecord(), ['receipt', 'signature_b64'], undefined);
  const state = citationsOf(page).panel.getByRole('button', { name: 'State' });
  const open = async (record: unknown, keys: string): Promise<void> => {
    await serve(page, `pith/${foreign.suffix}`, record);
    await page.addInitScript((kept) => localStorage.setItem('pith-viewer:user-keys', kept), keys);
    await page.goto(`${real.path}?tab=citations&exp=${other.arxivId}&as=state`);
    await expect(citationsOf(page).rows.filter({ hasText: other.arxivId })).toContainText(/Partly|Your own/);
    await state.click();
  };
  await open(unsigned, '[]');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Checked in part 1', exact: true })).toBeVisible();
  await open(
    foreign.record,
    JSON.stringify([{ key_id: 'somebody-1', public_key_hex: TEST_KEY.publicKeyHex }]),
  );
  await expect(
    page.getByRole('menuitemcheckbox', { name: 'Checked in part, or by your own key 1' }),
  ).toBeVisible();
});

import type { JsonPath, JsonValue } from '../../src/core/json/json.ts';
import { sendJson, sendText } from '../support/behaviours.ts';
import { other, otherRecordWith } from '../support/other-record.ts';
import { realRecordText } from '../support/real-record.ts';
import {
  CONTRADICTS_ITSELF,
  expectScreen,
  NOT_ITSELF,
  NOT_SIGNED,
  type Screen,
  WRONG_ANSWER,
  WRONG_TITLE,
} from '../support/screen.ts';
import { expect, test } from './fixtures.ts';

/** One place of the record changed after it was signed, and the check that must find it. */
const tamperings: readonly (readonly [
  name: string,
  check: string,
  path: JsonPath,
  change: JsonValue,
  screen: Screen,
])[] = [
  ['a signed value', 'signature', ['canonical_record', 'source', 'version'], 3, NOT_ITSELF],
  ['a signed text', 'canonical-hash', ['canonical_record', 'metadata', 'license'], 'CC0', NOT_ITSELF],
  ['the hash', 'canonical-hash', ['canonical_sha256'], '0'.repeat(64), NOT_ITSELF],
  ['the number', 'pith-number', ['pith_number'], 'pith:2018:AAAAAAAAAAAAAAAAAAAAAAAAAA', NOT_ITSELF],
  ['the title', 'title-digest', ['paper', 'title'], 'Constraining nothing at all', WRONG_TITLE],
  ['the signature', 'signature', ['receipt', 'signature_b64'], `${'A'.repeat(86)}==`, NOT_SIGNED],
  ['the hash in the receipt', 'receipt-hash', ['receipt', 'canonical_sha256'], '1'.repeat(64), NOT_SIGNED],
  ['the fingerprint', 'signing-key', ['receipt', 'public_key_fingerprint'], '2'.repeat(32), NOT_SIGNED],
  ['the short number', 'short-number', ['short_pith_number'], 'pith:AAAAAAAA', CONTRADICTS_ITSELF],
  ['an alias', 'aliases', ['aliases', 0, 'alias_value'], '1811.00638', CONTRADICTS_ITSELF],
  ['the source', 'unsigned-copies', ['source', 'id'], '1811.00638', CONTRADICTS_ITSELF],
];

for (const [name, check, path, change, screen] of tamperings)
  test(`doesn’t match: ${name} was changed`, async ({ page, origin }) => {
    origin.setHandler(other.file, sendJson(otherRecordWith(path, change)));
    await page.goto(other.path);
    const banner = await expectScreen(page, screen);
    await expect(banner.locator('.banner-line')).toHaveText('Nothing below should be relied on.');
    await expect(page).toHaveTitle(/^Doesn’t match: 1811\.00637 · Pith Viewer$/);

    const row = page.locator('[data-failed]').locator(`[data-check="${check}"]`);
    await expect(row).toContainText('Recorded');
    await expect(row.locator('dd').first()).not.toBeEmpty();
    await expect(row).toContainText('Computed');
    await expect(row.locator('dd').last()).not.toBeEmpty();
    await expect(page.locator('[data-cause]')).toHaveText(
      /^[A-Z].*; (?:one mismatch follows|\w+ mismatches follow)\.$/,
    );
    await expect(page.locator('[data-failed]')).not.toContainText('Expected');

    // Nothing that the record says of the paper, no badge, no tab: only what doesn't match.
    await expect(page.getByRole('tab')).toHaveCount(0);
    await expect(page.locator('[data-standing]')).toHaveCount(0);
    await expect(page.locator('body')).not.toContainText('Lensing Arcs');
    await expect(page.locator('body')).not.toContainText(/constraining/i);
    await expect(page.getByText('author attested')).toHaveCount(0);
  });

test('doesn’t match: what was received stays behind a disclosure', async ({ page, origin }) => {
  origin.setHandler(other.file, sendJson(otherRecordWith(['paper', 'title'], 'Constraining nothing at all')));
  await page.goto(other.path);
  await expectScreen(page, WRONG_TITLE);
  const raw = page.locator('pre');
  await expect(page.getByRole('group').filter({ hasText: 'Show what was received' })).not.toHaveAttribute(
    'open',
  );
  await expect(raw).toBeHidden();
  await page.getByText('Show what was received').click();
  await expect(raw).toContainText('Constraining nothing at all');
  await page.getByText('Show what was received').click();
  await expect(raw).toBeHidden();
});

test('doesn’t match: the answer is about another paper, by number or by arXiv id', async ({
  page,
  origin,
}) => {
  origin.setHandler(other.file, sendText(realRecordText()));
  await page.goto(other.path);
  await expectScreen(page, WRONG_ANSWER);
  await expect(page.locator('[data-failed] [data-check="answers-question"]')).toContainText(other.suffix);
  await expect(page.locator('[data-failed] dt')).toHaveText(['Asked for', 'Computed']);
  // The address stays the one that was asked.
  await expect(page).toHaveURL(other.path);

  origin.setHandler(other.resolver, sendText(realRecordText()));
  await page.goto(`/abs/${other.arxivId}`);
  await expectScreen(page, WRONG_ANSWER);
  await expect(page.locator('[data-failed] [data-check="answers-question"]')).toContainText(other.arxivId);
  await expect(page).toHaveURL(`/abs/${other.arxivId}`);
});

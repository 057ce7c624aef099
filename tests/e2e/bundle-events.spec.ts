import type { JsonValue } from '../../src/core/json/json.ts';
import { realRecord } from '../support/examining.ts';
import { choose } from '../support/give-file.ts';
import { otherRecord } from '../support/other-record.ts';
import { bannerOf } from '../support/screen.ts';
import { toBundle } from '../support/to-bundle.ts';
import { expect, test } from './fixtures.ts';

const bundle = toBundle(realRecord());
const eventsOf = (record: JsonValue): readonly JsonValue[] => toBundle(record).events as readonly JsonValue[];

test('a bundle whose second record_created names another record says that nothing went by it', async ({
  page,
}) => {
  await page.goto('/');
  const events = [...eventsOf(realRecord()), ...eventsOf(otherRecord())];
  await choose(page, JSON.stringify({ ...bundle, events }), 'bundle.json');
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
  const part = page.locator('details').filter({ has: page.getByText('Events', { exact: true }) });
  const fold = part.locator('summary').first();
  await expect(fold).toHaveText('Events2, 1 names another record');
  await fold.click();
  await expect(part.getByRole('note')).toContainText('names another record, and nothing above went by it');
  const lines = part.locator('details summary');
  await expect(lines).toContainText(['what the ledger read', 'names another record · not read']);

  await choose(page, JSON.stringify({ ...bundle, events: [events[0], events[0]] }), 'bundle.json');
  await expect(fold).toHaveText('Events2');
  await fold.click();
  await expect(lines).toContainText(['what the ledger read', 'names this record again · not read']);
  await expect(part.getByRole('note')).toHaveCount(0);
});

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

import { sendJson } from '../support/behaviours.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { bannerOf, CHECKED, expectScreen, type Screen } from '../support/screen.ts';
import { expect, test } from './fixtures.ts';

test('a slow source: silent, then said, then counted, then cancelled, then tried again', async ({
  page,
  origin,
}) => {
  let isClosed = false;
  origin.setHandler(other.file, (_, response) => {
    response.on('close', () => {
      isClosed = true;
    });
  });
  let letAppCome = () => {};
  const appMayCome = new Promise<void>((resolve) => {
    letAppCome = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await appMayCome;
    await route.continue();
  });
  await page.clock.install({ time: '2026-06-01T00:00:00Z' });
  await page.clock.pauseAt('2026-06-01T00:00:10Z');
  await page.goto(other.path);
  await page.clock.runFor(250);
  await expect(bannerOf(page)).toHaveCount(0);
  // The app is not there yet, and the reader knows already that something runs.
  await page.clock.runFor(100);
  const pending: Screen = {
    state: 'unchecked',
    label: 'On its way',
    headline: `Looking up pith number ${other.suffix}`,
  };
  await expectScreen(page, pending, { isAppThere: false });
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  letAppCome();
  await page.clock.runFor(1_000);
  await expect(page.getByRole('button', { name: 'Open file' })).toBeVisible();
  await expect(bannerOf(page)).toContainText('Asking the mirror on this site, then pith.science.');
  await expect(page).toHaveTitle(`pith number ${other.suffix} · Pith Viewer`);
  await page.clock.runFor(700);
  await expectScreen(page, pending);
  expect(origin.requests).toHaveLength(1);
  await expect(bannerOf(page)).toContainText('2 s so far.');
  await expect(bannerOf(page).getByRole('status')).toBeVisible();
  await page.clock.resume();

  await bannerOf(page).getByRole('button', { name: 'Cancel' }).click();
  const cancelled = await expectScreen(page, {
    state: 'unchecked',
    label: `Cancelled · pith number ${other.suffix}`,
    headline: 'The look-up was cancelled',
  });
  await expect.poll(() => isClosed).toBe(true);
  origin.setHandler(other.file, sendJson(otherRecord()));
  await cancelled.getByRole('button', { name: 'Try again' }).click();
  await expectScreen(page, CHECKED);
});

test('leaving a slow look-up gives it up', async ({ page, origin }) => {
  let isClosed = false;
  origin.setHandler(other.file, (_, response) => {
    response.on('close', () => {
      isClosed = true;
    });
  });
  await page.goto('/');
  await page.getByRole('textbox').fill(other.suffix);
  await page.keyboard.press('Enter');
  await expectScreen(page, { state: 'unchecked', label: 'On its way', headline: /^Looking up/ });
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect.poll(() => isClosed).toBe(true);
});

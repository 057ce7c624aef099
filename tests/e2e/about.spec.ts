import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expectNoAxeViolationsInBothThemes } from '../support/axe.ts';
import { expectNoSidewaysScroll } from '../support/reach.ts';
import { replaceSettings } from '../support/site-settings.ts';
import { expect, test } from './fixtures.ts';

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const { sources, keys } = JSON.parse(readFileSync('public/config.json', 'utf8'));

test('what this is, which build, whom it asks, whose keys count, and all licences', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'About this page' }).click();
  await expect(page).toHaveURL('/about');
  await expect(page).toHaveTitle('About · Pith Viewer');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Pith Viewer');
  const build = page.getByRole('region', { name: 'This build' });
  await expect(build).toContainText(`Version${version}`);
  await expect(build).toContainText(/Commit(?:[0-9a-f]{40}|not known)/);
  const served = await (await page.request.get('/build-manifest.json')).body();
  const hash = createHash('sha256').update(served).digest('hex');
  await expect(build.getByTitle(hash)).toContainText(hash);
  await expect(page.getByText('no part of the build')).toBeVisible();
  const asked = page.getByRole('region', { name: 'Whom it asks' }).getByRole('listitem');
  await expect(asked).toHaveCount(sources.length);
  for (const [index, { label, base }] of sources.entries())
    await expect(asked.nth(index)).toContainText(new RegExp(`${label}.*${base}`));
  const accepted = page.getByRole('region', { name: 'Keys whose signatures count' });
  await expect(accepted.getByRole('listitem')).toHaveCount(keys.length);
  for (const { key_id, public_key_hex, signer } of keys) {
    await expect(accepted).toContainText(`${key_id}of ${signer}, named by this site`);
    await expect(accepted.getByTitle(public_key_hex)).toBeVisible();
  }
  const licences = page.getByRole('region', { name: 'Licences' });
  for (const [name, of] of Object.entries(dependencies))
    await expect(licences).toContainText(`${name} ${of}`);
  const response = await page.request.get('/licences.txt');
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  for (const [name, of] of Object.entries(dependencies)) expect(text).toContain(`${name} ${of}\n===`);
  // Comes with a package that the app names, and isn't named by it.
  expect(text).toContain('@tanstack/query-core ');
  expect(text).not.toContain('Licence: not named');
});

test('keys that were added by hand are told apart', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'pith-viewer:user-keys',
      JSON.stringify([
        {
          key_id: 'mine',
          public_key_hex: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
        },
      ]),
    ),
  );
  await page.goto('/about');
  await expect(page.getByRole('listitem').filter({ hasText: 'mine' })).toContainText('never green');
});

test('without a configuration it says so, and shows the rest', async ({ page }) => {
  await replaceSettings(page, { sources: 7 });
  await page.goto('/about');
  await expect(page.getByRole('region', { name: 'Whom it asks' })).toContainText('could not be read');
  await expect(page.getByRole('region', { name: 'This build' })).toContainText(version);
});

test('without a manifest it says so', async ({ page }) => {
  await page.route('/build-manifest.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/about');
  await expect(page.getByRole('region', { name: 'This build' })).toContainText('no list of its files');
});

test('of a site that doesn’t answer it says no more than that', async ({ page }) => {
  const build = page.getByRole('region', { name: 'This build' });
  for (const [status, words] of [
    [503, 'did not answer'],
    [404, 'no list of its files'],
  ] as const) {
    await page.route('/build-manifest.json', (route) => route.fulfill({ status, body: '' }));
    await page.goto('/about');
    await expect(build).toContainText(words);
  }
});

test('a manifest of another build is not taken for that of this page', async ({ page }) => {
  const build = page.getByRole('region', { name: 'This build' });
  await page.goto('/about');
  await expect(build.getByTitle(/^[0-9a-f]{64}$/)).toBeVisible();
  await expect(build.getByRole('note')).toHaveCount(0);
  const commit = 'e'.repeat(40);
  await page.route('/build-manifest.json', (route) => route.fulfill({ json: { commit, hashes: {} } }));
  await page.goto('/about');
  await expect(build.getByRole('note')).toContainText(`Not that of this page: it is for commit ${commit}.`);
  await page.route('/build-manifest.json', (route) => route.fulfill({ json: [7] }));
  await page.goto('/about');
  await expect(build.getByRole('note')).toContainText('a commit that it doesn’t name');
});

test('within everybody’s reach, light and dark', async ({ page }) => {
  await page.goto('/about');
  await expect(page.getByRole('region', { name: 'Licences' })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page);
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
});

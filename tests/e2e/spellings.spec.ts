import type { Page } from '@playwright/test';
import { bannerOf } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

declare global {
  interface Window {
    /** How often the page changed its own address. */
    addressChanges: number;
  }
}

/** A record page changes its address once, to the canonical one; where it is may be written down before and after. */
const MOST_CHANGES = 6;

/** The network is cut: other machines can't be reached anyway, and the live origin never answers. */
test.beforeEach(async ({ page }) => {
  await page.route('/origin/**', (route) => route.abort('internetdisconnected'));
  await page.addInitScript(() => {
    window.addressChanges = 0;
    for (const name of ['pushState', 'replaceState'] as const) {
      const change = history[name].bind(history);
      history[name] = (...given) => {
        window.addressChanges += 1;
        // A page that never stops would take the browser with it, and no sentence would say why.
        if (window.addressChanges < 50) change(...given);
        else if (window.addressChanges === 50) console.error('The address changes without end.');
      };
    }
  });
});

/** Two frames: an effect that navigates without end has done so again by then. */
const twoFrames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );

const changesOf = (page: Page): Promise<number> => page.evaluate(() => window.addressChanges);

/** The page has stopped to change its address, after few changes. */
const expectRest = async (page: Page) => {
  await expect(async () => {
    const changes = await changesOf(page);
    for (let look = 0; look < 3; look++) await twoFrames(page);
    expect(await changesOf(page)).toBe(changes);
  }).toPass({ timeout: 10_000 });
  expect(await changesOf(page)).toBeLessThanOrEqual(MOST_CHANGES);
};

const lower = real.suffix.toLowerCase();

/** Spellings of the address of the real record, and the address at which each of them comes to rest. */
const spellings: readonly (readonly [address: string, rest: string])[] = [
  [`${real.path}/`, real.path],
  [`${real.path}//`, real.path],
  [`${real.path}/#`, `${real.path}`],
  [`${real.path}/?v=2`, `${real.path}?v=2`],
  [`/pith//${real.suffix}/`, real.path],
  [`/pith/${lower}/`, real.path],
  [`/pith/${lower}`, real.path],
  ['/pith/%32W3F2J6XVHMDI3LFEUIZOILSTF/', real.path],
  [`/%70ith/${real.suffix}`, real.path],
  [`/pith/${real.suffix}%2F`, real.path],
  [`/pith/%20${real.suffix}%20`, real.path],
  [`${real.path}/?tab=raw`, `${real.path}?tab=raw`],
  [`${real.path}/?tab=nowhere`, `${real.path}?tab=nowhere`],
  ['/abs/2503.11367/', real.path],
  ['/abs//2503.11367', real.path],
  ['/abs/2503.11367v4/', `${real.path}?v=4`],
  ['/abs/arXiv%3A2503.11367v4/', `${real.path}?v=4`],
  ['/abs/ARXIV:2503.11367V4', `${real.path}?v=4`],
  ['/pdf/2503.11367v4.pdf/', `${real.path}?v=4`],
  ['/html/2503.11367/', real.path],
  ['/p/2503.11367/', real.path],
  ['/paper/2W3F2J6X/', real.path],
  ['/doi/10.48550/arXiv.2503.11367/', real.path],
  ['/doi/10.48550%2FarXiv.2503.11367/', real.path],
];

for (const [address, rest] of spellings)
  test(`${address} is the record at its one address, and the page rests there`, async ({ page }) => {
    await page.goto(address);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
    await expect(page).toHaveURL(rest);
    await expect(page.getByRole('tab', { name: 'Raw JSON' })).toBeVisible();
    await expectRest(page);
  });

test('two slashes before the path are one, and lead nowhere else', async ({ page, site, problems }) => {
  await page.goto(`${site.url}/${real.path}/?tab=raw`);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
  await expect(page).toHaveURL(`${real.path}?tab=raw`);
  await expectRest(page);
  // The server has no such page, and says so with the page that it sends.
  expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true);
});

test('within the app, too, no spelling of an address makes the page go on without end', async ({ page }) => {
  await page.goto(real.path);
  await expect(page.getByRole('tab', { name: 'Raw JSON' })).toBeVisible();
  const others = ['/', '/remembered/', '/file/', '/file/?d=x', '/nothing//here/', '/pith/', '/abs/hello/'];
  for (const address of [...spellings.map(([each]) => each), ...others])
    await test.step(address, async () => {
      await page.evaluate((to) => {
        // What a link of another script, or an entry of the history, does.
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
        window.addressChanges = 0;
      }, address);
      await expectRest(page);
    });
});

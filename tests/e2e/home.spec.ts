import type { Page } from '@playwright/test';
import { formatDay } from '../../src/core/base/day.ts';
import { untilAnswers } from '../support/answers.ts';
import { realRecordText } from '../support/real-record.ts';
import { bannerOf, hueOf } from '../support/screen.ts';
import { serveInstead, spoiled } from '../support/serve-record.ts';
import { expect, real, test } from './fixtures.ts';

const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';
const HUB_TITLE = 'A Field Guide to Papers That Do Not Exist';

const examples = (page: Page) => page.getByRole('region', { name: 'Examples that need no network' });
const seen = (page: Page) => page.getByRole('region', { name: 'Seen before on this machine' });
const strip = (page: Page) => page.getByRole('complementary', { name: 'About this corpus' });

/** The live origin is cut off; what was asked of it is listed. */
const cutOff = async (page: Page): Promise<readonly string[]> => {
  const asked: string[] = [];
  await page.route('/origin/**', (route) => {
    asked.push(route.request().url());
    return route.abort('internetdisconnected');
  });
  return asked;
};

test('the home page says what this is, and has the focus in its one field', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What stands behind a paper’s record?');
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await expect(page.getByRole('textbox')).toBeFocused();
  await expect(page).toHaveTitle('Pith Viewer');
  await expect(strip(page)).toHaveCount(0);
});

test.describe('before the field is drawn', () => {
  /** The home page while the app is on its way. @returns lets the app come. */
  const openHeld = async (page: Page): Promise<() => void> => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('/', { waitUntil: 'domcontentloaded' });
    return release;
  };
  const fieldOf = (page: Page) =>
    page.getByRole('textbox', { name: 'arXiv id, pith number or address of a paper' });
  test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

  test('what is typed goes on in it', async ({ page }) => {
    const release = await openHeld(page);
    await page.keyboard.type('2503.11');
    release();
    await expect(fieldOf(page)).toHaveValue('2503.11');
    await untilAnswers(page);
    await expect(page.getByRole('textbox')).toHaveCount(1);
    await page.keyboard.type('367');
    await expect(fieldOf(page)).toHaveValue('2503.11367');
  });

  test('what is typed while it is drawn goes on in it, letter by letter', async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    const release = await openHeld(page);
    const text = 'One letter behind another, as fast as one can type. '.repeat(3);
    release();
    for (const letter of text) await page.keyboard.insertText(letter);
    await expect(fieldOf(page)).toHaveValue(text);
    await expect(page.getByRole('textbox')).toHaveCount(1);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  });

  test('what is typed and entered is looked up', async ({ page }) => {
    const release = await openHeld(page);
    await page.keyboard.type('2503.11367');
    await page.keyboard.press('Enter');
    release();
    await expect(page).toHaveURL(real.path);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
  });

  test('a record that is pasted is opened, and lines that are no identifier stand in the field', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/about');
    const paste = async (text: string) => {
      await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
      const release = await openHeld(page);
      await page.keyboard.press('ControlOrMeta+v');
      release();
    };
    await paste(JSON.stringify(JSON.parse(realRecordText()), null, 2));
    await expect(page.getByText('From the pasted text')).toBeVisible();
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
    await paste('2503.11367\nand 2401.00001');
    await expect(fieldOf(page)).toHaveValue('2503.11367 and 2401.00001');
  });
});

for (const home of ['/', '/?in=demo'])
  test(`every example opens with the network cut, from ${home}`, async ({ page }) => {
    const asked = await cutOff(page);
    await page.goto(home);
    await expect(examples(page).getByRole('listitem')).not.toHaveCount(0);
    const names = await examples(page).getByRole('link').allTextContents();
    expect(names).toContain(home === '/' ? TITLE : HUB_TITLE);
    for (const name of names) {
      await page.goto(home);
      await examples(page).getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(/\/pith\/[A-Z2-7]{26}/);
      const isFiction = page.url().includes('in=demo');
      await expect(bannerOf(page)).toHaveAttribute('data-state', isFiction ? 'demo' : 'checked');
      await expect(page.locator('[data-ledger]')).toBeVisible();
    }
    expect(asked).toEqual([]);
  });

test('papers seen before are listed, newest first, and open again', async ({ page }) => {
  await page.goto('/');
  await expect(seen(page)).toContainText('Nothing yet.');
  await expect(page.getByRole('button', { name: 'Forget all' })).toHaveCount(0);
  await page.goto('/abs/4104.11333?in=demo');
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'demo');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HUB_TITLE);
  // A page that is left before the app is there, or in the moment in which it writes, isn't remembered.
  await untilAnswers(page);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(seen(page).getByRole('listitem')).toHaveCount(1);
  await page.goto(real.path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await untilAnswers(page);

  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  const day = formatDay(new Date().toISOString());
  await expect(seen(page).getByRole('listitem')).toHaveText([
    `${TITLE}arXiv ${real.arxivId} · checked when opened on ${day}`,
    `${HUB_TITLE}arXiv 4104.11333 · demo record when opened on ${day}`,
  ]);
  // They outlive the page.
  await page.reload();
  await expect(seen(page).getByRole('listitem')).toHaveCount(2);
  await seen(page).getByRole('link', { name: HUB_TITLE }).click();
  await expect(page).toHaveURL(/\?in=demo$/);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'demo');

  // A paper is listed once, however often it was opened; now it is the newest.
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(seen(page).getByRole('link')).toHaveText([HUB_TITLE, TITLE]);
});

test('what was opened while the clock was wrong by a year stands behind what is opened since', async ({
  page,
}) => {
  const now = Date.now();
  await page.clock.setFixedTime(now + 365 * 24 * 60 * 60 * 1000);
  await page.goto('/abs/4104.11333?in=demo');
  await untilAnswers(page);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(seen(page).getByRole('link')).toHaveText([HUB_TITLE]);
  await page.clock.setFixedTime(now);
  await page.goto(real.path);
  await untilAnswers(page);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(seen(page).getByRole('link')).toHaveText([TITLE, HUB_TITLE]);
});

test('a record that doesn’t match is not listed as a paper', async ({ page }) => {
  await serveInstead(page, spoiled.mismatch());
  await page.goto(real.path);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'mismatch');
  await untilAnswers(page);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(seen(page)).toContainText('Nothing yet.');
});

test('forget all clears the list, for good', async ({ page }) => {
  // The record is drawn before the app is there to write it on its list; the app's own links wait for it.
  await page.goto(real.path);
  await untilAnswers(page);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(seen(page).getByRole('link')).toHaveText([TITLE]);
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expect(seen(page)).toContainText('Nothing yet.');
  await expect(seen(page).getByRole('listitem')).toHaveCount(0);
  await page.reload();
  await expect(seen(page)).toContainText('Nothing yet.');
});

test('the demo opens from home, stays under its strip, and is never green', async ({ page }) => {
  await page.goto('/');
  const demo = examples(page).getByRole('listitem').filter({ hasText: 'fiction' }).first();
  await expect(demo).toContainText('fiction, signed by a demo key');
  await demo.getByRole('link').click();
  await expect(page).toHaveURL(/\?in=demo$/);
  const expectFiction = async () => {
    await expect(strip(page)).toContainText('Fiction. The papers in “demo” don’t exist.');
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'demo');
    await expect(bannerOf(page).locator('.banner-headline')).toHaveText(
      'Fiction: all checks pass with a demo key',
    );
    for (const part of ['.banner-label', '.banner-icon']) {
      expect(await hueOf(bannerOf(page).locator(part))).toBe('violet');
    }
    await expect(page.locator('.banner[data-state="checked"]')).toHaveCount(0);
  };
  await expectFiction();
  // From citing paper to citing paper, never out of the fiction.
  await page.getByRole('tab', { name: /^Cited by/ }).click();
  const table = page.getByRole('grid', { name: 'Citing papers' });
  await table.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/pith\/[A-Z2-7]{26}\?in=demo$/);
  await expect(table).toHaveCount(0);
  await expectFiction();

  // Its home page and what it doesn't have are under the strip as well.
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(page).toHaveURL('/?in=demo');
  await expect(strip(page)).toBeVisible();
  await page.getByRole('textbox').fill('2503.11367');
  await page.keyboard.press('Enter');
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'none');
  await expect(strip(page)).toBeVisible();

  await strip(page).getByRole('link', { name: 'Leave the demo' }).click();
  await expect(page).toHaveURL('/');
  await expect(strip(page)).toHaveCount(0);
});

test('a folder that denies its fiction is still signed by a demo key', async ({ page }) => {
  await page.route('/demo/config.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), fiction: false } });
  });
  await page.goto('/abs/4104.11333?in=demo');
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'demo');
  await expect(strip(page)).toBeVisible();
});

test('a demo record that leaves its folder has no key', async ({ page }) => {
  const response = await page.request.get('/demo/pith/HVIWRYJI4AGY5URFEP64MJ6LDB.json');
  await page.goto('/');
  await page
    .getByLabel('Open a record or a bibliography from a file')
    .setInputFiles({ name: 'demo.json', mimeType: 'application/json', buffer: await response.body() });
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
  await expect(bannerOf(page).locator('.banner-label')).toHaveText('Key not available');
});

test('a reader hears one button for a file, not the field behind it too', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Open file' })).toBeVisible();
  expect(await page.getByRole('banner').ariaSnapshot()).not.toContain('from a file');
});

/** Lets the part of the home page through when the function that comes back is called. */
const holdHome = async (page: Page): Promise<() => void> => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/HomePage-[\w-]+\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
};

test('what one types while the home page is on its way stands in its field, and one goes on typing there', async ({
  page,
}) => {
  const release = await holdHome(page);
  await page.goto(real.path);
  // Before the app is there the link is the browser's own, which leaves the page with all that is in it.
  await untilAnswers(page);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await page.locator('.search-masthead [data-search-field]').focus();
  await page.keyboard.type('2503.113');
  release();
  const field = page.locator('.search-home [data-search-field]');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('2503.113');
  await page.keyboard.type('67');
  await expect(field).toHaveValue('2503.11367');
  await expect(page.locator('.search-said')).toContainText('arXiv 2503.11367');
});

test('what one types while the home page is drawn goes on in its field, letter by letter', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  await page.goto(real.path);
  await untilAnswers(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  const text = 'One letter behind another, as fast as one can type. '.repeat(3);
  await page.getByRole('link', { name: 'Pith Viewer' }).evaluate((link: HTMLElement) => {
    document.querySelector<HTMLElement>('.search-masthead [data-search-field]')?.focus();
    link.click();
  });
  for (const letter of text) await page.keyboard.insertText(letter);
  await expect(page.locator('.search-home [data-search-field]')).toHaveValue(text);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
});

test('letters that come faster than the page can draw them all stand in the field', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto('/');
  const field = page.locator('.search-home [data-search-field]');
  await expect(field).toBeFocused();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 12 });
  const text = 'One letter behind another, as fast as one can type. '.repeat(3);
  await Promise.all(Array.from(text, (letter) => session.send('Input.insertText', { text: letter })));
  await expect(field).toHaveValue(text);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
});

test('what only the page before put into its field is left there', async ({ page }) => {
  await page.goto('/');
  await page.locator('[data-search-field]').fill('2606.01234');
  await page.keyboard.press('Enter');
  await expect(page.locator('.search-masthead [data-search-field]')).toHaveValue('2606.01234');
  await expect(page.locator('.search-masthead [data-search-field]')).toBeFocused();
  await page.goBack();
  await expect(page.locator('.search-home [data-search-field]')).toHaveValue('');
});

test.describe('before the app is there', () => {
  test.use({ expectedErrors: /Failed to load resource|ERR_FAILED/ });

  test('the link to the home page stays in the collection', async ({ page }) => {
    await page.route('**/assets/*.js', (route) => route.abort());
    const link = page.getByRole('link', { name: 'Pith Viewer' });
    for (const path of ['/?in=demo', '/abs/4104.11333?in=demo', '/about?in=demo']) {
      await page.goto(path);
      await expect(link).toHaveAttribute('href', '/?in=demo');
    }
    await page.goto('/about');
    await expect(link).toHaveAttribute('href', '/');
  });
});

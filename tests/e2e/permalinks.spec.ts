import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { guard } from '../support/guards.ts';
import { serveInstead, spoiled } from '../support/serve-record.ts';
import { expect, real, test } from './fixtures.ts';

const HUB = '/pith/HVIWRYJI4AGY5URFEP64MJ6LDB';

/** Everything that the address stands for, as a reader sees it. */
const readView = async (page: Page) => {
  await untilAnswers(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^Loading(?! the rest of the record)/)).toHaveCount(0);
  return {
    state: await page.locator('[data-verdict]').getAttribute('data-state'),
    heading: await page.getByRole('heading', { level: 1 }).textContent(),
    tab: await page.getByRole('tab', { selected: true }).first().textContent(),
    isDimmed: (await page.locator('[data-dim]').count()) > 0,
    selected: await page.locator('tr[aria-current]').allTextContents(),
    note: await page.getByRole('note').allTextContents(),
    strip: await page.getByRole('complementary', { name: 'About this corpus' }).allTextContents(),
    title: await page.title(),
  };
};

/** The view once it rests: the address is there before the page that it leads to. */
const viewOf = async (page: Page) => {
  let view = await readView(page);
  const isSame = async (): Promise<boolean> => {
    const before = view;
    view = await readView(page);
    return isDeepStrictEqual(before, view);
  };
  await expect.poll(isSame, { intervals: [150] }).toBe(true);
  return view;
};

const selectRow = async (page: Page, title: string) => {
  await page
    .getByRole('row', { name: title })
    .getByRole('button', { name: /^Select/ })
    .click();
  await expect(page.locator('tr[aria-current]')).toContainText(title);
};

/** What one does to a page, and what its address must be then. */
const views: readonly {
  readonly name: string;
  readonly from: string;
  readonly act: (page: Page) => Promise<unknown>;
  readonly address: string;
}[] = [
  { name: 'nothing but the record', from: real.path, act: async () => {}, address: real.path },
  {
    name: 'raw JSON',
    from: real.path,
    act: (page) => page.getByRole('tab', { name: 'Raw JSON' }).click(),
    address: `${real.path}?tab=raw`,
  },
  {
    name: 'the unsigned dimmed',
    from: real.path,
    act: (page) => page.getByRole('switch').click(),
    address: `${real.path}?signed=1`,
  },
  {
    name: 'a selected citation',
    from: real.path,
    act: async (page) => {
      await page.getByRole('tab', { name: /^Cited by/ }).click();
      await selectRow(page, 'A Readiness-Driven Runtime');
    },
    address: `${real.path}?tab=citations&sel=2605.18750`,
  },
  {
    name: 'the asked version',
    from: '/abs/2503.11367v2',
    act: async () => {},
    address: `${real.path}?v=2`,
  },
  {
    name: 'all at once, in the demo',
    from: '/abs/4104.11333v3?in=demo',
    act: async (page) => {
      await page.getByRole('switch').click();
      await page.getByRole('tab', { name: /^Cited by/ }).click();
      await selectRow(page, 'On Solar-Powered Sleepy Replicas');
    },
    address: `${HUB}?in=demo&v=3&tab=citations&sel=…&signed=1`,
  },
];

const reopen = async (browser: Browser, address: string) => {
  const context = await browser.newContext();
  const problems = await guard(context, { site: new URL(address).origin, expectedErrors: null });
  const page = await context.newPage();
  await page.goto(address);
  return { page, problems, close: () => context.close() };
};

for (const { name, from, act, address } of views)
  test(`a copied link opens the same view anywhere, and a reload keeps it: ${name}`, async ({
    page,
    context,
    browser,
    site,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
    await page.goto(from);
    await viewOf(page);
    await act(page);
    const view = await viewOf(page);

    // The citations have a button of their own, for a picture may be too much for a link.
    const isPicture = new URL(page.url()).searchParams.get('tab') === 'citations';
    await page
      .getByRole('button', { name: isPicture ? 'Copy link' : 'Copy link to this view', exact: true })
      .click();
    await expect(page.getByText('copied', { exact: true })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    // What is as it always is stands not in the address.
    const selected = new URL(copied).searchParams.get('sel') ?? '';
    expect(copied.slice(site.url.length)).toBe(address.replace('sel=…', `sel=${selected}`));

    const other = await reopen(browser, copied);
    await expect.poll(() => viewOf(other.page)).toEqual(view);
    expect(other.page.url()).toBe(copied);
    expect(other.problems).toEqual([]);
    await other.close();

    await page.reload();
    await expect.poll(() => viewOf(page)).toEqual(view);
  });

test('back and forward go from view to view', async ({ page }) => {
  await page.goto(real.path);
  const views = [await viewOf(page)];
  const step = async (act: () => Promise<unknown>) => {
    await act();
    views.push(await viewOf(page));
  };
  await step(() => page.getByRole('switch').click());
  await step(() => page.getByRole('tab', { name: 'Raw JSON' }).click());
  await step(async () => {
    await page.getByRole('tab', { name: /^Cited by/ }).click();
    await selectRow(page, 'A Readiness-Driven Runtime');
  });
  const addresses = [
    real.path,
    `${real.path}?signed=1`,
    `${real.path}?tab=raw&signed=1`,
    `${real.path}?tab=citations&sel=2605.18750&signed=1`,
  ];
  for (const at of [2, 1, 0]) {
    await page.goBack();
    await expect(page).toHaveURL(addresses[at] ?? '');
    await expect.poll(() => viewOf(page)).toEqual(views[at]);
  }
  for (const at of [1, 2, 3]) {
    await page.goForward();
    await expect(page).toHaveURL(addresses[at] ?? '');
    await expect.poll(() => viewOf(page)).toEqual(views[at]);
  }
});

test('what is switched on and off again leaves nothing in the address', async ({ page }) => {
  await page.goto(real.path);
  await page.getByRole('switch').click();
  await page.getByRole('switch').click();
  await page.getByRole('tab', { name: 'Raw JSON' }).click();
  await page.getByRole('tab', { name: /^Cited by/ }).click();
  await selectRow(page, 'A Readiness-Driven Runtime');
  await page.getByRole('button', { name: 'Select nothing' }).click();
  await page.getByRole('tab', { name: 'Record' }).click();
  await expect(page).toHaveURL(real.path);
});

test.describe('an address that the app doesn’t have', () => {
  test.use({ expectedErrors: /^console: Failed to load resource: .* 404/ });

  test('and all others have titles that tell the tabs of a browser apart', async ({ page }) => {
    await page.route('/origin/**', (route) => route.abort());
    const titles: string[] = [];
    const open = async (address: string) => {
      await page.goto(address);
      await untilAnswers(page);
      await expect(page.locator('[data-busy]')).toHaveCount(0);
      await expect(page).toHaveTitle(/^.+ · Pith Viewer$/);
      titles.push(await page.title());
    };
    await open(real.path);
    await open('/abs/4104.11333?in=demo');
    await open('/abs/4005.15597?in=demo');
    await open('/abs/2401.00001');
    await open('/abs/2401.00002');
    await open('/file');
    await open('/nothing/here');
    for (const spoil of [spoiled.mismatch, spoiled.unreadable]) {
      await serveInstead(page, spoil());
      await open(real.path);
    }
    expect(new Set(titles).size, titles.join('\n')).toBe(9);
  });

  for (const address of ['/nothing/here', '/pith', '/PITH/2W3F2J6X', '/abs.html', '/file/x'])
    test(`is nothing here, with status 404: ${address}`, async ({ page, request }) => {
      const isFile = address.endsWith('.html');
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      // A file that isn't there is not the app.
      if (isFile) return expect(await response?.text()).not.toContain('<title>');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
      await expect(page).toHaveTitle('Nothing here · Pith Viewer');
      expect((await request.get(real.path)).status()).toBe(200);
      await page.getByRole('link', { name: 'To the start' }).click();
      await expect(page).toHaveURL('/');
    });
});

/** Search parameters as no link of the app has them. What they come to must be the plain record. */
const malformed = [
  '?tab=nothing',
  '?tab=%3Cscript%3E',
  '?tab=record&signed=0&as=graph&v=&sel=&in=',
  '?v=0',
  '?v=-1',
  '?v=1e3',
  '?v=99999999999999999999',
  '?in=DEMO',
  '?in=../mirror',
  '?in=%2e%2e%2fdemo',
  '?sel=%00%FF',
  '?%',
  '?%E0%A4%A',
  '?&&=&==',
  '?__proto__=1&constructor=2',
  `?x=${'x'.repeat(4_000)}`,
];

test('malformed search parameters are survived', async ({ page }) => {
  for (const search of malformed) {
    await page.goto(real.path + search);
    await expect(page.locator('[data-verdict]'), search).toHaveAttribute('data-state', 'checked');
    const tab = page.getByRole('tab', { name: 'Record' });
    await expect(tab, search).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('note')).toHaveCount(0);
    await expect(page.getByRole('complementary', { name: 'About this corpus' })).toHaveCount(0);
  }
});

test('a link opens the view that it names with what a sentence leaves behind it', async ({ page }) => {
  for (const stuck of ['.', ').', '>', '”']) {
    await page.goto(`${real.path}?tab=raw${stuck}`);
    await expect(page.getByRole('tab', { name: 'Raw JSON' }), stuck).toHaveAttribute('aria-selected', 'true');
  }
});

test('what no view knows goes from the address with the first step', async ({ page }) => {
  await page.goto(`${real.path}?tab=nothing&v=abc&sel=%00&x=1&signed=yes`);
  await page.getByRole('switch').click();
  await expect(page).toHaveURL(`${real.path}?signed=1`);
});

test('a corpus that this site doesn’t have is named, and nothing is checked with its keys', async ({
  page,
}) => {
  await page.goto(`${real.path}?in=elsewhere`);
  await expect(page.locator('.banner')).toHaveAttribute('data-state', 'unchecked');
  await expect(page.locator('.banner')).toContainText('There is no collection “elsewhere” on this site');
});

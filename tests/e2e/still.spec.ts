import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { serveInstead, spoiled } from '../support/serve-record.ts';
import { expect, real, test } from './fixtures.ts';

const [demoFile = ''] = readdirSync('public/demo/pith');

/** Records in each state, as the page is asked for them and as the mirror answers. */
const records = {
  checked: { path: real.path, served: null },
  demo: { path: `/pith/${demoFile.replace('.json', '')}?in=demo`, served: null },
  partial: { path: real.path, served: spoiled.partial },
  mismatch: { path: real.path, served: spoiled.mismatch },
  unreadable: { path: real.path, served: spoiled.unreadable },
  'another tab': { path: `${real.path}?tab=cite`, served: null },
  dimmed: { path: `${real.path}?signed=1`, served: null },
} as const;

const STYLE = /\/assets\/app-[\w-]+\.css$/;
const REACT = /\/assets\/react-dom-[\w-]+\.js$/;
/** What a record page begins with. All else comes later by itself, at its own time. */
const BEGINNING = /\/assets\/(?:index|app|rolldown-runtime|take-over|react-dom|noble)-[\w-]+\.js$/;

/** Lets React's renderer through when the function that comes back is called, and of later parts nothing at all. */
const holdReact = async (page: Page, { isAlone = false } = {}): Promise<() => void> => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  // A slow line: over a fast one React is there before a picture is worth it.
  await page.route(STYLE, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.route(/\/assets\/[\w-]+\.js$/, async (route) => {
    const url = route.request().url();
    if (isAlone && !BEGINNING.test(url)) return;
    if (REACT.test(url)) await released;
    await route.continue();
  });
  return release;
};

const marks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
const expectStill = async (page: Page): Promise<void> => {
  await expect(page.getByRole('contentinfo')).toBeVisible();
  expect(await marks(page)).toContain('pith:drawn');
  expect(await marks(page)).not.toContain('pith:answers');
};
const expectAnswers = (page: Page): Promise<void> => expect.poll(() => marks(page)).toContain('pith:answers');

/** The page as a tree: what React does only after it has drawn is left out, and so are the names that ids happen to have. */
const readTree = (page: Page) =>
  page.evaluate(() => {
    const read = (node: Node): unknown => {
      if (!(node instanceof Element)) return node.nodeValue;
      const attributes = [...node.attributes]
        .filter(({ name }) => !(name === 'tabindex' && node.matches('[role="tablist"], [role="tab"]')))
        .map(({ name, value }) => `${name}=${value.replace(/\bstill-\d+|_r_\w+_/g, 'id')}`)
        .sort();
      return [node.nodeName, ...attributes, [...node.childNodes].map(read)];
    };
    return read(document.querySelector('#root') as Element);
  });

for (const [state, { path, served }] of Object.entries(records))
  for (const width of [1280, 390])
    test(`before React is there the page is drawn as React draws it: ${state}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 700 });
      if (served !== null) await serveInstead(page, served());
      const release = await holdReact(page, { isAlone: true });
      await page.goto(path, { waitUntil: 'commit' });
      await expectStill(page);
      const still = await readTree(page);
      release();
      await expectAnswers(page);
      expect(await readTree(page)).toEqual(still);
      expect(JSON.stringify(still).length).toBeGreaterThan(3_000);
      expect(JSON.stringify(still)).toContain('data-verdict');
    });

test('title, values and ledger stand there, and nothing moves when React takes over', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        performance.mark(`shift:${(entry as PerformanceEntry & { readonly value: number }).value}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const release = await holdReact(page);
  await page.goto(real.path, { waitUntil: 'commit' });
  await expectStill(page);
  for (const words of ['Efficient Distributed MLLM Training', 'Licence', 'What was asked for'])
    await expect(page.locator('#root')).toContainText(words);
  const before = (await marks(page)).filter((name) => name.startsWith('shift:')).length;
  release();
  await expectAnswers(page);
  await expect.poll(() => page.getByRole('tab').count()).toBe(7);
  await page.waitForTimeout(300);
  const shifts = (await marks(page)).filter((name) => name.startsWith('shift:')).slice(before);
  expect(shifts.map((name) => Number(name.slice(6))).reduce((sum, each) => sum + each, 0)).toBeLessThan(
    0.001,
  );
});

test('what a reader did meanwhile is as it was: focus, selection, words typed, what is open and scrolled', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  const release = await holdReact(page);
  await page.goto(real.path, { waitUntil: 'commit' });
  await expectStill(page);
  const field = page.locator('[data-search-field]');
  await field.fill('2503.113');
  const check = page.locator('[data-check="signature"] details');
  await check.locator('summary').click();
  await page.evaluate(() => {
    const title = document.querySelector('h1 bdi')?.firstChild;
    if (title) getSelection()?.setBaseAndExtent(title, 2, title, 11);
    scrollTo(0, 140);
  });
  await page.getByRole('link', { name: 'PDF' }).focus();
  const read = () =>
    page.evaluate(() => ({
      selected: getSelection()?.toString(),
      focused: document.activeElement?.textContent,
      y: scrollY,
      typed: document.querySelector<HTMLInputElement>('[data-search-field]')?.value,
      isOpen: document.querySelector<HTMLDetailsElement>('[data-check="signature"] details')?.open,
    }));
  const before = await read();
  expect(before).toEqual({ selected: 'ficient D', focused: 'PDF', y: 140, typed: '2503.113', isOpen: true });
  release();
  await expectAnswers(page);
  expect(await read()).toEqual(before);
  // React knows of the words.
  await field.press('End');
  await field.pressSequentially('67');
  await expect(page.locator('.search-said')).toContainText('arXiv 2503.11367');
});

const presses = {
  'a tab': (page: Page) => page.getByRole('tab', { name: 'Raw JSON' }).click(),
  'a switch': async (page: Page) => {
    await page.getByRole('switch').click();
    await expect(page.getByRole('switch')).toBeChecked();
  },
  'the field': async (page: Page) => {
    await page.locator('[data-search-field]').fill('2503.11367');
    await page.keyboard.press('Enter');
  },
  'the field, for another paper': async (page: Page) => {
    await page.locator('[data-search-field]').fill('2401.00001');
    await page.keyboard.press('Enter');
  },
  'a key': (page: Page) => page.keyboard.press('/'),
  'keys of the browser': (page: Page) => page.keyboard.press('Control+k'),
};
const answers: { readonly [name in keyof typeof presses]: (page: Page) => Promise<void> } = {
  'a tab': async (page) => {
    await expect(page).toHaveURL(/tab=raw/);
    await expect(page.getByRole('tab', { name: 'Raw JSON' })).toHaveAttribute('aria-selected', 'true');
  },
  'a switch': async (page) => {
    await expect(page).toHaveURL(/signed=1/);
    await expect(page.getByRole('switch')).toBeChecked();
  },
  'the field': (page) => expect(page.locator('[data-search-field]')).toHaveValue('2503.11367'),
  'the field, for another paper': (page) => expect(page).toHaveURL('/abs/2401.00001'),
  'a key': (page) => expect(page.locator('[data-search-field]')).toBeFocused(),
  'keys of the browser': (page) => expect(page.getByRole('dialog')).toBeVisible(),
};
for (const [name, press] of Object.entries(presses))
  test(`a press before React is there is answered when it is: ${name}`, async ({ page }) => {
    const release = await holdReact(page);
    await page.goto(real.path, { waitUntil: 'commit' });
    await expectStill(page);
    await press(page);
    expect(new URL(page.url()).search).toBe('');
    release();
    await expectAnswers(page);
    await answers[name as keyof typeof presses](page);
  });

const halves = {
  'of the mouse': [
    async (page: Page) => {
      await page.getByRole('switch').hover();
      await page.mouse.down();
    },
    (page: Page) => page.mouse.up(),
  ],
  'of a key': [
    async (page: Page) => {
      await page.getByRole('switch').focus();
      await page.keyboard.down('Space');
    },
    (page: Page) => page.keyboard.up('Space'),
  ],
} as const;
for (const [name, [begin, end]] of Object.entries(halves))
  test(`a press ${name} that has begun when React comes is answered when it ends`, async ({ page }) => {
    const release = await holdReact(page);
    await page.goto(real.path, { waitUntil: 'commit' });
    await expectStill(page);
    await begin(page);
    const came = page.waitForResponse(REACT);
    release();
    await (await came).finished();
    await page.waitForTimeout(500);
    await end(page);
    await expectAnswers(page);
    await answers['a switch'](page);
  });

test('a press that doesn’t end keeps nobody from the page', async ({ page }) => {
  const release = await holdReact(page);
  await page.goto(real.path, { waitUntil: 'commit' });
  await expectStill(page);
  await page.getByRole('tab', { name: 'Raw JSON' }).hover();
  await page.mouse.down();
  release();
  await expectAnswers(page);
});

test('which version was asked for stands in the picture too, where the record is for another', async ({
  page,
}) => {
  await holdReact(page);
  await page.goto(`/abs/${real.arxivId}v2`, { waitUntil: 'commit' });
  await expectStill(page);
  await expect(page.getByRole('note')).toContainText('You asked for v2; the record is for v4');
});

test('links work without React', async ({ page }) => {
  await holdReact(page);
  await page.goto(real.path, { waitUntil: 'commit' });
  await expectStill(page);
  await page.getByRole('link', { name: 'About this page' }).click();
  await expect(page).toHaveURL(/\/about$/);
});

test('where the picture can’t be drawn the first banner stays until React is there', async ({ page }) => {
  await page.addInitScript(() => {
    document.createDocumentFragment = () => {
      throw new Error('no fragment');
    };
  });
  const release = await holdReact(page);
  await page.goto(real.path, { waitUntil: 'commit' });
  await expect.poll(() => marks(page)).toContain('pith:app');
  await expect(page.locator('[data-verdict]')).toContainText('Signed record');
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  release();
  await expectAnswers(page);
  expect(await marks(page)).not.toContain('pith:drawn');
  await expect(page.getByRole('contentinfo')).toBeVisible();
});

test('without a record there is no picture', async ({ page }) => {
  const release = await holdReact(page);
  await page.goto(`/pith/${'A'.repeat(26)}`, { waitUntil: 'commit' });
  await expect.poll(() => marks(page)).toContain('pith:app');
  await page.waitForTimeout(200);
  expect(await marks(page)).not.toContain('pith:drawn');
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  release();
  await expectAnswers(page);
});

test.describe('where React never arrives', () => {
  test.use({ expectedErrors: /net::ERR_FAILED|^uncaught: / });
  test('the first banner comes back, for nothing would answer', async ({ page }) => {
    let abort = () => {};
    const aborted = new Promise<void>((resolve) => {
      abort = resolve;
    });
    await holdReact(page);
    await page.route(REACT, async (route) => {
      await aborted;
      await route.abort();
    });
    await page.goto(real.path, { waitUntil: 'commit' });
    await expectStill(page);
    abort();
    await expect(page.getByRole('contentinfo')).toHaveCount(0);
    await expect(page.locator('[data-verdict]')).toContainText('Signed record, checked in your browser');
  });
});

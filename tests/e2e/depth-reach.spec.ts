import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe.ts';
import { realRecord, withValue } from '../support/examining.ts';
import { stateFace } from '../support/examining-faces.ts';
import { walkWithTab } from '../support/focus.ts';
import { choose } from '../support/give-file.ts';
import { hostileTexts } from '../support/hostile.ts';
import type { OriginDouble } from '../support/origin-double.ts';
import { expectNoSidewaysScroll, smallTargets } from '../support/reach.ts';
import { remembered } from '../support/remembered.ts';
import { serveFaces } from '../support/serve-faces.ts';
import { serveInstead, spoiled } from '../support/serve-record.ts';
import { expect, real, test, themes } from './fixtures.ts';

const SOURCES = `${real.path}?tab=sources`;
const COPY = `${real.path}?tab=copy`;
const YOURSELF = `${real.path}?tab=yourself`;

/** Everything that opens on a press, open. */
const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('#main details')) each.setAttribute('open', '');
  });

interface Place {
  readonly name: string;
  readonly arrive: (page: Page, origin: OriginDouble) => Promise<unknown>;
}

const places: readonly Place[] = [
  {
    name: 'other sources, all asked and open',
    arrive: async (page, origin) => {
      serveFaces(origin);
      await page.goto(SOURCES);
      for (const name of ['the bundle', 'the state', 'the integrity report', 'the manifest'])
        await page.getByRole('button', { name: `Fetch and compare: ${name}` }).click();
      await page.getByRole('button', { name: 'Ask all sources' }).click();
      await expect(page.locator('[data-agreement]')).toBeVisible();
      await expect(page.locator('[data-face="manifest"]')).toHaveAttribute('data-asking', 'done');
      await openAll(page);
    },
  },
  {
    name: 'my copy, compared',
    arrive: async (page) => {
      await page.goto(COPY);
      await page.getByLabel('Title, abstract or TeX source').fill('Efficient Training of Potatoes');
      await expect(page.locator('[data-copy-kind="differs"]')).toBeVisible();
    },
  },
  {
    name: 'check it yourself, all open',
    arrive: async (page) => {
      await page.goto(YOURSELF);
      await expect(page.locator('[data-tamper]')).toBeVisible();
      await openAll(page);
    },
  },
  {
    name: 'the door for a key',
    arrive: async (page) => {
      await serveInstead(page, spoiled.partial());
      await page.goto(real.path);
      await page.getByText('Add the key by hand').click();
      await page.getByLabel('Public key: 64 hexadecimal digits, or PEM').fill('b2d5');
    },
  },
  {
    name: 'what is remembered',
    arrive: async (page) => {
      await page.goto(real.path);
      await expect.poll(() => remembered(page)).toBe(1);
      await page.goto('/remembered');
      await expect(page.getByRole('heading', { name: 'Records, 1' })).toBeVisible();
    },
  },
  {
    name: 'a state from a file',
    arrive: async (page) => {
      await page.goto('/');
      await choose(page, JSON.stringify(stateFace), 'state.json');
      await expect(page.getByRole('heading', { name: 'What could be checked' })).toBeVisible();
    },
  },
];

for (const { name, arrive } of places)
  test(`within everybody’s reach: ${name}`, async ({ page, origin }) => {
    await arrive(page, origin);
    for (const width of [1280, 390])
      for (const colorScheme of themes) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const violations = await axeViolations(page, { onlyColours: colorScheme === 'dark' });
        expect(violations, `${width} px, ${colorScheme}`).toEqual([]);
      }
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
      expect(await smallTargets(page), `${width} px`).toEqual([]);
    }
  });

test('with the keyboard alone: every stop is seen, a face is asked for, a part is gone to', async ({
  page,
  origin,
}) => {
  serveFaces(origin);
  await page.goto(SOURCES);
  const ask = page.getByRole('button', { name: 'Fetch and compare: the bundle' });
  await ask.focus();
  await page.keyboard.press('Enter');
  const asked = page.getByRole('button', { name: 'Fetch again: the bundle' });
  // One button in one place: the focus stays where it was.
  await expect(asked).toBeFocused();
  const stops = await walkWithTab(page);
  expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);

  await page.goto(YOURSELF);
  await page.getByRole('button', { name: 'Change a copy' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Change a copy, and watch the checks' })).toBeFocused();
  const more = await walkWithTab(page);
  expect(more.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
});

test('hostile texts in a face, in flags and in a copy stay texts', async ({ page, origin }) => {
  const text = hostileTexts.join(' ');
  const flags = Object.fromEntries(hostileTexts.map((each) => [each, each]));
  await serveInstead(page, JSON.stringify(withValue(realRecord(), ['verification_status'], flags)));
  serveFaces(origin, {
    [`/pith/${real.suffix}/state.json`]: {
      ...stateFace,
      [text.slice(0, 200)]: text,
      events: [{ event_type: text, event_id: text, payload: { [text]: text } }],
    },
  });
  await page.addInitScript(() => {
    Object.assign(window, { pwned: () => document.documentElement.setAttribute('data-pwned', '') });
  });
  const expectInert = async (): Promise<void> => {
    await openAll(page);
    expect(await page.locator('html').getAttribute('data-pwned')).toBeNull();
    expect(await page.locator('#main :is(script, iframe, form[action], base, link, style)').count()).toBe(0);
  };
  await page.goto(SOURCES);
  await page.getByRole('button', { name: 'Fetch and compare: the state' }).click();
  await expect(page.locator('[data-face="state"]')).toHaveAttribute('data-asking', 'done');
  await expectInert();
  await page.goto(COPY);
  await page.getByLabel('Title, abstract or TeX source').fill(text);
  await expect(page.locator('[data-copy-finding]').first()).toBeVisible();
  await expectInert();
  await page.goto(YOURSELF);
  await openAll(page);
  await expect(page.locator('[data-flag]')).toHaveCount(24);
  await page
    .getByRole('button', { name: /^Show more: 24 of/ })
    .first()
    .click();
  await expect(page.locator('[data-flag]')).toHaveCount(new Set(hostileTexts).size);
  await expectInert();
});

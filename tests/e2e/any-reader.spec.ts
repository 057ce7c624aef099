import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { citationsOf, heard, waitForGraph, waitForPicture } from '../support/citation-screen.ts';
import { expectNoSidewaysScroll, smallTargets } from '../support/reach.ts';
import { toReadingGrade } from '../support/reading-grade.ts';
import { expect, real, test } from './fixtures.ts';

// WCAG 2.2 AA where a machine can judge it: zoom, spacing, colours of the system, motion, targets, focus, dragging.

const HUB = '/abs/4104.11333?in=demo&tab=citations';
const PAGES = [
  ['home', '/'],
  ['a record', real.path],
  ['citations', HUB],
  ['check it yourself', `${real.path}?tab=yourself`],
  ['about', '/about'],
] as const;

const arrive = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await expect(page.locator('main')).not.toBeEmpty();
  if (path === HUB) await waitForGraph(page);
  // What loads by itself pushes the foot of the page down under a walk that has begun.
  if (path.endsWith('?tab=yourself'))
    await expect(page.getByRole('heading', { name: 'Change a copy, and watch the checks' })).toBeVisible();
  await untilAnswers(page);
};

for (const [name, path] of PAGES) {
  test(`400 % zoom (1.4.10): ${name} fits into 320 pixels, up and down alone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    await expect(page.locator('main')).not.toBeEmpty();
    await expectNoSidewaysScroll(page);
  });

  test(`text spacing (1.4.12): nothing of ${name} is cut off or lies over something`, async ({ page }) => {
    await arrive(page, path);
    await page.evaluate(() => {
      // By the object model: the policy of the page lets no style in, and needn't.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    await expectNoSidewaysScroll(page);
    const cut = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'main button, main a, main h1, main h2, main h3, main p, main dd, main dt',
        ),
      ]
        .filter(
          (element) =>
            element.checkVisibility() && !element.closest('.sr-only, [aria-hidden="true"], .katex'),
        )
        .filter((element) => {
          const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
          // What is shortened says so, and what is only heard is seen by nobody.
          if (textOverflow === 'ellipsis' || clipPath === 'inset(50%)') return false;
          return (
            (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
            (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
          );
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });

  test(`pointer targets (2.5.8): everything on ${name} is 24 pixels wide and high`, async ({ page }) => {
    await arrive(page, path);
    await expect.poll(() => smallTargets(page)).toEqual([]);
  });

  test(`focus is never hidden (2.4.11): every stop on ${name} is in sight, on top`, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 600 });
    await arrive(page, path);
    // What comes after the first picture pushes the foot of the page down under a walk that has begun.
    await page.waitForLoadState('networkidle');
    const hidden: string[] = [];
    for (let stops = 0; stops < 120; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body || element.dataset.walked === '')
          return null;
        element.dataset.walked = '';
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const xs = [left + 2, (left + right) / 2, right - 2].map((x) =>
          Math.min(Math.max(x, 1), innerWidth - 2),
        );
        const ys = [top + 2, (top + bottom) / 2, bottom - 2].map((y) =>
          Math.min(Math.max(y, 1), innerHeight - 2),
        );
        const isSeen = xs.some((x) =>
          ys.some((y) => {
            const hit = document.elementFromPoint(x, y);
            return (
              hit !== null &&
              (element.contains(hit) ||
                hit.contains(element) ||
                hit.closest('label')?.contains(element) === true)
            );
          }),
        );
        return isSeen && bottom > 0 && top < innerHeight ? '' : element.outerHTML.slice(0, 120);
      });
      if (stop === null) break;
      if (stop !== '') hidden.push(stop);
    }
    expect(hidden).toEqual([]);
  });
}

test('forced colours: the picture is drawn in the colours of the system, and every control has an edge', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await arrive(page, HUB);
  const { graph, panel } = citationsOf(page);
  await expect(graph.locator('canvas').first()).toBeVisible();
  const bare = await panel.getByRole('button').evaluateAll((buttons) =>
    buttons
      .filter((button) => button.checkVisibility() && button.matches('.button'))
      .filter((button) => Number.parseFloat(getComputedStyle(button).borderTopWidth) < 1)
      .map((button) => button.textContent),
  );
  expect(bare).toEqual([]);
  const underlined = await page
    .getByRole('tab')
    .evaluateAll((tabs) =>
      tabs
        .filter((tab) => Number.parseFloat(getComputedStyle(tab).borderBottomWidth) > 0)
        .map((tab) => tab.ariaSelected),
    );
  expect(underlined).toEqual(['true']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours, ${colorScheme}: the legend tells every class of years, in colours between the two of the system`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await arrive(page, HUB);
    const ramp = citationsOf(page)
      .panel.getByRole('button', { name: /^Legend/ })
      .locator('[title]');
    const colours = await ramp.evaluateAll((steps) =>
      steps.map((step) => getComputedStyle(step).backgroundColor),
    );
    expect(colours.length).toBeGreaterThan(3);
    expect(new Set(colours).size).toBe(colours.length);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(colours.at(-1)).toBe(ink);
  });
}

test('reduced motion: nothing moves by itself for longer than a blink', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/', real.path, HUB]) {
    await arrive(page, path);
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && Number(effect?.getComputedTiming().duration) > 10,
        )
        .map(({ effect }) =>
          effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 100) : '',
        ),
    );
    expect(moving).toEqual([]);
  }
});

test('reduced transparency: what lies over text is not seen through', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }],
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${HUB}&sel=4302.05347`);
  const sheet = page.getByRole('complementary', { name: 'Selected paper' });
  await expect(sheet).toBeVisible();
  const ground = await sheet.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(ground).not.toMatch(/\/|rgba\(.*, 0(?:\.\d+)?\)|transparent/);
});

test('dragging always has another way (2.5.7): the picture moves, zooms and selects, and years are chosen, without one', async ({
  page,
}) => {
  await page.goto(HUB);
  const { graph, panel } = citationsOf(page);
  await waitForGraph(page);
  const zoom = async (): Promise<number> => Number(await graph.getAttribute('data-zoom'));
  const before = await zoom();
  await panel.getByRole('button', { name: 'Zoom in' }).click();
  await panel.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(zoom).toBeGreaterThan(before);
  // Moved without a drag: by the marks at the rim, one press each.
  const pan = async (): Promise<string> =>
    `${await graph.getAttribute('data-pan-x')} ${await graph.getAttribute('data-pan-y')}`;
  const stood = await pan();
  await panel.getByTitle('Move the picture to them').first().click();
  await expect.poll(pan).not.toBe(stood);
  // Several at once without the box: with Shift and keys.
  await graph.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+PageUp');
  await expect(page).toHaveURL(/sel=[^&]*(?:,|%2C)/);
  // The years by keys on their handles.
  const first = panel.getByRole('slider', { name: 'First year' });
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/y=2042/);
});

test('a reader’s own style sheet: text and ground of the picture are those of that one, and its text as large and as widely spaced', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { color: rgb(255, 255, 0) !important; background-color: rgb(0, 0, 0) !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } html { font-size: 24px !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  await arrive(page, HUB);
  const { graph, panel } = citationsOf(page);
  await waitForPicture(graph);
  const read = () => graph.locator('canvas').first().evaluate(readColours);
  // The picture's place is known before all that is painted in it.
  await expect.poll(async () => (await read()).some(([red, green]) => red > 240 && green > 240)).toBe(true);
  const painted = await read();
  expect(painted.some(([red, green]) => red < 15 && green < 15)).toBe(true);
  // Every colour lies between the two, as edges of letters do.
  expect(painted.filter(([red, green, blue]) => Math.abs(red - green) > 12 || blue > 12)).toEqual([]);

  await panel.getByRole('button', { name: /^Export/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^SVG/ }).click();
  const svg = readFileSync(await (await download).path(), 'utf8');
  // Labels alone have a halo. The smallest of them has 12 pixels otherwise, half as much again where text has.
  const labels = [...svg.matchAll(/<text [^>]*font-size="([\d.]+)"([^>]*) stroke="/g)].map(
    ([, size, rest]) => ({
      size: Number(size),
      letters: Number(/letter-spacing="([\d.]+)"/.exec(rest ?? '')?.[1]),
      words: Number(/word-spacing="([\d.]+)"/.exec(rest ?? '')?.[1]),
    }),
  );
  expect(labels.length).toBeGreaterThan(3);
  for (const { size, letters, words } of labels) {
    expect(size).toBeGreaterThanOrEqual(18);
    expect(letters).toBeCloseTo(0.12 * size, 1);
    expect(words).toBeCloseTo(0.16 * size, 1);
  }
});

test('keyboard: from the tabs two stops lead past filters and buttons to the graph', async ({ page }) => {
  await arrive(page, HUB);
  await page.getByRole('tab', { name: /^Cited by/ }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tabpanel')).toBeFocused();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the graph' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(citationsOf(page).graph).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(() => heard(page)).toMatch(/, 24 of 24$/);
});

test('reading level: what the graph says of itself asks for no more than nine years of school', async ({
  page,
}) => {
  await arrive(page, HUB);
  const { graph, panel } = citationsOf(page);
  await graph.focus();
  await page.keyboard.press('o');
  const overview = page.locator('[data-voice]');
  await expect(overview).toContainText('papers shown cite this one');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of the graph' });
  await expect(keys).toBeVisible();
  const hint = await graph.getAttribute('aria-describedby');
  const texts = {
    hint: (await page.locator(`[id="${hint}"]`).textContent()) ?? '',
    overview: (await overview.textContent()) ?? '',
    keys: (await keys.locator('dd').allInnerTexts()).join('\n'),
    notes: (await keys.locator('p').allInnerTexts()).join('\n'),
    counts: (await panel.locator('p:visible').allInnerTexts()).join('\n'),
  };
  for (const [name, text] of Object.entries(texts)) {
    expect(text, name).not.toBe('');
    expect(toReadingGrade(text), name).toBeLessThanOrEqual(9);
  }
});

/** The colours on a canvas that nothing is seen through, each once: what is half seen through has no colour of its own. */
const readColours = (element: Element): (readonly [number, number, number])[] => {
  if (!(element instanceof HTMLCanvasElement)) throw new Error('This is no canvas.');
  const copy = document.createElement('canvas');
  copy.width = element.width;
  copy.height = element.height;
  const context = copy.getContext('2d');
  context?.drawImage(element, 0, 0);
  const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, copy.width, copy.height) ?? {};
  const seen = new Map<number, [number, number, number]>();
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
    if (alpha === 255) seen.set((red << 16) | (green << 8) | blue, [red, green, blue]);
  }
  return [...seen.values()];
};

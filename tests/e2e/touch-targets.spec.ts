import type { Page } from '@playwright/test';
import { citationsOf, waitForGraph } from '../support/citation-screen.ts';
import { HUB } from '../support/demo-hub.ts';
import { expect, test } from './fixtures.ts';

// Fingers: all that is pressed among the citations is 44 CSS pixels wide and high (WCAG 2.2, 2.5.5).

/** Whatever can be pressed in the panel and is smaller, with what reaches beyond its edge. A link inside a sentence may be. */
const smallForFingers = (page: Page): Promise<readonly string[]> =>
  page.getByRole('region', { name: 'Citing papers' }).evaluate((panel) =>
    [
      ...panel.querySelectorAll(
        'a[href], button, select, input:not([type="range"]), [role^="menuitem"], [role="tab"]',
      ),
    ]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip-link'),
      )
      .map((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        const beyond = getComputedStyle(element, '::after');
        const reach = (seen: number, added: string): number =>
          beyond.content === 'none' ? seen : Math.max(seen, Number.parseFloat(added));
        return { element, width: reach(width, beyond.width), height: reach(height, beyond.height) };
      })
      .filter(({ width, height }) => width < 43.5 || height < 43.5)
      .map(({ element, width, height }) => `${width} x ${height}: ${element.outerHTML.slice(0, 140)}`),
  );

for (const [name, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['a tablet', { width: 1024, height: 768 }],
] as const)
  test.describe(`on ${name}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('everything that is pressed among the citations is as large as a finger', async ({ page }) => {
      await page.goto(`${HUB}&sel=4302.05347`);
      const { panel, rows } = citationsOf(page);
      await expect(rows).toHaveCount(24);
      await expect.poll(() => smallForFingers(page)).toEqual([]);
      await panel.getByRole('button', { name: /^Export/ }).click();
      await expect(panel.getByRole('menu')).toBeVisible();
      await expect.poll(() => smallForFingers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      const tab = panel.getByRole('tab', { name: 'Graph' });
      if (await tab.isVisible()) await tab.click();
      await waitForGraph(page);
      await panel.getByRole('button', { name: 'Legend' }).click();
      await expect.poll(() => smallForFingers(page)).toEqual([]);
    });

    test('a title is pressed where a finger comes near it, and opens its record', async ({ page }) => {
      await page.goto(HUB);
      const { rows } = citationsOf(page);
      await expect(rows).toHaveCount(24);
      const link = rows.nth(2).getByRole('link');
      await link.scrollIntoViewIfNeeded();
      const box = await link.boundingBox();
      if (box === null) throw new Error('The link has no place.');
      const title = (await link.textContent()) ?? '';
      await page.touchscreen.tap(box.x + 40, box.y + box.height / 2 - 18);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    });
  });

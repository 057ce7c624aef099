import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What may differ between two colour schemes of one page; everything else is the same in both (`tests/unit/house/dark.test.ts`). */
const colourRules = ['color-contrast', 'link-in-text-block'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page, of everything or only of what colours can do: one line for each element, `rule: selector: what to do`. */
export const axeViolations = async (
  page: Page,
  { onlyColours = false }: { readonly onlyColours?: boolean } = {},
): Promise<string[]> => {
  // Handed in by the debugger, so the page's Content-Security-Policy stays as it is; half a megabyte, once for each document.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axeSource);
  return page.evaluate(
    async (runOnly) => {
      if (window.axe === undefined) throw new Error('axe was not loaded.');
      const { violations } = await window.axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`),
      );
    },
    onlyColours ? { type: 'rule' as const, values: colourRules } : { type: 'tag' as const, values: tags },
  );
};

/** WCAG 2.2 A and AA and axe's best practice, on the page as it stands. */
export const expectNoAxeViolations = async (page: Page): Promise<void> => {
  expect(await axeViolations(page)).toEqual([]);
};

/** The same in light, and in dark what colours can do: one opening of a page, or of a part of it, is enough for both. */
export const expectNoAxeViolationsInBothThemes = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await axeViolations(page, { onlyColours: colorScheme === 'dark' });
    expect(violations, colorScheme).toEqual([]);
  }
};

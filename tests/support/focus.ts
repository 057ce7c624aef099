import type { Page } from '@playwright/test';

/** What has the focus, by its role's words: `link Pith Viewer`, `tab Record`; `nothing` where the page lost it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'nothing';
    const labels = element instanceof HTMLInputElement ? element.labels : null;
    const name =
      element.getAttribute('aria-label') ??
      (labels !== null && labels.length > 0 ? labels[0]?.textContent : element.textContent) ??
      '';
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
    return `${role} ${name.replace(/\s+/g, ' ').trim()}`.slice(0, 80);
  });

/**
 * Goes through the whole page with the Tab key.
 * @returns one entry for each stop, in order, until the focus leaves the page or comes back to where it began.
 */
export const walkWithTab = async (
  page: Page,
  { most = 400 } = {},
): Promise<readonly { readonly name: string; readonly isSeen: boolean }[]> => {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.documentElement.dataset.walked = '';
  });
  const stops: { name: string; isSeen: boolean }[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body || element.dataset.walked === '')
        return null;
      element.dataset.walked = '';
      const box = element.getBoundingClientRect();
      const ring = (each: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      const isOnScreen =
        box.width > 1 && box.height > 1 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth;
      return isOnScreen && (ring(element) || ring(element.parentElement ?? element));
    });
    if (stop === null) break;
    stops.push({ name: await focused(page), isSeen: stop });
  }
  return stops;
};

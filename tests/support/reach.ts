import { expect, type Locator, type Page } from '@playwright/test';

const toOverflow = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const widest = [...document.body.querySelectorAll('*')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .sort((a, b) => b.right - a.right)[0];
    return `${scrollWidth} px in a window of ${clientWidth} px: ${widest?.element.outerHTML.slice(0, 200)}`;
  });

/** Nothing of the page lies beside the window, once it has come to rest in it: it scrolls up and down only. */
export const expectNoSidewaysScroll = (page: Page): Promise<void> =>
  expect.poll(() => toOverflow(page), { timeout: 3_000 }).toBeNull();

/**
 * Everything that can be pressed and is smaller than 24 by 24 CSS pixels, as one line each. A link inside a sentence
 * may be as high as its line (WCAG 2.5.8), and an input may be as small as it likes inside a label that is large enough.
 */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const selector =
      'a[href], button, summary, input, select, textarea, [role="tab"], [role="switch"], [role="tree"], [tabindex="0"]';
    const isInSentence = (element: Element): boolean =>
      element instanceof HTMLAnchorElement &&
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    return [...document.querySelectorAll(selector)]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.sr-only'),
      )
      .filter((element) => !isInSentence(element))
      .map((element) => ({
        element,
        box: (element.closest('label') ?? element).getBoundingClientRect(),
      }))
      .filter(({ box }) => box.bottom > 0 && (box.width < 24 || box.height < 24))
      .map(({ element, box }) => `${box.width} x ${box.height}: ${element.outerHTML.slice(0, 120)}`);
  });

/** The contrast (WCAG 2) of something that an element paints with, against the ground that it stands on. */
export const contrastOf = (element: Locator, property: 'color' | 'stroke'): Promise<number> =>
  element.evaluate((node, name) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('This browser draws nothing.');
    const paint = (color: string): void => {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    };
    const luminance = (): number => {
      const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const above: Element[] = [];
    for (let each = node.parentElement; each !== null; each = each.parentElement) above.unshift(each);
    paint('Canvas');
    for (const each of above) paint(getComputedStyle(each).backgroundColor);
    const ground = luminance();
    paint(getComputedStyle(node)[name]);
    const [dark = 0, light = 0] = [ground, luminance()].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }, property);

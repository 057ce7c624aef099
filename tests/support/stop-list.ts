import type { Page } from '@playwright/test';

/**
 * Stops a list as soon as its first records are there. The page itself presses: a hand may come too late. Call it before
 * the list begins.
 * @returns what the banner said at that moment, once it has been.
 */
export const stopWhenBegun = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        new MutationObserver((_, observer) => {
          const text = document.querySelector('.banner')?.textContent ?? '';
          const stop = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Stop');
          if (stop === undefined || !/itself: [1-9]/.test(text)) return;
          observer.disconnect();
          stop.click();
          resolve(text);
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );

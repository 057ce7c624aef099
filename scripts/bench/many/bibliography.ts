import type { Browser, Page } from '@playwright/test';
import { fetchAlone } from '../pages/fetch-alone.ts';
import { inNewPage } from '../pages/in-new-page.ts';
import type { MirroredPaper } from './papers.ts';

/** Milliseconds of the clock. */
export interface BibliographyTimes {
  readonly fetched: readonly number[];
  readonly checked: readonly number[];
}

/** Gives the page a bibliography. @returns when all of its entries are counted under their states. */
export const checkBibliography = async (page: Page, file: string, count: number): Promise<number> => {
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  const chooser = await dialog;
  // No function in here has a name: some compilers wrap named ones in a helper that the page doesn't have.
  const told = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        let started = 0;
        document.addEventListener(
          'change',
          () => {
            started = performance.now();
          },
          { capture: true, once: true },
        );
        const observer = new MutationObserver(() => {
          if (document.querySelector('[data-tally]')?.textContent !== wanted) return;
          observer.disconnect();
          resolve(performance.now() - started);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
      }),
    `${count} entries: ${count} with the signed title.`,
  );
  await chooser.setFiles(file);
  return told;
};

/** Both in turn, each in a new and empty profile. The first round warms up. */
export const timeBibliography = async (
  browser: Browser,
  site: string,
  papers: readonly MirroredPaper[],
  file: string,
  rounds: number,
): Promise<BibliographyTimes> => {
  const fetched: number[] = [];
  const checked: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const alone = await inNewPage(browser, `${site}/about`, (page) => fetchAlone(page, papers));
    const whole = await inNewPage(browser, `${site}/bibliography`, (page) =>
      checkBibliography(page, file, papers.length),
    );
    if (round < 0) continue;
    fetched.push(alone);
    checked.push(whole);
  }
  return { fetched, checked };
};

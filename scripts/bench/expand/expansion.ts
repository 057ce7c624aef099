import type { Page } from '@playwright/test';

/** Milliseconds of the clock from the press to … */
export interface Expansion {
  /** … the sentence that says every record is drawn. */
  readonly said: number;
  /** … the last picture. */
  readonly drawn: number;
  /** How many pictures there were on the way. */
  readonly pictures: number;
}

/** A picture that stands so long was the last one. In milliseconds. */
const restMs = 1_000;

/** Waits until the citations stand still, as somebody does who is about to press. */
export const waitForHub = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Zoom in' }).waitFor();
  await page.waitForFunction(() => document.querySelector('[role=tree][data-painted]') !== null);
  await page.waitForTimeout(2_000);
};

/** Presses “Expand all shown” and waits until all of it is drawn. @param citing how many papers are expanded */
export const expandAll = async (page: Page, citing: number): Promise<Expansion> => {
  const count = new Intl.NumberFormat('en').format(citing);
  // No function in here has a name: some compilers wrap named ones in a helper that the page doesn't have.
  const told = page.evaluate(
    ({ wanted, rest }) =>
      new Promise<Expansion>((resolve) => {
        let [started, said, drawn, pictures, timer] = [0, 0, 0, 0, 0];
        document.addEventListener(
          'click',
          () => {
            started = performance.now();
          },
          { capture: true, once: true },
        );
        const observer = new MutationObserver((changes) => {
          const now = performance.now();
          const isPainted = changes.some(({ attributeName }) => attributeName === 'data-painted');
          if (isPainted) {
            pictures += 1;
            drawn = now;
          }
          const sentence = document.querySelector('section h2')?.textContent ?? '';
          if (said === 0 && sentence.includes(wanted)) said = now;
          if (said === 0 || !isPainted) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            observer.disconnect();
            resolve({ said: said - started, drawn: drawn - started, pictures });
          }, rest) as unknown as number;
        });
        observer.observe(document, {
          subtree: true,
          childList: true,
          characterData: true,
          attributeFilter: ['data-painted'],
        });
      }),
    { wanted: `${count} papers expanded: ${count} records add`, rest: restMs },
  );
  await page.getByRole('button', { name: /^Expand all shown/ }).click();
  return told;
};

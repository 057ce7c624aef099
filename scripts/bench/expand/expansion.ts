import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { MirroredPaper } from '../many/papers.ts';

/** Milliseconds of the clock from the press to … */
export interface Expansion {
  /** … the sentence that says every record is drawn. */
  readonly said: number;
  /** … the last picture. */
  readonly drawn: number;
  /** How many pictures there were on the way. */
  readonly pictures: number;
}

const timeLimit = 300_000;
/** As many files at a time as the page asks for. */
const atOnce = 6;
/** A picture that stands so long was the last one. In milliseconds. */
const restMs = 1_000;

/** A page of its own in a new and empty profile. */
export const inNewPage = async <T>(
  browser: Browser,
  address: string,
  act: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1_440, height: 900 },
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(timeLimit);
    await page.goto(address);
    return await act(page, context);
  } finally {
    await context.close();
  }
};

/** Fetches the files that name the records of these papers, and the records, and does nothing with them. */
export const fetchAlone = (page: Page, papers: readonly MirroredPaper[]): Promise<number> =>
  page.evaluate(
    async ({ all, most }) => {
      const waiting = [...all];
      const started = performance.now();
      await Promise.all(
        Array.from({ length: most }, async () => {
          for (let paths = waiting.shift(); paths !== undefined; paths = waiting.shift())
            for (const path of paths) await (await fetch(`/mirror/${path}`)).arrayBuffer();
        }),
      );
      return performance.now() - started;
    },
    { all: papers.map(({ paths }) => paths), most: atOnce },
  );

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
    { wanted: `${count} papers expanded: ${count} records drawn with`, rest: restMs },
  );
  await page.getByRole('button', { name: /^Expand all shown/ }).click();
  return told;
};

import type { Page } from '@playwright/test';

/** As many files at a time as the page asks for. */
const atOnce = 6;

/**
 * Fetches the files that name the records of these papers, and the records, and does nothing with them.
 * @returns how long it took, in milliseconds of the clock
 */
export const fetchAlone = (
  page: Page,
  papers: readonly { readonly paths: readonly string[] }[],
): Promise<number> =>
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

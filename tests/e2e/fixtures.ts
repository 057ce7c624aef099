import { test as base, expect } from '@playwright/test';
import { guard, settle } from '../support/guards.ts';
import { type OriginDouble, startOriginDouble } from '../support/origin-double.ts';
import { pictureFailure } from '../support/picture-failure.ts';
import { type PreviewServer, startPreviewServer } from '../support/preview-server.ts';

interface Site extends PreviewServer {
  readonly origin: OriginDouble;
}

interface WorkerFixtures {
  /** The built folder that is tested; null for `dist`. */
  readonly folder: string | null;
  /**
   * The production build (`dist`, or `folder`) behind its real server, and what stands behind
   * `/origin/`: one pair for each worker.
   */
  readonly site: Site;
}

interface TestFixtures {
  /** What the live origin answers in this test; afterwards it is as at the start again. */
  readonly origin: OriginDouble;
  /** Matches the problems that a test brings about on purpose (`test.use({ expectedErrors: /…/ })`). */
  readonly expectedErrors: RegExp | null;
  /** What the guards have caught so far. A test that looks for a problem takes it out; what is left fails it. */
  readonly problems: string[];
}

/** The real record that the site's own mirror holds. */
export const real = {
  suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF',
  arxivId: '2503.11367',
  version: 4,
  path: '/pith/2W3F2J6XVHMDI3LFEUIZOILSTF',
} as const;

export const themes = ['light', 'dark'] as const;

/**
 * The `test` of every browser test. Addresses are relative to the site (`page.goto('/')`). Every test fails that
 * violates the Content-Security-Policy, throws, writes an error to the console or asks another machine for anything.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  folder: [null, { scope: 'worker', option: true }],
  site: [
    async ({ folder }, use) => {
      const origin = await startOriginDouble();
      const server = await startPreviewServer({
        origin: origin.url,
        ...(folder === null ? {} : { folder }),
      });
      await use({ ...server, origin });
      await server.stop();
      await origin.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  origin: async ({ site }, use) => {
    // A test that doesn't take the origin may still have led to requests.
    site.origin.reset();
    await use(site.origin);
    site.origin.reset();
  },
  expectedErrors: [null, { option: true }],
  problems: [
    async ({ context, site, expectedErrors }, use, testInfo) => {
      const problems = await guard(context, { site: site.url, expectedErrors });
      await use(problems);
      await settle(context);
      if (testInfo.status !== testInfo.expectedStatus || problems.length > 0)
        await pictureFailure(context, testInfo);
      expect(problems, 'what no page may do').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

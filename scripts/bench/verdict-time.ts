import type { Browser, Page } from '@playwright/test';

export interface VerdictShown {
  /** From the start of the navigation. */
  readonly milliseconds: number;
  /** Addresses of everything that had been asked for by then, the page itself first. */
  readonly asked: readonly string[];
  /** The page's own marks so far (User Timing), by name, from the start of the navigation. */
  readonly marks: Readonly<Record<string, number>>;
}

declare global {
  interface Window {
    /** Bound by `watchForVerdict`. */
    readonly reportVerdictShown?: (shown: VerdictShown) => void;
  }
}

/** The setting of every measurement: 1.6 Mbit/s, 150 ms round trip, a processor four times slower unless it says otherwise. */
export const setting = {
  bytesPerSecond: 1_600_000 / 8,
  roundTripMilliseconds: 150,
  processorSlowdown: 4,
} as const;

const timeLimit = 60_000;

/**
 * Tells when the next page that `page` opens has its verdict on the screen: an element `[data-verdict]` has text, and
 * two frames have begun since, so the first of them was painted.
 */
export const watchForVerdict = async (page: Page): Promise<() => Promise<VerdictShown>> => {
  let onShown: (shown: VerdictShown) => void = () => undefined;
  const shown = new Promise<VerdictShown>((resolve) => {
    onShown = resolve;
  });
  await page.exposeBinding('reportVerdictShown', (_, value: VerdictShown) => onShown(value));
  // No function in here has a name: some compilers wrap named ones in a helper that the page doesn't have.
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-verdict]')?.textContent?.trim()) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const milliseconds = performance.now();
          const files = performance
            .getEntriesByType('resource')
            .filter(({ startTime }) => startTime < milliseconds);
          window.reportVerdictShown?.({
            milliseconds,
            asked: [location.href, ...files.map(({ name }) => name)],
            marks: Object.fromEntries(
              performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime]),
            ),
          });
        }),
      );
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${page.url()} showed no verdict.`)), timeLimit);
    });
    return Promise.race([shown, late]).finally(() => clearTimeout(timer));
  };
};

/** Puts a page behind the network of `setting`, and a processor so many times slower. */
export const slowDown = async (
  page: Page,
  processorSlowdown: number = setting.processorSlowdown,
): Promise<void> => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: setting.roundTripMilliseconds,
    downloadThroughput: setting.bytesPerSecond,
    uploadThroughput: setting.bytesPerSecond,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
};

/** Opens a page in a new, empty profile, slowed down, and gives it to `measure` before it goes anywhere. */
export const inNewProfile = async <T>(
  browser: Browser,
  processorSlowdown: number,
  measure: (page: Page) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    await slowDown(page, processorSlowdown);
    return await measure(page);
  } finally {
    await context.close();
  }
};

const timeToVerdict = (browser: Browser, address: string, processorSlowdown: number): Promise<VerdictShown> =>
  inNewProfile(browser, processorSlowdown, async (page) => {
    const shown = await watchForVerdict(page);
    await page.goto(address, { waitUntil: 'commit', timeout: timeLimit });
    return shown();
  });

/** Does each of several things so many times, in turn, so that a busy moment of the machine meets all alike. One round warms up. */
export const inTurn = async <T>(
  actions: readonly (() => Promise<T>)[],
  runs: number,
): Promise<readonly (readonly T[])[]> => {
  const results = actions.map((): T[] => []);
  for (let run = -1; run < runs; run++) {
    for (const [index, action] of actions.entries()) {
      const result = await action();
      if (run >= 0) results[index]?.push(result);
    }
  }
  return results;
};

/** Measures the verdict of several pages in turn. */
export const timesToVerdict = (
  browser: Browser,
  addresses: readonly string[],
  runs: number,
  processorSlowdown: number,
): Promise<readonly (readonly VerdictShown[])[]> =>
  inTurn(
    addresses.map((address) => () => timeToVerdict(browser, address, processorSlowdown)),
    runs,
  );

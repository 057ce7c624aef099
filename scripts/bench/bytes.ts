import type { Browser } from '@playwright/test';
import { type LoadedFile, recordLoad } from '../../tests/support/network-load.ts';
import type { VerdictShown } from './verdict-time.ts';

/** Bytes with gzip; page, script and style together unless it says otherwise. */
export interface Bytes {
  /** The page alone, with the first module in it. */
  readonly page: number;
  /** What had been asked for when the verdict was on the screen, in the slow setting. */
  readonly toVerdict: number;
  /** What the record page loads by itself. */
  readonly recordPage: number;
  /** What it loads with the citations open. */
  readonly toGraph: number;
  /** Fonts alone. */
  readonly fonts: number;
}

const filesOf = async (browser: Browser, address: string): Promise<readonly LoadedFile[]> => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const files = recordLoad(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    return await files();
  } finally {
    await context.close();
  }
};

const sumOf = (files: readonly LoadedFile[], ...types: readonly string[]): number =>
  files.filter(({ type }) => types.includes(type)).reduce((total, { gzip }) => total + gzip, 0);

/** Weighs what the browser asks for, by its own network log. `shown` tells what it had asked for before the verdict. */
export const countBytes = async (
  browser: Browser,
  address: string,
  shown: readonly VerdictShown[],
): Promise<Bytes> => {
  const record = await filesOf(browser, address);
  const citations = await filesOf(browser, `${address}?tab=citations`);
  const paths = new Set(shown.flatMap(({ asked }) => asked).map((asked) => new URL(asked).pathname));
  const code = ['document', 'script', 'stylesheet'] as const;
  return {
    page: sumOf(record, 'document'),
    toVerdict: sumOf(
      record.filter(({ name }) => paths.has(name)),
      ...code,
    ),
    recordPage: sumOf(record, ...code),
    toGraph: sumOf(citations, ...code),
    fonts: sumOf(record, 'font'),
  };
};

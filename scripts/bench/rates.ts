import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { bundle } from '../measure/bundle.ts';
import { type Spread, toSpread } from '../measure/statistics.ts';
import { measureRates, type RateInput, type Rates } from './examination-rate.ts';

declare global {
  interface Window {
    /** The bundle of `examination-rate.ts`, in the page of the bench. */
    readonly bench?: { readonly measureRates: (input: RateInput) => Rates };
  }
}

export interface RateReport {
  /** Milliseconds for one call. */
  readonly verify: Spread;
  readonly examine: Spread;
  readonly readAndExamine: Spread;
  /** Examination to bare verification of the same round. */
  readonly ratio: Spread;
  readonly recordsPerSecond: number;
}

const input: RateInput = {
  text: readFileSync('tests/vectors/real/2W3F2J6XVHMDI3LFEUIZOILSTF.json', 'utf8'),
  keyId: 'pith-v1-2026-05',
  publicKeyHex: 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3',
  rounds: 151,
};

const toReport = ({ verify, examine, readAndExamine }: Rates): RateReport => ({
  verify: toSpread(verify),
  examine: toSpread(examine),
  readAndExamine: toSpread(readAndExamine),
  ratio: toSpread(examine.map((time, round) => time / (verify[round] ?? Number.NaN))),
  recordsPerSecond: 1000 / toSpread(examine).median,
});

export const rateInNode = (): RateReport => toReport(measureRates(input));

/** The same code in a page served at `address`, not throttled. */
export const rateInPage = async (browser: Browser, address: string): Promise<RateReport> => {
  const code = await bundle(join(import.meta.dirname, 'examination-rate.ts'), { format: 'iife' });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(`${code};globalThis.bench=bench;0`);
    return toReport(
      await page.evaluate((value) => {
        if (window.bench === undefined) throw new Error('The bench is not in the page.');
        return window.bench.measureRates(value);
      }, input),
    );
  } finally {
    await context.close();
  }
};

import type { Browser } from '@playwright/test';
import { startPreviewServer } from '../../tests/support/preview-server.ts';
import { budgets } from '../measure/page-weight.ts';
import { toSpread } from '../measure/statistics.ts';
import { buildLimitPage } from './build-limit-page.ts';
import { countBytes } from './bytes.ts';
import { measureLayoutShift } from './layout-shift.ts';
import { rateInNode, rateInPage } from './rates.ts';
import {
  formatBytes,
  formatRates,
  formatShifts,
  formatSteps,
  formatTimes,
  formatWhole,
  limits,
} from './report.ts';
import { inTurn, setting, timesToVerdict, type VerdictShown } from './verdict-time.ts';
import { timeToWholePage, type WholePage } from './whole-page.ts';

/** The record that the page is measured with, a real one. */
export const recordPath = '/pith/2W3F2J6XVHMDI3LFEUIZOILSTF';
/** A port where nobody listens: the record comes from the site's own mirror. */
export const nowhere = 'http://127.0.0.1:9';
/** How many times slower the processor is made. */
export const slowdowns = [4, 8] as const;

const timesOf = (shown: readonly { readonly milliseconds: number }[]) =>
  toSpread(shown.map(({ milliseconds }) => milliseconds));

const answersOf = (shown: readonly WholePage[]) => toSpread(shown.map(({ answers }) => answers));

/** The median of each mark over all runs that have it. */
const marksOf = (shown: readonly (VerdictShown | WholePage)[]): Readonly<Record<string, number>> => {
  const names = new Set(shown.flatMap(({ marks }) => Object.keys(marks)));
  return Object.fromEntries(
    [...names].map((name) => [name, toSpread(shown.flatMap(({ marks }) => marks[name] ?? [])).median]),
  );
};

/**
 * The record page: bytes, time to the verdict and to the whole page at each slowness, rate of examinations.
 * @param limitFolder where the limit page may be written. @param against the `dist` of another build, or null.
 */
export const benchPage = async (
  browser: Browser,
  limitFolder: string,
  runs: number,
  against: string | null,
) => {
  await buildLimitPage(limitFolder);
  const servers = await Promise.all([
    startPreviewServer({ origin: nowhere }),
    startPreviewServer({ origin: nowhere, folder: limitFolder }),
    ...(against === null ? [] : [startPreviewServer({ origin: nowhere, folder: against })]),
  ]);
  try {
    const [appAddress = '', limitAddress = '', againstAddress] = servers.map(({ url }) => url + recordPath);
    const pages = [appAddress, ...(againstAddress === undefined ? [] : [againstAddress])];
    const times = [];
    let shown: readonly (readonly VerdictShown[])[] = [];
    for (const slowdown of slowdowns) {
      const verdicts = await timesToVerdict(browser, [limitAddress, appAddress], runs, slowdown);
      shown = shown.length === 0 ? verdicts : shown;
      const [limitShown = [], appShown = []] = verdicts;
      const [whole = [], wholeAgainst] = await inTurn(
        pages.map((address) => () => timeToWholePage(browser, address, slowdown)),
        runs,
      );
      times.push({
        slowdown,
        app: timesOf(appShown),
        limitPage: timesOf(limitShown),
        marks: marksOf(appShown),
        whole: timesOf(whole),
        wholeAgainst: wholeAgainst === undefined ? null : timesOf(wholeAgainst),
        answers: answersOf(whole),
        answersAgainst: wholeAgainst === undefined ? null : answersOf(wholeAgainst),
        wholeMarks: marksOf(whole),
      });
    }
    const [limitShown = [], appShown = []] = shown;
    const bytes = {
      app: await countBytes(browser, appAddress, appShown),
      limitPage: await countBytes(browser, limitAddress, limitShown),
    };
    const shifts = await measureLayoutShift(browser, appAddress);
    const rates = { node: rateInNode(), page: await rateInPage(browser, limitAddress) };
    const sections = [
      formatBytes(bytes.app, bytes.limitPage),
      ...times.flatMap((each) => [formatTimes(each), formatSteps(each), formatWhole(each)]),
      formatShifts(shifts),
      formatRates(rates),
    ];
    console.log(`\n${sections.join('\n\n')}\n`);
    return { setting, limits, budgets, bytes, times, shifts, rates };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
};

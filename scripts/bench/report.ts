import { budgets, FACES_LIMIT } from '../measure/page-weight.ts';
import { formatTable, type Spread } from '../measure/statistics.ts';
import type { Bytes } from './bytes.ts';
import { type LayoutShift, SHIFT_LIMIT } from './layout-shift.ts';
import type { RateReport } from './rates.ts';
import { setting } from './verdict-time.ts';

/** The promises that `npm run bench` judges by, as multiples of what is measured beside them. */
export const limits = { verdictTime: 1.25, examination: 1.3 } as const;

const judge = (value: number, limit: number): string => (value <= limit ? 'met' : 'NOT met');
const milliseconds = ({ median, lowest, highest }: Spread, digits: number): string[] =>
  [median, lowest, highest].map((value) => value.toFixed(digits));
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

export const formatBytes = (app: Bytes, limitPage: Bytes): string => {
  const judged = (what: string, value: number, limit: number): string[] => [
    what,
    kilobytes(value),
    kilobytes(limit),
    judge(value, limit),
  ];
  return formatTable([
    ['bytes with gzip', 'kB', 'limit', ''],
    judged('the page with the first module', app.page, budgets.page),
    judged('page, script and style to the verdict', app.toVerdict, budgets.verdict),
    judged('… that the record page loads in all', app.recordPage, budgets.recordPage),
    judged('faces of the record page, after the verdict', app.fonts, FACES_LIMIT),
    ['page, script and style to the graph', kilobytes(app.toGraph), '', ''],
    ['the limit page', kilobytes(limitPage.recordPage), '', ''],
  ]);
};

export const formatTimes = (app: Spread, limitPage: Spread): string => {
  const ratio = app.median / limitPage.median;
  const table = formatTable([
    ['time to the verdict on screen, ms', 'median', 'lowest', 'highest'],
    ['the limit page', ...milliseconds(limitPage, 0)],
    ['the record page', ...milliseconds(app, 0)],
  ]);
  return [
    table,
    `Cold cache, ${(setting.bytesPerSecond * 8) / 1e6} Mbit/s, ${setting.roundTripMilliseconds} ms round trip, ` +
      `processor ${setting.processorSlowdown} times slower; ${app.runs} runs of each in turn.`,
    `${ratio.toFixed(2)} times the limit page, at most ${limits.verdictTime}: ${judge(ratio, limits.verdictTime)}`,
  ].join('\n');
};

export const formatShifts = (shifts: readonly LayoutShift[]): string =>
  formatTable([
    ['layout shift of the record page', 'at rest', 'after a hand', 'limit', ''],
    ...shifts.map(({ width, areFacesLate, sum, touched }) => [
      `${width} px wide${areFacesLate ? ', faces late' : ''}`,
      sum.toFixed(4),
      touched.toFixed(4),
      String(SHIFT_LIMIT),
      judge(touched, SHIFT_LIMIT),
    ]),
  ]);

export const formatRates = (rates: Readonly<Record<string, RateReport>>): string => {
  const rows = Object.entries(rates).flatMap(([place, { verify, examine, readAndExamine }]) => [
    [`${place}: Ed25519 alone`, ...milliseconds(verify, 3)],
    [`${place}: examination`, ...milliseconds(examine, 3)],
    [`${place}: reading the JSON and examination`, ...milliseconds(readAndExamine, 3)],
  ]);
  const verdicts = Object.entries(rates).map(
    ([place, { ratio, recordsPerSecond }]) =>
      `${place}: ${recordsPerSecond.toFixed(0)} records a second; ${ratio.median.toFixed(2)} times Ed25519 alone, ` +
      `at most ${limits.examination}: ${judge(ratio.median, limits.examination)}`,
  );
  return [formatTable([['one record, ms', 'median', 'lowest', 'highest'], ...rows]), ...verdicts].join('\n');
};

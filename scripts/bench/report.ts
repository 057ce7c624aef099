import { budgets, FACES_LIMIT } from '../measure/page-weight.ts';
import { formatTable, type Spread } from '../measure/statistics.ts';
import type { Bytes } from './bytes.ts';
import { type LayoutShift, SHIFT_LIMIT } from './layout-shift.ts';
import type { RateReport } from './rates.ts';
import { setting } from './verdict-time.ts';

/** The promises that `npm run bench` judges by, as multiples of what is measured beside them. */
export const limits = { verdictTime: { 4: 1.15, 8: 1.2 }, wholePage: 0.7, examination: 1.3 } as const;

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

/** Times of one slowness of the processor: the verdict of both pages, and the whole page of this build and another. */
export interface PageTimes {
  readonly slowdown: keyof typeof limits.verdictTime;
  readonly app: Spread;
  readonly limitPage: Spread;
  /** Medians of the page's marks until the verdict, from the start of the navigation. */
  readonly marks: Readonly<Record<string, number>>;
  readonly whole: Spread;
  readonly wholeAgainst: Spread | null;
  /** When the whole page answers to a press. */
  readonly answers: Spread;
  readonly answersAgainst: Spread | null;
  readonly wholeMarks: Readonly<Record<string, number>>;
}

export const formatTimes = ({ slowdown, app, limitPage }: PageTimes): string => {
  const ratio = app.median / limitPage.median;
  const limit = limits.verdictTime[slowdown];
  const table = formatTable([
    ['time to the verdict on screen, ms', 'median', 'lowest', 'highest'],
    ['the limit page', ...milliseconds(limitPage, 0)],
    ['the record page', ...milliseconds(app, 0)],
  ]);
  return [
    table,
    `Cold cache, ${(setting.bytesPerSecond * 8) / 1e6} Mbit/s, ${setting.roundTripMilliseconds} ms round trip, ` +
      `processor ${slowdown} times slower; ${app.runs} runs of each in turn.`,
    `${ratio.toFixed(2)} times the limit page, at most ${limit}: ${judge(ratio, limit)}`,
  ].join('\n');
};

/** The steps to a page, in their order, and how they are called. */
const STEPS = {
  'pith:asked': 'the first module runs, the record is asked for',
  'pith:parsed': 'the record is here and parsed',
  'pith:examined': 'examined',
  'pith:painted': 'its state put into the page',
  'pith:app': 'the app is loaded and runs',
} as const;

/** When each step was done, and how long after the one before it. */
export const formatSteps = ({ slowdown, app, marks, whole, wholeMarks }: PageTimes): string => {
  const done = Object.entries(STEPS).flatMap(([mark, name]): [string, number][] => {
    const at = (mark === 'pith:app' ? wholeMarks : marks)[mark];
    return at === undefined ? [] : [[name, at]];
  });
  const steps = [
    ...done,
    ['… and on the screen', app.median],
    ['the whole page drawn', whole.median],
  ] as const;
  const ordered = steps.toSorted(([, one], [, other]) => one - other);
  return formatTable([
    [`steps, processor ${slowdown} times slower, ms`, 'at', 'after the last'],
    ...ordered.map(([name, at], index) => [
      name,
      at.toFixed(0),
      (at - (ordered[index - 1]?.[1] ?? 0)).toFixed(0),
    ]),
  ]);
};

export const formatWhole = (times: PageTimes): string => {
  const { slowdown, whole, wholeAgainst, answers, answersAgainst } = times;
  const rows = [
    [`time to the whole page, processor ${slowdown} times slower, ms`, 'median', 'lowest', 'highest'],
    ['this build, drawn', ...milliseconds(whole, 0)],
    ['… and it answers', ...milliseconds(answers, 0)],
  ];
  if (wholeAgainst === null || answersAgainst === null) return formatTable(rows);
  const ratio = whole.median / wholeAgainst.median;
  const later = answers.median / answersAgainst.median;
  return [
    formatTable([
      ...rows,
      ['the other build, drawn', ...milliseconds(wholeAgainst, 0)],
      ['… and it answers', ...milliseconds(answersAgainst, 0)],
    ]),
    `drawn: ${ratio.toFixed(2)} times the other build, at most ${limits.wholePage}: ${judge(ratio, limits.wholePage)}`,
    `answers: ${later.toFixed(2)} times the other build`,
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

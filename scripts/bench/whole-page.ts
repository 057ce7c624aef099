import type { Browser, Page } from '@playwright/test';
import { inNewProfile } from './verdict-time.ts';

/** What a record page has written when it is whole: values, the last line of the ledger, and below all the footer. */
const LAST_WORDS = ['Licence', 'What was asked for'];

const timeLimit = 60_000;

interface Drawn {
  readonly milliseconds: number;
  /** The page's own marks (User Timing), by name. */
  readonly marks: Readonly<Record<string, number>>;
}

/** When title, values, ledger and footer stand in a frame, in milliseconds from the start of the navigation. */
export interface WholePage extends Drawn {
  /** When its buttons answer: with the drawing, or later where the page was drawn before React was there. */
  readonly answers: number;
}

/** Waits, in the page, for the first frame in which all of it stands. */
const waitUntilWhole = async (page: Page): Promise<Drawn> => {
  // No function in here has a name: some compilers wrap named ones in a helper that the page doesn't have.
  const whole = await page.waitForFunction(
    (words: readonly string[]): Drawn | null => {
      const isLaidOut = document.querySelector('footer') !== null && document.querySelector('h1') !== null;
      const text = isLaidOut ? (document.body.textContent ?? '') : '';
      if (words.some((word) => !text.includes(word))) return null;
      const marks = performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime]);
      return { milliseconds: performance.now(), marks: Object.fromEntries(marks) };
    },
    LAST_WORDS,
    { polling: 'raf', timeout: timeLimit },
  );
  const value = await whole.jsonValue();
  if (value === null) throw new Error('The page is not whole.');
  return value;
};

/** When the page's buttons began to answer. */
const waitForAnswers = async (page: Page): Promise<number> => {
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('pith:answers')[0]?.startTime ?? null,
    null,
    { polling: 'raf', timeout: timeLimit },
  );
  return (await mark.jsonValue()) ?? Number.NaN;
};

/** Opens `address` in a new, empty profile, slowed down, and waits until all of the record is drawn and answers. */
export const timeToWholePage = (
  browser: Browser,
  address: string,
  processorSlowdown: number,
): Promise<WholePage> =>
  inNewProfile(browser, processorSlowdown, async (page) => {
    await page.goto(address, { waitUntil: 'commit', timeout: timeLimit });
    const drawn = await waitUntilWhole(page);
    const isStill = 'pith:drawn' in drawn.marks;
    return { ...drawn, answers: isStill ? await waitForAnswers(page) : drawn.milliseconds };
  });

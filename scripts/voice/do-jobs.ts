import type { SpokenBrowser } from './browsers.ts';
import type { Desktop } from './desktop.ts';
import { Deaf } from './ear.ts';
import type { Job, Step } from './jobs.ts';

/** What was done, and everything that was said then. */
export interface Heard {
  readonly done: string;
  readonly said: readonly string[];
  /** What was expected and not said; null where it was. */
  readonly missing: string | null;
}

export interface JobReport {
  readonly name: string;
  readonly heard: readonly Heard[];
}

/** More stops than any page has. */
const MOST_STOPS = 80;

/** Does the jobs in one browser, one after the other. A job that fails ends there, and the next one is done all the same. */
export const doJobs = async (
  desktop: Desktop,
  browser: SpokenBrowser,
  site: string,
  jobs: readonly Job[],
): Promise<readonly JobReport[]> => {
  const { ear } = desktop;
  const reports: JobReport[] = [];
  let close = async (): Promise<void> => undefined;
  let isGoing = true;
  for (const { name, at, steps } of jobs) {
    const heard: Heard[] = [];
    const note = async (done: string, act: () => Promise<readonly string[]>): Promise<boolean> => {
      try {
        heard.push({ done, said: await act(), missing: null });
        return true;
      } catch (error) {
        if (!(error instanceof Deaf)) throw error;
        heard.push({ done, said: error.said, missing: error.message });
        return false;
      }
    };
    const open = async (path: string): Promise<readonly string[]> => {
      await close();
      close = desktop.start(browser.path, browser.arguments(desktop.home, `${site}${path}`));
      // In a field that has the focus by then the end of loading isn't said.
      return ear.hear(/Finished loading|Page has \d+ landmarks|entry[\s\S]*Focus mode/);
    };
    if (at !== null) isGoing = await note(`opens ${at}`, () => open(at));
    else if (!isGoing)
      heard.push({ done: 'does not begin', said: [], missing: 'The job before did not end' });
    for (const step of steps) {
      if (!isGoing) break;
      isGoing = await note(toWords(step), () => doStep(desktop, step));
    }
    reports.push({ name, heard });
  }
  return reports;
};

/** In milliseconds. */
const STOP_PATIENCE = 10_000;

const doStep = async (desktop: Desktop, step: Step): Promise<readonly string[]> => {
  const { ear } = desktop;
  switch (step.kind) {
    case 'press':
      await desktop.press(...step.keys);
      return ear.hear(step.hear);
    case 'write':
      desktop.write(step.text);
      return ear.hear(step.hear);
    case 'tab': {
      const said: string[] = [];
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        await desktop.press('Tab');
        // A stop without a word is gone on from, as anybody would.
        said.push(...(await ear.hear(/^(?!tab$).+/m, STOP_PATIENCE).catch(() => [])));
        // Only what is said last is where one is.
        if (step.hear.test(said.slice(-12).join('\n'))) return said.slice(-12);
      }
      throw new Deaf(step.hear, said.slice(-12));
    }
  }
};

const toWords = (step: Step): string => {
  switch (step.kind) {
    case 'press':
      return `presses ${step.keys.join(', ')}`;
    case 'write':
      return `writes ${step.text}`;
    case 'tab':
      return 'presses Tab until it is said';
  }
};

import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { digestByLibrary } from '../../../src/core/base/digest.ts';
import { askLibrary } from '../../../src/core/keys/signature.ts';
import { makeNativeExaminer } from '../../../src/native/examine-natively.ts';
import { TEST_REGISTRY } from '../../../tests/support/bibliography/papers.ts';
import { startPreviewServer } from '../../../tests/support/preview-server.ts';
import { bundle } from '../../measure/bundle.ts';
import { timeBibliography } from './bibliography.ts';
import { type ManyInput, type ManyTimes, measureMany } from './examine-many.ts';
import { findLongestTask } from './longest-task.ts';
import {
  formatBibliography,
  formatCommand,
  formatExamination,
  formatLongest,
  type ManyReport,
} from './many-report.ts';
import { makePapers, writeBibliography, writeSite } from './papers.ts';
import { buildEarlier, buildPresent, type CommandRun, runCommand, writeRecords } from './verify-command.ts';

declare global {
  interface Window {
    /** The bundle of `examine-in-page.ts`, in the page of the bench. */
    readonly manyBench?: { readonly measureInPage: (input: ManyInput) => Promise<ManyTimes> };
  }
}

const sizes = {
  mirror: 10_000,
  entries: 1_000,
  longEntries: 10_000,
  records: 20_000,
  examined: 300,
} as const;

const examineInBrowser = async (browser: Browser, site: string, input: ManyInput): Promise<ManyTimes> => {
  const code = await bundle(join(import.meta.dirname, 'examine-in-page.ts'), { format: 'iife' });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(`${site}/about`);
    await page.evaluate(`${code};globalThis.manyBench=bench;0`);
    return await page.evaluate((value) => {
      if (window.manyBench === undefined) throw new Error('The bench is not in the page.');
      return window.manyBench.measureInPage(value);
    }, input);
  } finally {
    await context.close();
  }
};

/** The command as it is and as it was, in turn. Null where this copy doesn't reach back so far. */
const benchCommand = async (folder: string, rounds: number) => {
  const earlier = buildEarlier(join(folder, 'earlier'));
  if (earlier === null) return null;
  const present = buildPresent(join(folder, 'present'));
  const [file, keys] = await writeRecords(folder, sizes.records);
  const before: CommandRun[] = [];
  const now: CommandRun[] = [];
  for (let round = 0; round < rounds; round += 1) {
    before.push(runCommand(earlier, file, keys));
    now.push(runCommand(present, file, keys));
  }
  return { before, now };
};

/**
 * Many records at once: a bibliography against the bare fetching of its files, examinations against the library's
 * signatures alone, pith-verify against itself as it was. @param tell is told what was measured as soon as it was: all of
 * it takes minutes
 */
export const benchMany = async (
  browser: Browser,
  folder: string,
  rounds: number,
  tell: (line: string) => void,
): Promise<ManyReport> => {
  tell(`writing a mirror of ${sizes.mirror} records`);
  const papers = makePapers(sizes.mirror);
  const siteFolder = resolve(folder, 'site');
  await writeSite(siteFolder, papers);
  const few = papers.filter((_, index) => index % (sizes.mirror / sizes.entries) === 0);
  await writeBibliography(join(folder, 'some.bib'), few);
  await writeBibliography(join(folder, 'long.bib'), papers.slice(0, sizes.longEntries));
  const server = await startPreviewServer({ origin: 'http://127.0.0.1:9', folder: siteFolder });
  try {
    const bibliography = await timeBibliography(browser, server.url, few, join(folder, 'some.bib'), rounds);
    tell(formatBibliography({ bibliography, sizes }));
    const texts = few.slice(0, sizes.examined).map(({ text }) => text);
    const input: ManyInput = { texts, keys: [TEST_REGISTRY], rounds };
    const examination = {
      node: await measureMany(input, makeNativeExaminer(askLibrary, digestByLibrary)),
      page: await examineInBrowser(browser, server.url, input),
    };
    tell(formatExamination({ examination, sizes }));
    const longest = await findLongestTask(browser, server.url, join(folder, 'long.bib'), sizes.longEntries);
    tell(formatLongest({ longest, sizes }));
    const command = await benchCommand(folder, rounds);
    tell(formatCommand({ command, sizes }));
    return { sizes, bibliography, examination, longest, command };
  } finally {
    await server.stop();
  }
};

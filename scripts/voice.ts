import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { startPreviewServer } from '../tests/support/preview-server.ts';
import { findEngines } from './browser/engines.ts';
import { toSpokenBrowser } from './voice/browsers.ts';
import { startDesktop } from './voice/desktop.ts';
import { doJobs } from './voice/do-jobs.ts';
import { JOBS } from './voice/jobs.ts';
import { findPrograms } from './voice/programs.ts';
import { formatReport, listFailures } from './voice/report.ts';

/**
 * `npm run voice`: the main jobs with a screen reader, in Chromium and Firefox, by the keyboard and by what is said. Writes
 * down all of it in `docs/voice`. `PITH_ENGINES=firefox` leaves the other out.
 */
const main = async (): Promise<number> => {
  if (!existsSync('dist/index.html')) {
    console.error('The build is spoken of: do `npm run build` first.');
    return 1;
  }
  const programs = findPrograms();
  const { found, missing } = findEngines();
  const browsers = found.flatMap((choice) => toSpokenBrowser(choice) ?? []);
  for (const line of missing) console.error(line);
  const failures: string[] = [...missing];
  mkdirSync('docs/voice', { recursive: true });
  // Nothing is asked of the world: what the site brings with it is enough.
  const server = await startPreviewServer({ origin: 'http://127.0.0.1:9' });
  try {
    for (const browser of browsers) {
      const desktop = await startDesktop(programs);
      try {
        console.log(`in ${browser.name}, with Orca ${desktop.version}`);
        const reports = await doJobs(desktop, browser, server.url, JOBS);
        const day = new Date().toISOString().slice(0, 10);
        const text = formatReport({ browser: browser.name, reader: desktop.version, day, reports });
        writeFileSync(`docs/voice/${browser.file}.md`, text);
        failures.push(...listFailures(browser.name, reports));
      } finally {
        await desktop.stop();
      }
    }
  } finally {
    await server.stop();
  }
  for (const line of failures) console.error(line);
  return failures.length > 0 ? 1 : 0;
};

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './browser/chromium.ts';
import { findEngines } from './browser/engines.ts';

/** `npm run engines [-- ARGUMENTS OF PLAYWRIGHT]`: the same jobs in each browser that a reader may have. */
const main = (): number => {
  if (!existsSync('dist/index.html')) {
    console.error('The browser tests run against the production build: do `npm run build` first.');
    return 1;
  }
  const { found, missing } = findEngines();
  for (const line of missing) console.error(line);
  // A contributor may do without one; what every change has to pass may not.
  if (missing.length > 0 && process.env.CI) return 1;
  const { status } = spawnSync(
    'npx',
    ['playwright', 'test', '--config', 'playwright.engines.config.ts', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        PITH_FOUND_ENGINES: JSON.stringify(found),
        ...(found.some(({ kind }) => kind === 'chromium') && { CHROMIUM_PATH: findChromium() }),
      },
    },
  );
  return status ?? 1;
};

process.exitCode = main();

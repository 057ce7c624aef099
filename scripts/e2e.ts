import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findHeadless } from './browser/chromium.ts';
import { missingWebServers } from './browser/web-servers.ts';

/** `npm run e2e [-- ARGUMENTS OF PLAYWRIGHT]`: the browser tests, against the production build in `dist/`. */
const main = (): number => {
  if (!existsSync('dist/index.html')) {
    console.error('The browser tests run against the production build: do `npm run build` first.');
    return 1;
  }
  let browsers: Readonly<Record<string, string>>;
  try {
    browsers = { CHROMIUM_PATH: findChromium(), PITH_HEADLESS: findHeadless() };
  } catch (trouble) {
    console.error(trouble instanceof Error ? trouble.message : trouble);
    return 1;
  }
  const missing = missingWebServers();
  for (const line of missing) console.error(line);
  if (missing.length > 0 && process.env.CI) return 1;
  const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...browsers },
  });
  return status ?? 1;
};

process.exitCode = main();

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { startPreviewServer } from '../../tests/support/preview-server.ts';
import { chromiumArguments, findChromium } from '../browser/chromium.ts';
import { budgets } from '../measure/page-weight.ts';
import { toSpread } from '../measure/statistics.ts';
import { buildLimitPage } from './build-limit-page.ts';
import { countBytes } from './bytes.ts';
import { benchGraph } from './graph/graph-bench.ts';
import { measureLayoutShift } from './layout-shift.ts';
import { benchMany } from './many/many-bench.ts';
import { rateInNode, rateInPage } from './rates.ts';
import { formatBytes, formatRates, formatShifts, formatTimes, limits } from './report.ts';
import { benchScale } from './scale/scale-bench.ts';
import { benchServers, formatServers } from './servers/servers-bench.ts';
import { setting, timesToVerdict } from './verdict-time.ts';

/**
 * `npm run bench [-- page|graph|many|servers|scale] [--runs N] [--records N]`: builds the app, prints what the record page, the citation graph and
 * many records at once cost, and writes that to `bench-results/`. It judges, but never fails: how fast a machine is today
 * is no property of the code. The graph and the many records take some minutes. Servers and scale are asked for by name: the
 * one needs nginx and wrk, the other nginx, wrk and time, and some gigabytes under `bench-results/`.
 */
const recordPath = '/pith/2W3F2J6XVHMDI3LFEUIZOILSTF';
const folder = 'bench-results';
/** A port where nobody listens: the record comes from the site's own mirror. */
const nowhere = 'http://127.0.0.1:9';

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, records: { type: 'string', default: '300000' } },
  allowPositionals: true,
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new RangeError('--runs takes a whole number of 1 or more.');
const [part = 'all', ...others] = positionals;
if (!['all', 'page', 'graph', 'many', 'servers', 'scale'].includes(part) || others.length > 0)
  throw new RangeError(
    'The bench takes “page”, “graph”, “many”, “servers” or “scale”, or nothing for the first three.',
  );
const isAsked = (name: string): boolean => part === 'all' || part === name;

const buildApp = (): void => {
  const built = spawnSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The build failed: there is nothing to measure.');
};

/** The record page: bytes, time to the verdict, rate of examinations. */
const benchPage = async (browser: Browser) => {
  await buildLimitPage(join(folder, 'limit'));
  const app = await startPreviewServer({ origin: nowhere });
  const limitPage = await startPreviewServer({ origin: nowhere, folder: join(folder, 'limit') });
  try {
    const appAddress = app.url + recordPath;
    const limitAddress = limitPage.url + recordPath;
    const [limitShown = [], appShown = []] = await timesToVerdict(browser, [limitAddress, appAddress], runs);
    const times = {
      app: toSpread(appShown.map(({ milliseconds }) => milliseconds)),
      limitPage: toSpread(limitShown.map(({ milliseconds }) => milliseconds)),
    };
    const bytes = {
      app: await countBytes(browser, appAddress, appShown),
      limitPage: await countBytes(browser, limitAddress, limitShown),
    };
    const shifts = await measureLayoutShift(browser, appAddress);
    const rates = { node: rateInNode(), page: await rateInPage(browser, limitAddress) };
    const sections = [
      formatBytes(bytes.app, bytes.limitPage),
      formatTimes(times.app, times.limitPage),
      formatShifts(shifts),
      formatRates(rates),
    ];
    console.log(`\n${sections.join('\n\n')}\n`);
    return { setting, limits, budgets, bytes, times, shifts, rates };
  } finally {
    await Promise.all([app.stop(), limitPage.stop()]);
  }
};

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
try {
  const date = new Date().toISOString();
  const machine = {
    processor: cpus()[0]?.model ?? null,
    processors: cpus().length,
    node: process.version,
    chromium: browser.version(),
  };
  const say = (line: string): void => console.error(line);
  if (part !== 'graph') buildApp();
  const page = isAsked('page') ? await benchPage(browser) : {};
  const many = isAsked('many')
    ? await benchMany(browser, join(folder, 'many'), runs, (line) => console.log(`\n${line}`))
    : {};
  const { text = '', ...graph } = isAsked('graph') ? await benchGraph(join(folder, 'graph'), runs, say) : {};
  if (text !== '') console.log(`\n${text}\n`);
  const servers =
    part === 'servers' ? await benchServers(join(folder, 'servers'), { rounds: runs, seconds: 3 }) : [];
  if (servers.length > 0) console.log(`\n${formatServers(servers)}\n`);
  const scale =
    part === 'scale' ? await benchScale(join(folder, 'scale'), Number(values.records), console.log) : [];
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${date.replaceAll(':', '-')}.json`);
  writeFileSync(
    file,
    `${JSON.stringify({ date, machine, ...page, graph, many, servers, scale }, null, 2)}\n`,
  );
  console.log(`Written to ${file}`);
} finally {
  await browser.close();
}

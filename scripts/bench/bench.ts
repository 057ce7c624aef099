import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../browser/chromium.ts';
import { benchEngines } from './engines/engines-bench.ts';
import { benchExpand } from './expand/expand-bench.ts';
import { benchFirstSecond } from './first-second.ts';
import { benchGraph } from './graph/graph-bench.ts';
import { NETWORKS, type NetworkName } from './graph/networks.ts';
import { VIEW_NAMES } from './graph/page/views/view.ts';
import { benchMany } from './many/many-bench.ts';
import { benchPage } from './page-bench.ts';
import { benchMirror, formatMirrorRuns } from './scale/mirror-bench.ts';
import { benchScale } from './scale/scale-bench.ts';
import { benchServers, formatServers } from './servers/servers-bench.ts';

/**
 * `npm run bench [-- page|profile|graph|many|expand|servers|scale|mirror|engines] [--runs N] [--against FOLDER] [--records N]
 * [--networks N,N] [--views N,N] [--since COMMIT]`: builds the app,
 * prints what the record page, its first second, the citation graph and many records at once cost, and writes that to
 * `bench-results/`. It judges, but never fails: how fast a machine is today is no property of the code. The graph and the
 * many records take some minutes. Servers, scale and mirror are asked for by name: the first needs nginx and wrk, the second
 * nginx, wrk and time, the third time, and both some gigabytes under `bench-results/`. `--against` names the `dist` of another
 * build, whose record page is drawn in turn with this one's. `--networks` names the networks of the graph, `--views` what
 * draws them; all of it takes more than ten minutes. `--since` names a commit whose graph is drawn in turn with this one's.
 * Engines, which need Firefox and WebKitGTK, are asked for by name too.
 */
const folder = 'bench-results';

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    records: { type: 'string', default: '300000' },
    against: { type: 'string' },
    networks: { type: 'string', default: Object.keys(NETWORKS).join() },
    views: { type: 'string', default: VIEW_NAMES.join() },
    since: { type: 'string' },
  },
  allowPositionals: true,
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new RangeError('--runs takes a whole number of 1 or more.');
const networks = (Object.keys(NETWORKS) as NetworkName[]).filter((name) =>
  values.networks.split(',').includes(name),
);
if (networks.length === 0)
  throw new RangeError(`--networks takes some of ${Object.keys(NETWORKS).join()}, with commas between them.`);
const views = VIEW_NAMES.filter((name) => values.views.split(',').includes(name));
if (views.length === 0)
  throw new RangeError(`--views takes some of ${VIEW_NAMES.join()}, with commas between them.`);
const [part = 'all', ...others] = positionals;
if (
  !['all', 'page', 'profile', 'graph', 'many', 'expand', 'servers', 'scale', 'mirror', 'engines'].includes(
    part,
  ) ||
  others.length > 0
)
  throw new RangeError(
    'The bench takes “page”, “profile”, “graph”, “many”, “expand”, “servers”, “scale”, “mirror” or “engines”, or nothing for the first five.',
  );
const isAsked = (name: string): boolean => part === 'all' || part === name;

const buildApp = (): void => {
  const built = spawnSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The build failed: there is nothing to measure.');
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
  if (part !== 'graph' && part !== 'mirror') buildApp();
  const page = isAsked('page')
    ? await benchPage(browser, join(folder, 'limit'), runs, values.against ?? null)
    : {};
  const firstSecond = isAsked('profile') ? await benchFirstSecond(browser, runs) : {};
  const many = isAsked('many')
    ? await benchMany(browser, join(folder, 'many'), runs, (line) => console.log(`\n${line}`))
    : {};
  const expand = isAsked('expand')
    ? await benchExpand(browser, join(folder, 'expand'), runs, (line) => console.log(line))
    : {};
  const { text = '', ...graph } = isAsked('graph')
    ? await benchGraph(
        join(folder, 'graph'),
        { rounds: runs, networks, views, since: values.since ?? null },
        say,
      )
    : {};
  if (text !== '') console.log(`\n${text}\n`);
  const servers =
    part === 'servers' ? await benchServers(join(folder, 'servers'), { rounds: runs, seconds: 3 }) : [];
  if (servers.length > 0) console.log(`\n${formatServers(servers)}\n`);
  const scale =
    part === 'scale' ? await benchScale(join(folder, 'scale'), Number(values.records), console.log) : [];
  const mirror =
    part === 'mirror' ? benchMirror(join(folder, 'mirror'), Number(values.records), console.log) : [];
  if (mirror.length > 0) console.log(`\n${formatMirrorRuns(mirror)}\n`);
  const engines =
    part === 'engines' ? await benchEngines(join(folder, 'engines'), runs, say) : { text: '', runs: [] };
  if (engines.text !== '') console.log(`\n${engines.text}\n`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${date.replaceAll(':', '-')}.json`);
  writeFileSync(
    file,
    `${JSON.stringify({ date, machine, ...page, firstSecond, graph, many, expand, servers, scale, mirror, engines: engines.runs }, null, 2)}\n`,
  );
  console.log(`Written to ${file}`);
} finally {
  await browser.close();
}
// A browser of the engines that never answered would be waited for.
if (part === 'engines') process.exit();

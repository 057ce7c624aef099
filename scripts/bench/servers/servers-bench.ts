import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sendText } from '../../../tests/support/behaviours.ts';
import { freePort } from '../../../tests/support/free-port.ts';
import { startOriginDouble } from '../../../tests/support/origin-double.ts';
import { startPreviewServer } from '../../../tests/support/preview-server.ts';
import { REAL_SUFFIX, realRecordText } from '../../../tests/support/real-record.ts';
import { startNginx } from '../../../tests/support/servers/nginx.ts';
import { formatTable } from '../../measure/statistics.ts';
import { askAll, type Question, type ServerRow } from './ask-all.ts';
import { unpackEarlier } from './earlier.ts';
import { findWorker } from './worker-time.ts';

/** What Chromium says on http://127.0.0.1. */
const BROWSER = 'gzip, deflate, br';
const PAGE = '/pith/2W3F2J6XVHMDI3LFEUIZOILSTF';
const RECORD = `/mirror/pith/${REAL_SUFFIX}.json`;
/** A mirror with compressed copies, beside the one of the build. */
const PACKED_MIRROR = 'mirror/with-copies';
const PACKED = `/${PACKED_MIRROR}/pith/${REAL_SUFFIX}.json`;
const PROXIED = `/origin/pith/${REAL_SUFFIX}.json`;

/** `deploy/nginx.conf` without its limit of requests, and beside it a server of the same nginx that has files and nothing else. */
const editConf =
  (site: string, port: number) =>
  (conf: string): string =>
    `${conf.replace('rate=50r/s', 'rate=1000000r/s').replace('proxy_cache_valid 200 1m', 'proxy_cache_valid 200 10m')}
server { listen 127.0.0.1:${port}; root ${site}; }\n`;

/** The build, and beside its own mirror one that `npm run mirror -- --gzip` made of that. @throws Error where it didn't */
const copySite = (site: string): void => {
  cpSync('dist', site, { recursive: true });
  const words = [join(site, 'mirror'), '--out', join(site, PACKED_MIRROR), '--gzip'];
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/mirror.ts', ...words]);
  if (status !== 0) throw new Error(`The mirror was not made: ${stderr}`);
};

/**
 * Loads nginx with `deploy/nginx.conf`, the same nginx with bare files, and the servers of `npm start` of today and of before,
 * all on this machine and out of the same build, in turn.
 */
export const benchServers = async (
  folder: string,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<readonly ServerRow[]> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = join(resolve(folder), 'site');
  copySite(site);
  const bare = await freePort();
  const record = sendText(realRecordText(), 200, { 'content-type': 'application/json' });
  const origin = await startOriginDouble({ '*': record });
  const nginx = await startNginx({
    site,
    origin: origin.url,
    folder: resolve(folder),
    edit: editConf(site, bare),
  });
  const now = await startPreviewServer({ origin: origin.url });
  const checkout = unpackEarlier(join(folder, 'earlier'));
  const before =
    checkout === null
      ? null
      : await startPreviewServer({ origin: origin.url, folder: resolve('dist'), checkout });
  const bareFile = (name: string, path: string): Question => ({
    name,
    beside: name,
    isOfNginx: true,
    url: `http://127.0.0.1:${bare}${path}`,
  });
  const here = (name: string, path: string, beside: string, encoding?: string): Question => ({
    name,
    beside,
    isOfNginx: true,
    url: nginx.url + path,
    ...(encoding !== undefined && { encoding }),
  });
  try {
    const questions: Question[] = [
      bareFile('bare page', '/index.html'),
      here('page', PAGE, 'bare page'),
      bareFile('bare compressed page', '/index.html.br'),
      here('page, as a browser asks', PAGE, 'bare compressed page', BROWSER),
      bareFile('bare record', RECORD),
      here('record of the mirror', RECORD, 'bare record'),
      here('record of the mirror, as a browser asks', RECORD, 'bare record', BROWSER),
      bareFile('bare compressed record', `${PACKED}.gz`),
      here('… out of a compressed copy', PACKED, 'bare compressed record', BROWSER),
      here('record through the proxy, warm', PROXIED, 'bare record'),
      {
        ...here('record through the proxy, cold', PROXIED, 'bare record'),
        script: join(import.meta.dirname, 'new-paths.lua'),
      },
    ];
    for (const [of, path] of [
      ['page', PAGE],
      ['record', RECORD],
    ] as const) {
      const name = `npm start before, ${of}`;
      const own = { beside: name, isOfNginx: false, encoding: BROWSER };
      if (before !== null) questions.push({ ...own, name, url: before.url + path });
      questions.push({ ...own, name: `npm start, ${of}`, url: now.url + path });
    }
    return await askAll(questions, { rounds, seconds, worker: findWorker(folder) });
  } finally {
    await Promise.all([nginx.stop(), now.stop(), before?.stop()]);
    await origin.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const formatServers = (rows: readonly ServerRow[]): string =>
  formatTable([
    [
      'asked for',
      'requests a second',
      '99th percentile, ms',
      'ratio',
      'nginx, µs',
      'ratio of µs',
      'failures',
    ],
    ...rows.map(({ name, requestsPerSecond, percentile99, ratio, processor, failures }) => [
      name,
      requestsPerSecond.toFixed(0),
      percentile99.toFixed(2),
      ratio.toFixed(2),
      processor?.microseconds.toFixed(1) ?? '–',
      processor?.ratio.toFixed(2) ?? '–',
      String(failures),
    ]),
  ]);

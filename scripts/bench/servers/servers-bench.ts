import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sendText } from '../../../tests/support/behaviours.ts';
import { freePort } from '../../../tests/support/free-port.ts';
import { startOriginDouble } from '../../../tests/support/origin-double.ts';
import { startPreviewServer } from '../../../tests/support/preview-server.ts';
import { REAL_SUFFIX, realRecordText } from '../../../tests/support/real-record.ts';
import { startNginx } from '../../../tests/support/servers/nginx.ts';
import { formatTable, toSpread } from '../../measure/statistics.ts';
import { unpackEarlier } from './earlier.ts';
import { type Aim, type Load, runWrk } from './wrk.ts';

/** One thing that is asked for, and beside what it is put. */
interface Question extends Aim {
  readonly name: string;
  /** The name of the question that it is held against; its own for one that others are held against. */
  readonly beside: string;
}

export interface ServerRow {
  readonly name: string;
  readonly beside: string;
  /** Medians of the rounds. */
  readonly requestsPerSecond: number;
  readonly percentile99: number;
  /** Of the rates of each round, which were taken one after the other. */
  readonly ratio: number;
  readonly failures: number;
}

/** What Chromium says on http://127.0.0.1. */
const BROWSER = 'gzip, deflate, br';
const PAGE = '/pith/2W3F2J6XVHMDI3LFEUIZOILSTF';
const RECORD = `/mirror/pith/${REAL_SUFFIX}.json`;
const PROXIED = `/origin/pith/${REAL_SUFFIX}.json`;

/** `deploy/nginx.conf` without its limit of requests, and beside it a server of the same nginx that has files and nothing else. */
const editConf =
  (site: string, port: number) =>
  (conf: string): string =>
    `${conf.replace('rate=50r/s', 'rate=1000000r/s').replace('proxy_cache_valid 200 1m', 'proxy_cache_valid 200 10m')}
server { listen 127.0.0.1:${port}; root ${site}; }\n`;

const askAll = async (questions: readonly Question[], rounds: number, seconds: number) => {
  const loads = new Map<string, Load[]>(questions.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const question of questions) loads.get(question.name)?.push(await runWrk(question, seconds));
  return questions.map(({ name, beside }): ServerRow => {
    const own = loads.get(name) ?? [];
    const other = loads.get(beside) ?? [];
    return {
      name,
      beside,
      requestsPerSecond: toSpread(own.map((load) => load.requestsPerSecond)).median,
      percentile99: toSpread(own.map((load) => load.percentile99)).median,
      ratio: toSpread(
        own.map((load, round) => load.requestsPerSecond / (other[round]?.requestsPerSecond ?? Number.NaN)),
      ).median,
      failures: own.reduce((sum, { failures }) => sum + failures, 0),
    };
  });
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
  const site = resolve('dist');
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
    checkout === null ? null : await startPreviewServer({ origin: origin.url, folder: site, checkout });
  const file = `http://127.0.0.1:${bare}`;
  const here = (name: string, path: string, beside: string, encoding?: string): Question => ({
    name,
    beside,
    url: nginx.url + path,
    ...(encoding !== undefined && { encoding }),
  });
  try {
    const questions: Question[] = [
      { name: 'bare page', beside: 'bare page', url: `${file}/index.html` },
      here('page', PAGE, 'bare page'),
      { name: 'bare compressed page', beside: 'bare compressed page', url: `${file}/index.html.br` },
      here('page, as a browser asks', PAGE, 'bare compressed page', BROWSER),
      { name: 'bare record', beside: 'bare record', url: file + RECORD },
      here('record of the mirror', RECORD, 'bare record'),
      here('record of the mirror, as a browser asks', RECORD, 'bare record', BROWSER),
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
      if (before !== null) questions.push({ name, beside: name, url: before.url + path, encoding: BROWSER });
      questions.push({
        name: `npm start, ${of}`,
        beside: name,
        url: now.url + path,
        encoding: BROWSER,
      });
    }
    return await askAll(questions, rounds, seconds);
  } finally {
    await Promise.all([nginx.stop(), now.stop(), before?.stop()]);
    await origin.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const formatServers = (rows: readonly ServerRow[]): string =>
  formatTable([
    ['asked for', 'requests a second', '99th percentile, ms', 'ratio', 'failures'],
    ...rows.map(({ name, requestsPerSecond, percentile99, ratio, failures }) => [
      name,
      requestsPerSecond.toFixed(0),
      percentile99.toFixed(2),
      ratio.toFixed(2),
      String(failures),
    ]),
  ]);

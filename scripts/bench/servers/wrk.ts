import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What wrk says of one run. */
export interface Load {
  readonly requestsPerSecond: number;
  /** Of the time from request to answer, in milliseconds. */
  readonly percentile99: number;
  /** Answers that were neither 2xx nor 3xx, and connections that broke. */
  readonly failures: number;
}

const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Reads the report that `wrk --latency` prints. @throws Error where there is none. */
export const parseWrk = (report: string): Load => {
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(report)?.[1];
  const [, value, unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s|m)$/m.exec(report) ?? [];
  if (rate === undefined || value === undefined) throw new Error(`wrk said nothing of use:\n${report}`);
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(report)?.[1] ?? 0);
  const errors = /Socket errors: (.*)/.exec(report)?.[1]?.match(/\d+/g) ?? [];
  return {
    requestsPerSecond: Number(rate),
    percentile99: Number(value) * (UNITS[unit] ?? 1),
    failures: errors.reduce((sum, each) => sum + Number(each), refused),
  };
};

export interface Aim {
  readonly url: string;
  readonly encoding?: string;
  /** A script of wrk, and what it reads from its environment. */
  readonly script?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** One thread of wrk with 16 connections against a server of this machine, for so many seconds. */
export const runWrk = async ({ url, encoding, script, env }: Aim, seconds: number): Promise<Load> => {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('Only this machine may be loaded.');
  const words = ['--threads', '1', '--connections', '16', '--duration', `${seconds}s`, '--latency'];
  if (encoding !== undefined) words.push('--header', `Accept-Encoding: ${encoding}`);
  if (script !== undefined) words.push('--script', script);
  const child = spawn('wrk', [...words, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  await once(child, 'close');
  return parseWrk(said);
};

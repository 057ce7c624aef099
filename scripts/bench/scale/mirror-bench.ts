import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatTable } from '../../measure/statistics.ts';
import { makeRecords, scaleKeys } from './make-records.ts';

/** One run of `npm run mirror`: what was given to it, what it took and what it said. */
export interface MirrorRun {
  readonly given: string;
  readonly seconds: number;
  /** Of the processor, in the command and in the system for it. */
  readonly processorSeconds: number;
  readonly memory: number;
  readonly said: string;
}

const tsx = resolve('node_modules/tsx/dist/cli.mjs');
/** One record of so many has a later text in the second list. */
const CHANGED = 100;
/** After what the corpus writes: a text of the same record that reports something newer. */
const LATER = '2099-01-01T00:00:00.000000+00:00';

/** @throws Error where the text has no such time: then it would be no later than the other. */
const toLater = (text: string): string => {
  const later = text.replace(/"updated_at":"[^"]*"/, `"updated_at":"${LATER}"`);
  if (later === text) throw new Error('A record has no updated_at.');
  return later;
};

/** All records, all of them with some later, and those that are later alone: JSON Lines. */
const writeLists = (folder: string, count: number): readonly string[] => {
  const files = ['all', 'again', 'later'].map((name) => join(folder, `${name}.jsonl`));
  const [all = 0, again = 0, later = 0] = files.map((file) => openSync(file, 'w'));
  let at = 0;
  for (const { text } of makeRecords(count)) {
    const isLater = at % CHANGED === 0;
    const line = `${isLater ? toLater(text) : text}\n`;
    writeSync(all, `${text}\n`);
    writeSync(again, line);
    if (isLater) writeSync(later, line);
    at += 1;
  }
  for (const each of [all, again, later]) closeSync(each);
  return files;
};

/**
 * Makes a sharded mirror of so many invented records by the command itself, and goes on with it twice: with the list of all,
 * where one of a hundred has a later text, and with new texts of these alone. Everything lies under a folder of its own.
 */
export const benchMirror = (
  where: string,
  count: number,
  say: (line: string) => void,
): readonly MirrorRun[] => {
  const folder = resolve(where);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const keys = join(folder, 'keys.json');
  const spent = join(folder, 'spent.txt');
  const run = (given: string, file: string): MirrorRun => {
    const words = ['scripts/mirror.ts', file, '--out', join(folder, 'mirror'), '--sharded', '--keys', keys];
    const timed = ['-f', '%e %U %S %M', '-o', spent, process.execPath, tsx, ...words];
    const { status, stdout, stderr } = spawnSync('/usr/bin/time', timed, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The mirror was not made: ${stderr}`);
    const [seconds = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(spent, 'utf8')
      .split(' ')
      .map(Number);
    const made = {
      given,
      seconds,
      processorSeconds: user + system,
      memory: kilobytes * 1024,
      said: (stdout.split('\n')[0] ?? '').replace(/^.*?: /, ''),
    };
    say(JSON.stringify(made));
    return made;
  };
  try {
    writeFileSync(keys, JSON.stringify(scaleKeys()));
    const [all = '', again = '', later = ''] = writeLists(folder, count);
    const runs = [run(`${count} records, a new mirror`, all), run('the same list, 1 of 100 later', again)];
    // Texts that the mirror has not: later ones than those that it just took.
    writeFileSync(later, readFileSync(later, 'utf8').replaceAll(LATER, LATER.replace('2099', '2100')));
    return [...runs, run('later texts of 1 of 100 alone', later)];
  } finally {
    execFileSync('rm', ['-rf', folder]);
  }
};

/** The runs as a table in plain text. */
export const formatMirrorRuns = (runs: readonly MirrorRun[]): string =>
  formatTable([
    ['given to npm run mirror --sharded', 's', 's of the processor', 'MB at most', ''],
    ...runs.map(({ given, seconds, processorSeconds, memory, said }) => [
      given,
      seconds.toFixed(0),
      processorSeconds.toFixed(0),
      (memory / 1e6).toFixed(0),
      said,
    ]),
  ]);

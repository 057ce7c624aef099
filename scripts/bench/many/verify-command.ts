import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import type { JsonObject, JsonValue } from '../../../src/core/json/json.ts';
import { realRecordText } from '../../../tests/support/real-record.ts';
import { acceptingTestKey, signAnew } from '../../../tests/support/signing.ts';

/** The last commit whose pith-verify reads a whole file and examines it in one thread. */
const EARLIER = '8ab4a34';
const BUILD = [
  'node_modules/vite/bin/vite.js',
  'build',
  '--config',
  'scripts/vite.cli.config.ts',
  '--logLevel',
  'warn',
];

const run = (words: readonly string[], cwd: string): void => {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

/** Builds the command as it was at `EARLIER`. @returns its path, or null where this copy has no such commit. */
export const buildEarlier = (folder: string): string | null => {
  const command = resolve(folder, 'build/pith-verify.js');
  if (existsSync(command)) return command;
  const archive = spawnSync('git', ['archive', EARLIER], { maxBuffer: 1 << 28 });
  if (archive.status !== 0) return null;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  run(BUILD, folder);
  return command;
};

/** Builds the command as it is. */
export const buildPresent = (folder: string): string => {
  run([...BUILD, '--mode', 'pith-verify', '--outDir', resolve(folder)], '.');
  return resolve(folder, 'pith-verify.js');
};

const withTitle = (real: JsonObject, title: string): JsonObject => {
  const retitled = (part: JsonValue | undefined): JsonObject => ({ ...(part as JsonObject), title });
  const snapshot = real.graph_snapshot as JsonObject;
  return {
    ...real,
    paper: retitled(real.paper),
    graph_snapshot: { ...snapshot, paper: retitled(snapshot.paper) },
  };
};

/** A real record under another title, signed anew, with all that names its number. */
const toRecordText = (real: JsonObject, title: string): string => {
  const { record, suffix } = signAnew(withTitle(real, title));
  const aliases = (record.aliases as readonly JsonObject[]).map((alias) => {
    const length = /^pith_short_(\d+)$/.exec(String(alias.alias_kind))?.[1];
    return length === undefined ? alias : { ...alias, alias_value: suffix.slice(0, Number(length)) };
  });
  return JSON.stringify({ ...record, aliases });
};

/** Writes so many verified records into one file, and the key that they are signed with beside it. */
export const writeRecords = async (
  folder: string,
  count: number,
): Promise<readonly [file: string, keys: string]> => {
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, `records-${count}.json`);
  const keys = resolve(folder, 'keys.json');
  writeFileSync(keys, JSON.stringify(acceptingTestKey()));
  const real = JSON.parse(realRecordText()) as JsonObject;
  const title = String((real.paper as JsonObject).title);
  const out = createWriteStream(file);
  for (let index = 0; index < count; index += 1) {
    const isRoom = out.write(`${index === 0 ? '[' : ',\n'}${toRecordText(real, `${title} ${index}`)}`);
    if (!isRoom) await once(out, 'drain');
  }
  out.end(']\n');
  await finished(out);
  return [file, keys];
};

/** How one run went: seconds of the clock and of the processors, and the most memory in megabytes. */
export interface CommandRun {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
}

/** Examines the file with a command. @throws Error unless all of it is verified. */
export const runCommand = (command: string, file: string, keys: string): CommandRun => {
  const nowhere = openSync('/dev/null', 'w');
  const started = performance.now();
  const child = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, command, file, '--json', '--keys', keys],
    { stdio: ['ignore', nowhere, 'pipe'], encoding: 'utf8' },
  );
  const seconds = (performance.now() - started) / 1000;
  if (child.status !== 0) throw new Error(`${command} ended with ${child.status}. ${child.stderr}`);
  const told = /rss=(\d+) cpu=(\d+)/.exec(child.stderr);
  return { seconds, processorSeconds: Number(told?.[2]) / 1e6, megabytes: Number(told?.[1]) / 1024 };
};

/** Said at the end of a run, by the process itself, its threads included. */
const TELL = `import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('rss='+u.maxRSS+' cpu='+(u.userCPUTime+u.systemCPUTime))})`;

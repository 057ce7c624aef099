import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FLAT, SHARDED } from '../../../src/core/mirror/layout.ts';
import { formatMirrorFile } from '../../../src/core/mirror/mirror-file.ts';
import { openPack } from '../../pack/read-pack.ts';
import { makeRecords } from './make-records.ts';

/*
 * One step of the scale bench as a process of its own, so that its memory is known. Prints one JSON text.
 */
const [step = '', where = '', countText = ''] = process.argv.slice(2);
const count = Number(countText);

/** So many numbers are asked for afterwards, evenly out of all. */
const ASKED = 20_000;

/** Seconds since some moment, by the clock and of the processor. */
const spent = () => {
  const { user, system } = process.cpuUsage();
  return { seconds: performance.now() / 1000, processorSeconds: (user + system) / 1e6 };
};

const writeMirror = (layout: typeof FLAT): object => {
  const folders = new Set<string>();
  const put = (path: string, text: string): void => {
    const file = join(where, path);
    const folder = dirname(file);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    writeFileSync(file, text);
  };
  const byShort = new Map<string, string[]>();
  const asked: string[] = [];
  const every = Math.max(1, Math.floor(count / ASKED));
  let made = 0;
  const making = { seconds: 0, processorSeconds: 0 };
  let before = spent();
  for (const { suffix, pithNumber, arxivId, text } of makeRecords(count)) {
    const after = spent();
    making.seconds += after.seconds - before.seconds;
    making.processorSeconds += after.processorSeconds - before.processorSeconds;
    put(layout.record(suffix), text);
    put(layout.arxiv(arxivId), `{"pith_number":"${pithNumber}"}\n`);
    const short = layout.short(suffix.slice(0, 8) as Parameters<typeof layout.short>[0]);
    byShort.set(short, [...(byShort.get(short) ?? []), pithNumber]);
    if (made % every === 0) asked.push(suffix);
    made += 1;
    before = spent();
  }
  for (const [path, numbers] of byShort) put(path, `${JSON.stringify({ pith_numbers: numbers })}\n`);
  put('mirror.json', formatMirrorFile(layout));
  // The numbers repeat with the generator, whatever the layout.
  asked.sort((one, other) => (one.slice(5) < other.slice(5) ? -1 : 1));
  writeFileSync(join(where, 'asked.txt'), asked.join('\n'));
  return { making };
};

const askPack = async (): Promise<object> => {
  const { readFileSync } = await import('node:fs');
  const asked = readFileSync(join(where, '../sharded/asked.txt'), 'utf8').split('\n').slice(0, 5000);
  const pack = openPack(where);
  const started = performance.now();
  for (const suffix of asked) if (pack.find(suffix) === null) throw new Error(`${suffix} is not found.`);
  const lookUps = asked.length / ((performance.now() - started) / 1000);
  pack.close();
  return { lookUps };
};

const started = spent();
const steps: Readonly<Record<string, () => object | Promise<object>>> = {
  flat: () => writeMirror(FLAT),
  sharded: () => writeMirror(SHARDED),
  'ask-pack': askPack,
};
const result = await steps[step]?.();
if (result === undefined) throw new RangeError(`There is no step ${step}.`);
const { seconds, processorSeconds } = spent();
console.log(
  JSON.stringify({
    ...result,
    seconds: seconds - started.seconds,
    processorSeconds: processorSeconds - started.processorSeconds,
    memory: process.resourceUsage().maxRSS * 1024,
  }),
);

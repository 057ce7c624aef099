import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';
import config from '../public/config.json' with { type: 'json' };
import { error, ok, type Result } from '../src/core/base/result.ts';
import { parseIdentifier } from '../src/core/identifier/identifier.ts';
import { parseJson } from '../src/core/json/text.ts';
import type { PinnedKey } from '../src/core/keys/keys.ts';
import { openPack, type Pack, PackTrouble } from './pack/read-pack.ts';
import { parseArguments, USAGE } from './pith-verify/arguments.ts';
import { examineFiles } from './pith-verify/examine-files.ts';
import { examinePicked } from './pith-verify/examine-picked.ts';
import { createPrinter, toPrinted } from './pith-verify/format.ts';
import { parseKeys } from './pith-verify/keys.ts';
import { readInput, toSentence } from './pith-verify/read-input.ts';
import type { Task } from './pith-verify/tell.ts';
import { makeThreads, serveThread } from './pith-verify/threads.ts';
import { toExitStatus, type VerdictWord, verdictOf } from './pith-verify/verdict-of.ts';

/** Exit status of a command line that cannot be carried out. */
const BAD_USAGE = 3;
/** Exit status of a mistake in this program (EX_SOFTWARE): none that says anything about a record. */
const BUG = 70;

const readKeys = async (file: string): Promise<Result<readonly PinnedKey[], string>> => {
  const input = await readInput(file);
  if (input.kind === 'error') return input;
  const parsed = parseJson(input.value);
  return parsed.kind === 'ok' ? parseKeys(parsed.value.value) : error(parsed.error.message);
};

let isHeard = true;

/** Writes no faster than somebody reads. Nothing is written any more once nobody does. */
const print = async (text: string): Promise<void> => {
  if (text === '' || !isHeard || process.stdout.write(text)) return;
  // `once` rejects where an error comes instead, as it does when a reader goes away.
  await once(process.stdout, 'drain').catch(() => undefined);
};

const refuse = (sentence: string): number => {
  process.stderr.write(`pith-verify: ${sentence}\n`);
  return BAD_USAGE;
};

/** Opens a pack; the error is a sentence. */
const toPack = (file: string): Result<Pack, string> => {
  try {
    return ok(openPack(file));
  } catch (cause) {
    if (cause instanceof PackTrouble) return error(cause.message);
    if (cause instanceof Error && 'code' in cause) return error(`${file}: ${toSentence(cause)}`);
    throw cause;
  }
};

/** Examines the records of a pack that are named, one after the other. */
const examineNumbers = async (
  pack: Pack,
  words: readonly string[],
  { keys, format }: Pick<Task, 'keys' | 'format'>,
): Promise<number> => {
  const printer = createPrinter[format]();
  const verdicts = new Set<VerdictWord>();
  for (const word of words) {
    const parsed = parseIdentifier(word);
    if (parsed.kind === 'error') return refuse(`${word} is no pith number and no arXiv id.`);
    const examination = examinePicked(pack, { identifier: parsed.value, label: word }, keys);
    verdicts.add(verdictOf(examination));
    await print(printer.next(toPrinted[format](word, [{ examination, line: null }])));
  }
  await print(printer.end());
  return toExitStatus(verdicts);
};

const main = async (): Promise<number> => {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.kind === 'error') return refuse(`${parsed.error} See pith-verify --help.`);
  const { files: words, format, isHelp, keysFile, packFile } = parsed.value;
  if (isHelp) {
    process.stdout.write(USAGE);
    return 0;
  }
  const keys = keysFile === null ? parseKeys(config) : await readKeys(keysFile);
  if (keys.kind === 'error')
    return refuse(`The keys in ${keysFile ?? 'the built-in configuration'} cannot be used. ${keys.error}`);

  const pack = packFile === null ? null : toPack(packFile);
  if (pack?.kind === 'error') return refuse(pack.error);
  if (pack !== null && words.length > 0)
    return examineNumbers(pack.value, words, { keys: keys.value, format });
  const files = packFile === null ? words : [packFile];
  const layout = packFile !== null ? 'pack' : format === 'json-lines' ? 'lines' : 'list';

  const printer = createPrinter[format]();
  const verdicts = new Set<VerdictWord>();
  const threads = makeThreads(
    { files, keys: keys.value, format, layout },
    (workerData) => new Worker(fileURLToPath(import.meta.url), { workerData }),
  );
  for await (const { verdicts: words, printed } of examineFiles(files, threads, layout)) {
    for (const word of words) verdicts.add(word);
    await print(printer.next(printed));
  }
  await threads.close();
  await print(printer.end());
  return toExitStatus(verdicts);
};

const begin = async (): Promise<void> => {
  // A reader that has seen enough, as `head` has, is no mistake of anybody.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
    isHeard = false;
  });
  process.on('uncaughtException', (cause) => {
    console.error(cause);
    process.exit(BUG);
  });
  process.exitCode = await main();
};

if (isMainThread) await begin();
else serveThread();

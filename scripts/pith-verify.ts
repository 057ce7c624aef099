import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';
import config from '../public/config.json' with { type: 'json' };
import { error, type Result } from '../src/core/base/result.ts';
import type { Examination } from '../src/core/examination.ts';
import { parseIdentifier } from '../src/core/identifier/identifier.ts';
import { parseJson } from '../src/core/json/text.ts';
import type { PinnedKey } from '../src/core/keys/keys.ts';
import { parseArguments, USAGE } from './pith-verify/arguments.ts';
import { examineFiles } from './pith-verify/examine-files.ts';
import { createPrinter, type Format, toPrinted } from './pith-verify/format.ts';
import { parseKeys } from './pith-verify/keys.ts';
import { readInput } from './pith-verify/read-input.ts';
import type { Layout } from './pith-verify/read-parcels.ts';
import type { Task } from './pith-verify/tell.ts';
import { makeThreads, serveThread } from './pith-verify/threads.ts';
import { toExitStatus, type VerdictWord, verdictOf } from './pith-verify/verdict-of.ts';
import { examineCopies } from './records/examine-copies.ts';
import { createNumberOrder, examinePackNumbers, type NumberOrder } from './records/examine-pack-numbers.ts';
import { examinePackPapers } from './records/examine-pack-papers.ts';
import { examinePicked } from './records/examine-picked.ts';
import { examinePointers } from './records/examine-pointers.ts';
import { createNotedPapers, type NotedPapers } from './records/noted-papers.ts';
import { type OpenSource, openSource } from './records/open-source.ts';

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

/** Examines the records of a source that are named, one after the other. */
const examineNumbers = async (
  { source }: OpenSource,
  words: readonly string[],
  { keys, format }: Pick<Task, 'keys' | 'format'>,
): Promise<number> => {
  const printer = createPrinter[format]();
  const verdicts = new Set<VerdictWord>();
  const asked = words.map((label) => ({ label, identifier: parseIdentifier(label) }));
  for (const { label, identifier } of asked)
    if (identifier.kind === 'error') return refuse(`${label} is no pith number and no arXiv id.`);
  for (const { label: word, identifier } of asked) {
    if (identifier.kind === 'error') continue;
    const examination = await examinePicked(source, { identifier: identifier.value, label: word }, keys);
    verdicts.add(verdictOf(examination));
    await print(printer.next(toPrinted[format](word, [{ examination, line: null }])));
  }
  await print(printer.end());
  return toExitStatus(verdicts);
};

/** The records of a source as they were read. */
interface ReadRecords {
  readonly papers: NotedPapers;
  /** Null where one of them can't be read. */
  readonly numbers: NumberOrder | null;
}

/** What leads to records in a source that has all of them here, and what a server sends in the place of its records. */
function* examineIndex(
  opened: OpenSource,
  place: string,
  { papers, numbers }: ReadRecords,
  keys: readonly PinnedKey[],
): Generator<Examination, void> {
  if (opened.kind === 'folder') {
    yield* examineCopies(opened.records(), keys);
    yield* examinePointers(opened, papers, keys);
  } else if (opened.kind === 'pack') {
    yield* examinePackNumbers(opened.pack, place, numbers);
    yield* examinePackPapers(opened.pack, place, papers, keys);
  }
}

/** Files by name, as the end of a sentence. */
const toNames = (words: readonly string[]): string => {
  const names = [...new Set(words)].map((word) => (word === '-' ? 'standard input' : word));
  return names.length > 3 ? `any of the ${names.length} files` : names.join(', nor in ');
};

function* pathsOf(records: Iterable<{ readonly path: string }>): Generator<string, void> {
  for (const { path } of records) yield path;
}

/** The files that hold all records that are meant, and how each holds them. */
const toFiles = (
  words: readonly string[],
  opened: OpenSource | null,
  place: string,
  format: Format,
): { readonly files: Iterable<string>; readonly layout: Layout } => {
  if (opened?.kind === 'folder') return { files: pathsOf(opened.records()), layout: 'named' };
  if (opened !== null) return { files: [place], layout: 'pack' };
  return { files: words, layout: format === 'json-lines' ? 'lines' : 'list' };
};

const main = async (): Promise<number> => {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.kind === 'error') return refuse(`${parsed.error} See pith-verify --help.`);
  const { files: words, format, isHelp, keysFile, source } = parsed.value;
  if (isHelp) {
    process.stdout.write(USAGE);
    return 0;
  }
  const keys = keysFile === null ? parseKeys(config) : await readKeys(keysFile);
  if (keys.kind === 'error')
    return refuse(`The keys in ${keysFile ?? 'the built-in configuration'} cannot be used. ${keys.error}`);

  const opened = source === null ? null : openSource(source);
  if (opened?.kind === 'error') return refuse(opened.error);
  if (opened !== null && words.length > 0)
    return examineNumbers(opened.value, words, { keys: keys.value, format });
  if (opened?.value.kind === 'address')
    return refuse(`${source} doesn't say what it has: name the pith numbers or arXiv ids to be checked.`);
  const { files, layout } = toFiles(words, opened?.value ?? null, source ?? '', format);

  const printer = createPrinter[format]();
  const verdicts = new Set<VerdictWord>();
  const threads = makeThreads(
    { keys: keys.value, format, layout },
    (workerData) => new Worker(fileURLToPath(import.meta.url), { workerData }),
  );
  const papers = createNotedPapers();
  const numbers = createNumberOrder();
  for await (const { verdicts: words, printed, papers: signed } of examineFiles(files, threads, layout)) {
    for (const word of words) verdicts.add(word);
    for (const { suffix, arxivId } of signed) {
      numbers.add(suffix);
      if (arxivId !== null) papers.note(suffix, arxivId);
    }
    await print(printer.next(printed));
  }
  await threads.close();
  const read = { papers, numbers: verdicts.has('unreadable') ? null : numbers };
  const index =
    opened !== null && verdicts.size > 0 ? examineIndex(opened.value, source ?? '', read, keys.value) : [];
  for (const examination of index) {
    verdicts.add(verdictOf(examination));
    const found = [{ examination, line: null }];
    await print(printer.next(toPrinted[format](examination.origin.label, found)));
  }
  await print(printer.end());
  // Only lines may all be empty: a file that holds one record or a list is told to be none.
  if (verdicts.size === 0) return refuse(`There is no record in ${source ?? toNames(words)}.`);
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

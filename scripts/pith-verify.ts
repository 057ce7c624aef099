import config from '../public/config.json' with { type: 'json' };
import { error, type Result } from '../src/core/base/result.ts';
import type { Examination, Origin } from '../src/core/examine.ts';
import { parseJson } from '../src/core/json/text.ts';
import type { PinnedKey } from '../src/core/keys/keys.ts';
import { parseArguments, USAGE } from './pith-verify/arguments.ts';
import { examineText, toUnreadable } from './pith-verify/examine-text.ts';
import { formatJson, formatText } from './pith-verify/format.ts';
import { parseKeys } from './pith-verify/keys.ts';
import { readInput } from './pith-verify/read-input.ts';
import { toExitStatus } from './pith-verify/verdict-of.ts';

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

const examineFile = async (file: string, keys: readonly PinnedKey[]): Promise<readonly Examination[]> => {
  const origin: Origin = { sourceId: 'file', label: file, kind: 'file', url: null };
  const input = await readInput(file);
  return input.kind === 'ok' ? examineText(input.value, keys, origin) : [toUnreadable(input.error, origin)];
};

const refuse = (sentence: string): number => {
  process.stderr.write(`pith-verify: ${sentence}\n`);
  return BAD_USAGE;
};

const main = async (): Promise<number> => {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.kind === 'error') return refuse(`${parsed.error} See pith-verify --help.`);
  const { files, isJson, isHelp, keysFile } = parsed.value;
  if (isHelp) {
    process.stdout.write(USAGE);
    return 0;
  }
  const keys = keysFile === null ? parseKeys(config) : await readKeys(keysFile);
  if (keys.kind === 'error')
    return refuse(`The keys in ${keysFile ?? 'the built-in configuration'} cannot be used. ${keys.error}`);

  const examinations: Examination[] = [];
  for (const file of files) examinations.push(...(await examineFile(file, keys.value)));
  process.stdout.write(isJson ? formatJson(examinations) : formatText(examinations));
  return toExitStatus(examinations);
};

// A reader that has seen enough, as `head` has, is no mistake of anybody.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});
process.on('uncaughtException', (cause) => {
  console.error(cause);
  process.exit(BUG);
});
process.exitCode = await main();

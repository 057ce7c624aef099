import config from '../public/config.json' with { type: 'json' };
import { error, type Result } from '../src/core/base/result.ts';
import { parseJson } from '../src/core/json/text.ts';
import type { PinnedKey } from '../src/core/keys/keys.ts';
import { parseArguments, USAGE } from './mirror/arguments.ts';
import { makeMirror } from './mirror/make-mirror.ts';
import { formatMade, toExitStatus } from './mirror/tell.ts';
import { parseKeys } from './pith-verify/keys.ts';
import { readInput } from './pith-verify/read-input.ts';

/** Exit status of a command line that cannot be carried out. */
const BAD_USAGE = 3;
/** How often it is said how far it is, in entries. */
const TOLD_EVERY = 10_000;
/** Control characters of what was read are not for a terminal. */
const say = (sentence: string): void => {
  process.stderr.write(`mirror: ${sentence.replace(/\p{Cc}/gu, '\ufffd')}\n`);
};

const readKeys = async (file: string): Promise<Result<readonly PinnedKey[], string>> => {
  const input = await readInput(file);
  if (input.kind === 'error') return input;
  const parsed = parseJson(input.value);
  return parsed.kind === 'ok' ? parseKeys(parsed.value.value) : error(parsed.error.message);
};

/** `npm run mirror`: puts records into a folder that any web server can serve, each examined first. */
const main = async (): Promise<number> => {
  const options = parseArguments(process.argv.slice(2));
  if (options.kind === 'error') {
    say(`${options.error} npm run mirror -- --help says more.`);
    return BAD_USAGE;
  }
  if (options.value === null) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { keysFile } = options.value;
  const keys = keysFile === null ? parseKeys(config) : await readKeys(keysFile);
  if (keys.kind === 'error') {
    say(`The keys in ${keysFile ?? 'the built-in configuration'} cannot be used. ${keys.error}`);
    return BAD_USAGE;
  }
  const made = await makeMirror(options.value, keys.value, {
    refused: (where, why) => say(`${where} was refused. ${why}`),
    looked: (count) => {
      if (count % TOLD_EVERY === 0) say(`${count.toLocaleString('en')} looked at`);
    },
  });
  if (made.kind === 'error') {
    say(made.error);
    return BAD_USAGE;
  }
  process.stdout.write(formatMade(made.value, options.value.out));
  return toExitStatus(made.value.counts);
};

process.exitCode = await main();

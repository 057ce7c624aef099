import { writeFileSync } from 'node:fs';
import { version } from '../package.json' with { type: 'json' };
import config from '../public/config.json' with { type: 'json' };
import { error, type Result } from '../src/core/base/result.ts';
import { decodeText } from '../src/core/bibliography/decode.ts';
import type { Bibliography } from '../src/core/bibliography/entry/entry.ts';
import { formatBibliographyJson, toRows } from '../src/core/bibliography/export/rows.ts';
import { formatSarif, type SarifNotice } from '../src/core/bibliography/export/sarif.ts';
import { judge } from '../src/core/bibliography/judge/judge.ts';
import { toQuestions } from '../src/core/bibliography/judge/papers.ts';
import { readBibliography } from '../src/core/bibliography/read.ts';
import { parseJson } from '../src/core/json/text.ts';
import type { PinnedKey } from '../src/core/keys/keys.ts';
import type { Source } from '../src/sources/places/source.ts';
import { collectAnswers } from './pith-bibliography/answers.ts';
import { parseArguments, USAGE } from './pith-bibliography/arguments.ts';
import { toExitStatus } from './pith-bibliography/exit-status.ts';
import { formatText, toSafe } from './pith-bibliography/format.ts';
import { readBytes } from './pith-bibliography/read-bytes.ts';
import { parseKeys } from './pith-verify/keys.ts';
import { openSource } from './records/open-source.ts';

/** Exit status of a command line that cannot be carried out. */
const BAD_USAGE = 3;
/** Exit status of a mistake in this program (EX_SOFTWARE): none that says anything about a bibliography. */
const BUG = 70;
const REGISTRY = 'https://pith.science/';

const say = (sentence: string): void => {
  process.stderr.write(`pith-bibliography: ${toSafe(sentence)}\n`);
};

const readKeys = async (file: string): Promise<Result<readonly PinnedKey[], string>> => {
  const input = await readBytes(file);
  if (input.kind === 'error') return input;
  const text = decodeText(input.value);
  if (text.kind === 'error') return text;
  const parsed = parseJson(text.value.text);
  return parsed.kind === 'ok' ? parseKeys(parsed.value.value) : error(parsed.error.message);
};

/** One file, read; what is to be said of it goes into `notices`. */
const readFile = async (file: string, notices: SarifNotice[]): Promise<Bibliography | null> => {
  const bytes = await readBytes(file);
  const decoded = bytes.kind === 'ok' ? decodeText(bytes.value) : bytes;
  const read = decoded.kind === 'ok' ? readBibliography(decoded.value.text, file) : decoded;
  if (read.kind === 'error') {
    notices.push({ file, line: 1, message: read.error, level: 'error' });
    return null;
  }
  if (decoded.kind === 'ok' && decoded.value.isGuess)
    notices.push({
      file,
      line: 1,
      message:
        'The file doesn’t say its encoding and is not UTF-8: it was read as Latin-1, which is a guess.',
      level: 'note',
    });
  for (const note of read.value.notes) notices.push({ file, ...note, level: 'note' });
  for (const { key, problem } of read.value.entries)
    if (problem !== null)
      notices.push({
        file,
        line: problem.line,
        message: `${key === null ? 'An entry' : `The entry ${key}`} is broken. ${problem.message}`,
        level: 'warning',
      });
  return read.value;
};

const main = async (): Promise<number> => {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.kind === 'error') {
    say(`${parsed.error} See pith-bibliography --help.`);
    return BAD_USAGE;
  }
  const { files, sources: places, keysFile, sarifFile, isJson, isStrict, isHelp } = parsed.value;
  if (isHelp) {
    process.stdout.write(USAGE);
    return 0;
  }
  const keys = keysFile === null ? parseKeys(config) : await readKeys(keysFile);
  if (keys.kind === 'error') {
    say(`The keys in ${keysFile ?? 'the built-in configuration'} cannot be used. ${keys.error}`);
    return BAD_USAGE;
  }
  const sources: Source[] = [];
  for (const place of places.length > 0 ? places : [REGISTRY]) {
    const opened = openSource(place);
    if (opened.kind === 'error') {
      say(`The source cannot be used. ${opened.error}`);
      return BAD_USAGE;
    }
    sources.push(opened.value.source);
  }
  const notices: SarifNotice[] = [];
  const read = await Promise.all(files.map((file) => readFile(file, notices)));
  for (const { file, line, message } of notices) say(`${file}:${line}: ${message}`);
  const entries = read.flatMap((each) => each?.entries ?? []);
  const answers = await collectAnswers(toQuestions(entries), sources, keys.value);
  const judgements = judge(entries, answers).flatMap((each) => each ?? []);
  const rows = toRows(judgements);
  process.stdout.write(isJson ? formatBibliographyJson(rows) : formatText(judgements));
  if (sarifFile !== null) writeFileSync(sarifFile, formatSarif(rows, version, notices));
  const isEmpty = read.some((each) => each?.entries.length === 0);
  return toExitStatus(judgements, read.includes(null), isEmpty, isStrict);
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

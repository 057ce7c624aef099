import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import config from '../public/config.json' with { type: 'json' };
import { error, ok, type Result } from '../src/core/base/result.ts';
import { parseJson } from '../src/core/json/text.ts';
import type { PinnedKey } from '../src/core/keys/keys.ts';
import { addEntries } from '../src/core/watch/feed-entry.ts';
import { formatWatchState, type WatchState } from '../src/core/watch/watch-state.ts';
import { formatNewsFeed } from '../src/graph/export/news-feed.ts';
import type { Source } from '../src/sources/places/source.ts';
import { toSafe } from './pith-bibliography/format.ts';
import { parseKeys } from './pith-verify/keys.ts';
import { readInput } from './pith-verify/read-input.ts';
import { toExitStatus } from './pith-verify/verdict-of.ts';
import { type Arguments, parseArguments, USAGE } from './pith-watch/arguments.ts';
import { askAll } from './pith-watch/ask.ts';
import { readFeed, readState, writeWhole } from './pith-watch/files.ts';
import { readList } from './pith-watch/read-list.ts';
import { tellAll } from './pith-watch/tell.ts';
import { openSource } from './records/open-source.ts';

/** Exit status of a command line that cannot be carried out, or of a file that can't be read or written. */
const BAD_USAGE = 3;
/** Exit status of a mistake in this program (EX_SOFTWARE): none that says anything about a record. */
const BUG = 70;
const REGISTRY = 'https://pith.science/';

const say = (sentence: string): void => {
  process.stderr.write(`pith-watch: ${toSafe(sentence)}\n`);
};

const readKeys = async (file: string): Promise<Result<readonly PinnedKey[], string>> => {
  const input = await readInput(file);
  if (input.kind === 'error') return input;
  const parsed = parseJson(input.value);
  return parsed.kind === 'ok' ? parseKeys(parsed.value.value) : error(parsed.error.message);
};

const openSources = (places: readonly string[]): Result<readonly Source[], string> => {
  const sources: Source[] = [];
  for (const place of places.length > 0 ? places : [REGISTRY]) {
    const opened = openSource(place);
    if (opened.kind === 'error') return error(`The source cannot be used. ${opened.error}`);
    sources.push(opened.value.source);
  }
  return ok(sources);
};

const toFirst = (at: string): WatchState => ({
  stateVersion: 1,
  feedId: `urn:uuid:${randomUUID()}`,
  since: at,
  papers: [],
  entries: [],
});

/** One run. @returns the exit status, or a sentence on why there was none. */
const watch = async (wanted: Arguments): Promise<Result<number, string>> => {
  const { feedFile, stateFile, keysFile, viewer, self } = wanted;
  if (resolve(feedFile) === resolve(stateFile)) return error('The feed and the state are two files.');
  const keys = keysFile === null ? parseKeys(config) : await readKeys(keysFile);
  if (keys.kind === 'error')
    return error(`The keys in ${keysFile ?? 'the built-in configuration'} cannot be used. ${keys.error}`);
  const sources = openSources(wanted.sources);
  if (sources.kind === 'error') return sources;
  const state = await readState(stateFile);
  if (state.kind === 'error') return state;
  const feed = await readFeed(feedFile);
  if (feed.kind === 'error') return feed;
  const { papers, troubles } = await readList(wanted.words);
  for (const trouble of troubles) say(trouble);
  if (papers.size === 0) return error('There is no paper to watch.');

  const answers = await askAll(papers, sources.value, keys.value);
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  const before = state.value ?? toFirst(at);
  const outcome = tellAll({ papers, answers, before: before.papers, at });
  for (const remark of outcome.remarks) say(remark);
  const { entries, added } = addEntries(before.entries, outcome.told);
  const now: WatchState = { ...before, papers: outcome.papers, entries };
  // The state first: a feed that wasn't written any more is made of it the next time, with the same entries.
  const kept = await writeWhole(stateFile, formatWatchState(now));
  if (kept.kind === 'error') return kept;
  const text = formatNewsFeed({ id: now.feedId, since: now.since, entries }, { viewer, self });
  // A file that stays has its date, by which servers know that it stays.
  const written = text === feed.value ? ok(null) : await writeWhole(feedFile, text);
  if (written.kind === 'error') return written;
  process.stdout.write(
    wanted.isJson
      ? `${JSON.stringify(added, null, 2)}\n`
      : added.map(({ title }) => `${toSafe(title)}\n`).join(''),
  );
  const words = new Set(outcome.words);
  if (troubles.length > 0) words.add('unreadable');
  return ok(toExitStatus(words));
};

const main = async (): Promise<number> => {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.kind === 'error') {
    say(`${parsed.error} See pith-watch --help.`);
    return BAD_USAGE;
  }
  if (parsed.value === null) {
    process.stdout.write(USAGE);
    return 0;
  }
  const status = await watch(parsed.value);
  if (status.kind === 'ok') return status.value;
  say(status.error);
  return BAD_USAGE;
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

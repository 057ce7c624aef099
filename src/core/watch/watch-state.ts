import { error, ok, type Result } from '../base/result.ts';
import type { ArxivId, Suffix } from '../identifier/types.ts';
import { isJsonObject, type JsonValue, member } from '../json/json.ts';
import { parseStandings } from '../memory/parse.ts';
import type { FeedEntry } from './feed-entry.ts';
import type { KeptPaper } from './kept-paper.ts';
import { toArxivId } from './paper-names.ts';
import { parseWatched } from './parse.ts';

/** All that is kept from one round of asking to the next. */
export interface WatchState {
  readonly stateVersion: 1;
  /** The name of the feed (RFC 4287 §4.2.6): a UUID as a URN. */
  readonly feedId: string;
  /** When the first round was, ISO 8601, UTC. */
  readonly since: string;
  readonly papers: readonly KeptPaper[];
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

const UUID = /^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** RFC 3339 in UTC, as this program writes it and RFC 4287 §3.3 wants it. */
const TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const SUFFIX = /^[A-Z2-7]{26}$/;

/** Thrown and caught here alone: a part that this program would not have written. */
class Foreign extends Error {}

const toText = (json: JsonValue | undefined, name: string, pattern?: RegExp): string => {
  const value = member(json, name);
  if (typeof value !== 'string' || pattern?.test(value) === false) throw new Foreign(name);
  return value;
};

const toList = <T>(
  json: JsonValue | undefined,
  name: string,
  toOne: (value: JsonValue) => T,
): readonly T[] => {
  const value = member(json, name);
  if (!Array.isArray(value)) throw new Foreign(name);
  return (value as readonly JsonValue[]).map(toOne);
};

const isText = (value: JsonValue): string => {
  if (typeof value !== 'string') throw new Foreign('text');
  return value;
};

const toKept = (json: JsonValue): KeptPaper => {
  const watched = parseWatched(member(json, 'watched'));
  const count = member(json, 'count');
  if (watched === null || !SUFFIX.test(watched.suffix)) throw new Foreign('watched');
  if (count !== null && !Number.isSafeInteger(count)) throw new Foreign('count');
  return {
    asked: toText(json, 'asked'),
    watched: { ...watched, look: null },
    count: count as number | null,
    standings: parseStandings(member(json, 'standings')),
    seenAt: toText(json, 'seenAt', TIME),
    mismatchAfter: member(json, 'mismatchAfter') === null ? null : toText(json, 'mismatchAfter', TIME),
    losses: toList(json, 'losses', isText),
  };
};

const toRecord = (json: JsonValue | undefined): FeedEntry['record'] => {
  if (json === null) return null;
  const part = (['record', 'citations'] as const).find((each) => each === member(json, 'part'));
  if (part === undefined) throw new Foreign('part');
  return { suffix: toText(json, 'suffix', SUFFIX) as Suffix, part };
};

const toPaper = (json: JsonValue, name: string): ArxivId | null => {
  const value = member(json, name);
  if (value === null) return null;
  const id = typeof value === 'string' ? toArxivId(value) : null;
  if (id === null || id !== value) throw new Foreign(name);
  return id;
};

const toEntry = (json: JsonValue): FeedEntry => ({
  id: toText(json, 'id', UUID),
  kind: toText(json, 'kind'),
  at: toText(json, 'at', TIME),
  title: toText(json, 'title'),
  lines: toList(json, 'lines', isText),
  record: toRecord(member(json, 'record')),
  citing: toPaper(json, 'citing'),
  paper: toPaper(json, 'paper'),
});

/** Only a later version of this program says a higher number. */
const isLater = (version: JsonValue | undefined): boolean => typeof version === 'number' && version > 1;

/**
 * Reads what was kept, as hostile as any other file. The error is the end of a sentence about the file: whoever kept it
 * would lose what was watched if a part of it were passed over.
 */
export const parseWatchState = (json: JsonValue): Result<WatchState, string> => {
  const version = isJsonObject(json) ? member(json, 'stateVersion') : undefined;
  if (isLater(version)) return error('was written by a later version of pith-watch');
  if (version !== 1) return error('is no state of pith-watch');
  try {
    return ok({
      stateVersion: 1,
      feedId: toText(json, 'feedId', UUID),
      since: toText(json, 'since', TIME),
      papers: toList(json, 'papers', toKept),
      entries: toList(json, 'entries', toEntry),
    });
  } catch (cause) {
    if (!(cause instanceof Foreign)) throw cause;
    return error(`is a state of pith-watch that is broken (“${cause.message}”)`);
  }
};

/** A state as the text of its file. */
export const formatWatchState = (state: WatchState): string => `${JSON.stringify(state, null, 1)}\n`;

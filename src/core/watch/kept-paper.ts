import type { Examined } from '../examination.ts';
import { toMemory } from '../memory/memory-digest.ts';
import { addStanding, type Standing, toStanding } from '../memory/standing.ts';
import { toWatched, type Watched } from './watched.ts';

/** What is kept of a paper from one round of asking to the next, where news is told at once and nothing waits to be seen. */
export interface KeptPaper {
  /** What is asked for, as `formatIdentifier` writes it: the key of the list. */
  readonly asked: string;
  /** `base` is what was told; `look` stays null. */
  readonly watched: Watched;
  /** The most citing papers that were ever counted, or null where nobody counted. */
  readonly count: number | null;
  readonly standings: readonly Standing[];
  /** When the record was last seen and matched as far as it could be checked, ISO 8601, UTC. */
  readonly seenAt: string;
  /** Of a record that doesn't match: when it last did, which tells one time from the next; null while it does. */
  readonly mismatchAfter: string | null;
  /** What stood behind the record, doesn't any more, and has been told (`toLossName`). */
  readonly losses: readonly string[];
}

/** How many citing papers a record counts, where it says so. */
export const toCount = ({ record }: Examined): number | null =>
  record.reported.inboundCitations?.count ?? null;

/** What is known of a paper's records once one was seen that doesn't contradict itself. */
export const toStandings = (
  known: readonly Standing[],
  examined: Examined,
  at: string,
): readonly Standing[] => addStanding(known, toStanding(toMemory(examined, at)));

/**
 * Begins to watch a paper by a record that doesn't contradict itself.
 * @param asked as `KeptPaper.asked`. @param at when the record was asked for, ISO 8601, UTC.
 */
export const toKeptPaper = (examined: Examined, asked: string, at: string): KeptPaper => {
  const { signed, suffix } = examined.record;
  return {
    asked,
    watched: toWatched(examined, { key: `/${signed.arxivId ?? suffix}`, corpus: null, since: at }),
    count: toCount(examined),
    standings: toStandings([], examined, at),
    seenAt: at,
    mismatchAfter: null,
    losses: [],
  };
};

import type { Examined } from '../examine.ts';
import { formatIdentifier } from '../identifier/identifier.ts';
import type { Identifier } from '../identifier/types.ts';
import { toMemory } from '../memory/memory-digest.ts';
import { toVersion } from '../memory/standing.ts';
import type { StateKind } from '../state-words.ts';

/** A citing paper as a record's sample names it. */
export interface WatchedCiting {
  /** The arXiv id, or what stands in its place. */
  readonly id: string;
  readonly title: string | null;
}

/** What the reader has seen of a watched record: what is news is news against this. */
export interface WatchBase {
  readonly pithNumber: string;
  readonly version: number | null;
  /** As in `RecordMemory`. */
  readonly signature: string | null;
  readonly citing: readonly string[];
  /** Whether the record lists as many citing papers as it counts: if not, a paper that is newly listed may not be new. */
  readonly isWhole: boolean;
}

/** What came of asking for a watched record. */
export interface WatchLook {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `unanswered`: no source could be reached, or its answer can't be read. */
  readonly state: StateKind | 'unanswered';
  /** The state in two or three words. */
  readonly label: string;
  readonly citing: readonly WatchedCiting[];
  /** Whether the papers of `citing` are new for certain, and not only newly listed. */
  readonly isCertain: boolean;
  /** The same record with another signature that holds. */
  readonly isSignedAnew: boolean;
  /** Another record, with another signed part, for the version that there was. */
  readonly isOther: boolean;
  /** The version that is there now, where it is a newer one. */
  readonly newVersion: number | null;
  /** What stood behind it and doesn't any more, as a line without its full stop; null where nothing. */
  readonly less: string | null;
}

/** A record that somebody watches. */
export interface Watched {
  readonly watchVersion: 1;
  /** As in `KeptRecord`: corpus, slash, arXiv id or suffix. */
  readonly key: string;
  readonly corpus: string | null;
  /** What is asked for: the arXiv id without a version, or the pith number. As `formatIdentifier` writes it. */
  readonly identifier: string;
  readonly suffix: string;
  readonly title: string | null;
  readonly since: string;
  readonly base: WatchBase;
  readonly look: WatchLook | null;
}

/** The citing papers of a record, each once, however its id is spelt. */
export const toCiting = ({ record }: Examined): readonly WatchedCiting[] => {
  const citing = new Map<string, WatchedCiting>();
  for (const { arxivId, rawId, title } of record.reported.inboundCitations?.sample ?? []) {
    const id = (arxivId ?? rawId.trim()).slice(0, 100);
    if (id !== '' && !citing.has(id)) citing.set(id, { id, title: title?.slice(0, 400) ?? null });
  }
  return [...citing.values()].slice(0, 10_000);
};

export const toWatchBase = (examined: Examined): WatchBase => {
  const memory = toMemory(examined, '');
  const citing = toCiting(examined).map(({ id }) => id);
  const { count = null } = examined.record.reported.inboundCitations ?? {};
  return {
    pithNumber: memory.pithNumber,
    version: toVersion(memory),
    signature: memory.signature,
    citing,
    isWhole: count !== null && count <= citing.length,
  };
};

/** Begins to watch a record. @param key as in `KeptRecord`. @param since ISO 8601, UTC: the core has no clock. */
export const toWatched = (
  examined: Examined,
  { key, corpus, since }: { readonly key: string; readonly corpus: string | null; readonly since: string },
): Watched => {
  const { signed, suffix, reported } = examined.record;
  const identifier: Identifier =
    signed.arxivId === null
      ? { kind: 'pith', suffix, year: null }
      : { kind: 'arxiv', id: signed.arxivId, version: null };
  return {
    watchVersion: 1,
    key,
    corpus,
    identifier: formatIdentifier(identifier),
    suffix,
    title: reported.title,
    since,
    base: toWatchBase(examined),
    look: null,
  };
};

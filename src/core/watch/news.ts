import type { Examined } from '../examination.ts';
import { type Loss, toLosses } from '../memory/losses.ts';
import { toMemory } from '../memory/memory-digest.ts';
import { type KeptPaper, toCount, toStandings } from './kept-paper.ts';
import { toWatchLook } from './look.ts';
import { toWatchBase, type WatchBase, type WatchedCiting } from './watched.ts';

/** One piece of news of a watched paper. */
export type News =
  /** `isCertain` as in `WatchLook`. One paper, or all of a round where they are many. */
  | { readonly kind: 'citing'; readonly citing: readonly WatchedCiting[]; readonly isCertain: boolean }
  /** More citing papers are counted, by more than have been listed. */
  | { readonly kind: 'count'; readonly before: number; readonly now: number }
  | { readonly kind: 'version'; readonly version: number }
  /** Another record, with another signed part, for the version that there was. */
  | { readonly kind: 'other' }
  /** The same record with another signature that holds; `signature` is its digest. */
  | { readonly kind: 'signed-anew'; readonly signature: string | null }
  | { readonly kind: 'less'; readonly losses: readonly Loss[] }
  /** `after` is when it last matched, ISO 8601, UTC: the mark of this time and no other. */
  | { readonly kind: 'mismatch'; readonly after: string }
  /** There is a record again that nothing contradicts. */
  | { readonly kind: 'again'; readonly after: string };

/** What came of one round for one paper: what is to be kept of it, and what is news. */
export interface Told {
  readonly kept: KeptPaper;
  readonly news: readonly News[];
}

/** Of one paper so many citing papers are news of their own in one round; more are one piece of news together. */
export const MOST_SINGLE = 20;
/** Of one paper so many citing papers are kept, those of the last record among them (`toCiting` takes fewer). */
export const MOST_CITING = 20_000;

/** One loss, and no other time that the same is lost. */
export const toLossName = ({ kind, name, version, at, counted }: Loss): string =>
  [kind, name, version ?? '', at, counted?.now ?? ''].join('|');

const toCitingNews = (citing: readonly WatchedCiting[], isCertain: boolean): readonly News[] => {
  if (citing.length > MOST_SINGLE) return [{ kind: 'citing', citing, isCertain }];
  return citing.map((each) => ({ kind: 'citing', citing: [each], isCertain }));
};

/** A paper that was listed once is no news where a record that left it out lists it again. */
const toBase = (before: WatchBase, now: WatchBase): WatchBase => {
  const listed = new Set(now.citing);
  const left = before.citing.filter((id) => !listed.has(id));
  return { ...now, citing: [...left, ...now.citing].slice(-MOST_CITING) };
};

/** What was told once isn't told again in each round that it lasts. */
const toMismatch = (kept: KeptPaper): Told =>
  kept.mismatchAfter === null
    ? {
        kept: { ...kept, mismatchAfter: kept.seenAt },
        news: [{ kind: 'mismatch', after: kept.seenAt }],
      }
    : { kept, news: [] };

/**
 * What is news of a watched paper against what was told before, by the logic of the browser's watch list (`toWatchLook`).
 * A record that doesn't match adds nothing but that.
 * @param isAnyVersion whether it was asked for as the paper, so that any version could have been the answer.
 * @param at when it was asked for, ISO 8601, UTC.
 */
export const toNews = (
  kept: KeptPaper,
  examined: Examined,
  { isAnyVersion, at }: { readonly isAnyVersion: boolean; readonly at: string },
): Told => {
  if (examined.verdict.kind === 'contradicted') return toMismatch(kept);
  const { watched, standings: known, count: before, mismatchAfter } = kept;
  const look = toWatchLook(watched.base, examined, { known, at });
  const base = toWatchBase(examined);
  const losses = toLosses(known, { now: toMemory(examined, at), isAnyVersion });
  const untold = losses.filter((loss) => !kept.losses.includes(toLossName(loss)));
  const count = toCount(examined);
  const { newVersion, isOther, isSignedAnew } = look;
  const wasSeen = known.some(({ pithNumber }) => pithNumber === base.pithNumber);
  const news: readonly (News | false)[] = [
    mismatchAfter !== null && { kind: 'again', after: mismatchAfter },
    newVersion !== null && !wasSeen && { kind: 'version', version: newVersion },
    isOther && !wasSeen && { kind: 'other' },
    isSignedAnew && { kind: 'signed-anew', signature: base.signature },
    untold.length > 0 && { kind: 'less', losses: untold },
    count !== null &&
      before !== null &&
      count - before > look.citing.length && { kind: 'count', before, now: count },
    ...toCitingNews(look.citing, look.isCertain),
  ];
  return {
    kept: {
      ...kept,
      watched: {
        ...watched,
        suffix: examined.record.suffix,
        title: examined.record.reported.title ?? watched.title,
        base: toBase(watched.base, base),
      },
      count: count === null || before === null ? (count ?? before) : Math.max(count, before),
      standings: toStandings(known, examined, at),
      seenAt: at,
      mismatchAfter: null,
      losses: losses.map(toLossName),
    },
    news: news.filter((each) => each !== false),
  };
};

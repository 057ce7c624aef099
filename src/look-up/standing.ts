import type { Examined } from '../core/examination.ts';
import type { Before } from '../core/memory/before.ts';
import { compareMemory, type MemoryComparison } from '../core/memory/compare.ts';
import { formatLosses } from '../core/memory/loss-words.ts';
import { type Loss, toLosses } from '../core/memory/losses.ts';
import type { RecordMemory } from '../core/memory/memory.ts';
import { addStanding, type Standing, toStanding } from '../core/memory/standing.ts';
import { changeStandings, readStandings } from '../sources/kept/standings.ts';

/** What stood behind a record and doesn't any more. */
export interface Lessened {
  readonly losses: readonly Loss[];
  /** All of them in one line, without its full stop. */
  readonly words: string;
  /** From now on what stands behind the record today is all that is expected of it. */
  readonly accept: () => Promise<void>;
}

/** What this browser knew of a record before this visit, held against what it is now. */
export interface Known {
  /** When it was seen before, ISO 8601. */
  readonly seenAt: string;
  /** When another record for the same version came in between, within this visit; null where none did. */
  readonly between: string | null;
  readonly comparison: MemoryComparison;
  /** What stood behind it and doesn't any more, or null. */
  readonly less: Lessened | null;
}

/** Whether the answer could have been any version: a pith number and a version name one record. */
const isAnyVersion = ({ question }: Examined): boolean =>
  question?.kind === 'arxiv' && question.version === null;

/** Of all that is known what the record of today is held against: what an earlier version of this program remembered counts, too. */
const withBefore = (known: readonly Standing[], before: RecordMemory | null): readonly Standing[] =>
  before === null || known.some(({ pithNumber }) => pithNumber === before.pithNumber)
    ? known
    : addStanding(known, toStanding(before));

/**
 * Holds a record against the most that was ever seen to stand behind it, and keeps what stands behind it now.
 * @param key as in `KeptRecord`. @param before what was remembered of it before this visit, or null.
 * @returns null where nothing is less.
 */
export const findLessened = async (
  key: string,
  examined: Examined,
  { before, now }: { readonly before: RecordMemory | null; readonly now: RecordMemory },
): Promise<Lessened | null> => {
  const known = withBefore(await readStandings(key), before);
  const losses = toLosses(known, { now, isAnyVersion: isAnyVersion(examined) });
  const standing = toStanding(now);
  await changeStandings(key, (kept) => addStanding(withBefore(kept, before), standing));
  if (losses.length === 0) return null;
  return {
    losses,
    words: formatLosses(losses, standing.version),
    accept: () => changeStandings(key, () => [standing]),
  };
};

/** Holds what was known of a record against what it is now; null where nothing was. */
export const toKnown = async (
  key: string,
  examined: Examined,
  { before, between }: Before,
  now: RecordMemory,
): Promise<Known | null> =>
  before && {
    seenAt: before.seenAt,
    between: between ?? null,
    comparison: compareMemory(before, now),
    less: await findLessened(key, examined, { before, now }),
  };

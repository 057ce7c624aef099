import type { Examination } from '../examine.ts';
import { formatLosses } from '../memory/loss-words.ts';
import { toLosses } from '../memory/losses.ts';
import { toMemory } from '../memory/memory-digest.ts';
import { type Standing, toPassed, toVersion } from '../memory/standing.ts';
import { toStateWords } from '../state-words.ts';
import { toCiting, type WatchBase, type WatchLook } from './watched.ts';

const NOTHING_NEW = {
  citing: [],
  isCertain: true,
  isSignedAnew: false,
  isOther: false,
  newVersion: null,
  less: null,
} as const;

/** What came of a question that no record answered. @param label in two or three words. */
export const toLookWithout = (state: 'none' | 'unanswered', label: string, at: string): WatchLook => ({
  ...NOTHING_NEW,
  at,
  state,
  label,
});

/**
 * What is new of a watched record against what its reader has seen. A record that doesn't match adds nothing but its state.
 * @param known what is known to have stood behind it (`addStanding`). @param at when it was asked for, ISO 8601, UTC.
 */
export const toWatchLook = (
  base: WatchBase,
  examination: Examination,
  { known, at }: { readonly known: readonly Standing[]; readonly at: string },
): WatchLook => {
  const { state, label } = toStateWords(examination);
  if (examination.kind === 'unreadable') return toLookWithout('unanswered', 'Not a pith record', at);
  if (examination.verdict.kind === 'contradicted') return { ...NOTHING_NEW, at, state, label };
  const now = toMemory(examination, at);
  const version = toVersion(now);
  const seen = new Set(base.citing);
  const losses = toLosses(known, { now, isAnyVersion: true });
  const isBack = version !== null && base.version !== null && version < base.version;
  return {
    at,
    state,
    label,
    citing: toCiting(examination).filter(({ id }) => !seen.has(id)),
    isCertain: base.isWhole,
    isOther: base.pithNumber !== now.pithNumber && version === base.version,
    isSignedAnew:
      base.pithNumber === now.pithNumber &&
      base.signature !== null &&
      base.signature !== now.signature &&
      toPassed(now).includes('signature'),
    newVersion: version !== null && base.version !== null && version > base.version ? version : null,
    // Of what was seen within one visit only `base` is known.
    less:
      losses.length > 0
        ? formatLosses(losses, version)
        : isBack
          ? `The sources give v${version} now, after v${base.version}`
          : null,
  };
};

/** What the reader has seen once the record was opened; its citing papers count as seen only where those were shown. */
export const toSeenBase = (
  base: WatchBase,
  now: WatchBase,
  { withCiting }: { readonly withCiting: boolean },
): WatchBase => (withCiting ? now : { ...now, citing: base.citing, isWhole: base.isWhole });

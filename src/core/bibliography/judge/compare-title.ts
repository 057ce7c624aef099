import { toWordDifference, type WordDifference } from '../../copy/word-difference.ts';
import type { Examined } from '../../examination.ts';
import { isOwnKeyDoubt, OWN_KEY_DOUBT } from '../../own-key.ts';
import { containsTitle } from '../../title/contained.ts';
import { withoutExtras } from '../../title/extras.ts';
import { matchTitle } from '../../title/match.ts';
import { toNormalTitle } from '../../title/normal.ts';
import { isLineOf } from '../../title/one-line.ts';
import { isWithoutSubtitle, mayBeginTitle, mayBeOneTitle, mayContainTitle } from '../../title/skeleton.ts';
import type { EntryTitle } from '../entry/entry.ts';
import type { VerdictWord } from './judgement.ts';

/** What the title of an entry is to the title whose digest a record signs. */
export type TitleFinding =
  | { readonly kind: 'signed'; readonly prepared: string | null }
  | { readonly kind: 'another'; readonly difference: WordDifference & { readonly words: number } }
  | {
      readonly kind: 'not-comparable';
      readonly reason: string;
      readonly difference: (WordDifference & { readonly words: number }) | null;
    };

export const toVerdictWord = ({ verdict }: Examined): VerdictWord => verdict.kind;

/** Why nothing can be said with this record, or null where its signature by the registry is checked. */
const toDoubt = (examined: Examined): string | null => {
  const { verdict, key } = examined;
  if (verdict.kind === 'contradicted')
    return isOwnKeyDoubt(examined)
      ? `The record doesn’t match its signature. ${OWN_KEY_DOUBT}`
      : 'The record doesn’t match its own hash, number or signature.';
  if (verdict.kind === 'incomplete')
    return 'The record could not be checked to its end, so its title counts for nothing.';
  if (key?.trust === 'registry') return null;
  return key?.trust === 'demo'
    ? 'The record is signed with a key for invented records.'
    : 'The record is signed with a key that was added by hand, not with one of a registry.';
};

/** Whether what a record signs may count for or against an entry: checked to its end, by a key of a registry. */
export const isOfRegistry = (examined: Examined): boolean => toDoubt(examined) === null;

const notComparable = (reason: string): TitleFinding => ({
  kind: 'not-comparable',
  reason,
  difference: null,
});

const WITHOUT_SUBTITLE = 'The title of the entry is the signed one without its subtitle.';

/** How the title of an entry stands to a record; green and red only where the record is verified (see `toVerdict`). */
export const compareTitle = (title: EntryTitle, examined: Examined): TitleFinding => {
  const doubt = toDoubt(examined);
  if (doubt !== null) return notComparable(doubt);
  const { bound, signed } = examined.record;
  if (signed.titleSha256 === null) return notComparable('The record signs no digest of a title.');
  const reference = { digest: signed.titleSha256, title: bound.title };
  if (title.kind === 'none') return notComparable('The entry has no title to compare.');
  if (title.kind === 'unmarked') return compareUnmarked(title, bound.title);

  for (const text of title.texts) {
    const match = matchTitle(text, reference);
    if (match !== null) return { kind: 'signed', prepared: match.prepared };
  }
  if (bound.title === null)
    return notComparable(
      'The record holds its title as a digest only, and no accepted writing of this title has it.',
    );
  const { title: signedTitle } = bound;
  if (title.texts.some((each) => isLineOf(each, signedTitle)))
    return { kind: 'signed', prepared: 'with its mathematics as TeX' };
  const [text = ''] = title.texts;
  const difference = toDifference(text, signedTitle);
  if (title.texts.some((each) => mayBeOneTitle(each, signedTitle)))
    return {
      kind: 'not-comparable',
      reason: 'The two titles differ in how signs, spaces or mathematics are written, and in nothing else.',
      difference,
    };
  if (title.texts.some((each) => isWithoutSubtitle(each, signedTitle)))
    return { kind: 'not-comparable', reason: WITHOUT_SUBTITLE, difference };
  const bare = withoutExtras(text);
  if (bare !== text && (matchTitle(bare, reference) !== null || mayBeOneTitle(bare, signedTitle)))
    return {
      kind: 'not-comparable',
      reason:
        'Beside the signed title the title of the entry holds an id, a year, or a word about where it stands.',
      difference,
    };
  if (/(?:\.\.\.|…|\\l?dots\s*)\W*$/.test(text) && mayBeginTitle(text, signedTitle))
    return { kind: 'not-comparable', reason: 'The title of the entry is cut off.', difference };
  return { kind: 'another', difference };
};

const toDifference = (text: string, title: string): WordDifference & { readonly words: number } => {
  const difference = toWordDifference(toNormalTitle(text), toNormalTitle(title), false);
  const count = (kind: string): number =>
    difference.runs.filter((run) => run.kind === kind).flatMap((run) => run.text.split(' ')).length;
  return { ...difference, words: Math.max(count('only-copy'), count('only-record')) };
};

/** Signs that no text has, where a PDF doesn't say what its own mean: then others may be missing without a trace. */
const UNREAD = /(?![\t\n\r\f])[\p{Cc}\ufffd]/u;

const compareUnmarked = (
  { text, likely }: EntryTitle & { kind: 'unmarked' },
  title: string | null,
): TitleFinding => {
  if (title === null)
    return notComparable(
      'The record holds its title as a digest only, and nothing marks the title of this entry.',
    );
  if (containsTitle(text, title)) return { kind: 'signed', prepared: 'as it stands within the reference' };
  if (mayContainTitle(text, title))
    return notComparable(
      'The signed title stands in this reference, but where it begins or ends is not certain.',
    );
  if (UNREAD.test(text) || (likely !== null && mayBeOneTitle(likely, title)))
    return notComparable('Letters of this reference were lost on its way, so its title is not certain.');
  if (likely !== null && isWithoutSubtitle(likely, title)) return notComparable(WITHOUT_SUBTITLE);
  if (likely === null) return notComparable('No title can be made out in this reference.');
  return { kind: 'another', difference: toDifference(likely, title) };
};

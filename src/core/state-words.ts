import { formatDay } from './base/day.ts';
import { type CheckId, toHeadline } from './checks/checks.ts';
import { CONTRADICTS } from './checks/deciding.ts';
import type { Examination, Examined } from './examination.ts';
import type { PinnedKey } from './keys/keys.ts';

/** The looks that a page can have (docs/experience.md "Five states"; `demo` is the look of fiction signed by a demo key). */
export type StateKind = 'mismatch' | 'checked' | 'demo' | 'partial' | 'unchecked' | 'none';

/** A state in words: never shown by colour alone. `label` names the state in two or three words. */
export interface StateWords {
  readonly state: StateKind;
  readonly label: string;
  readonly headline: string;
  readonly lines: readonly string[];
}

const NOT_SAID = 'This doesn’t say that the paper is right or that its authors took part.';

/** The day of signing by the receipt's own word, which no signature covers; empty for what is no day, whose words would be ours. */
const toDay = ({ record }: Examined): string => {
  const signedAt = record.reported.receipt?.signedAt ?? '';
  const day = formatDay(signedAt);
  return day === signedAt ? '' : day;
};

const onDay = (examined: Examined): string => {
  const day = toDay(examined);
  return day && `, on ${day} by the receipt’s own date`;
};

const signedLine = ({ signer, keyId }: PinnedKey, examined: Examined): string =>
  `Signed by ${signer} with key ${keyId}${onDay(examined)}.`;

const HANDLED = { file: 'file', mirror: 'copy' } as const;

/** Whoever passes a record on can change what no signature covers. The registry itself is asked at its own address. */
const handled = ({ origin: { kind } }: Examined): readonly string[] =>
  kind === 'origin'
    ? []
    : [`What is not signed may have been changed by anyone who handled this ${HANDLED[kind]}.`];

/** The first failed check names the cause: each check builds only on those before it. */
const mismatch = ([cause]: readonly CheckId[]): StateWords => ({
  state: 'mismatch',
  label: 'Doesn’t match',
  headline: (cause && toHeadline(cause)) ?? CONTRADICTS,
  lines: ['Nothing below should be relied on.'],
});

const verified = (examined: Examined): StateWords => {
  const { key } = examined;
  switch (key?.trust) {
    case 'registry':
      return {
        state: 'checked',
        label: 'Checked',
        headline: 'Signed record, checked in your browser',
        lines: [`${signedLine(key, examined)} ${NOT_SAID}`, ...handled(examined)],
      };
    case 'user':
      return {
        state: 'partial',
        label: 'Your own key',
        headline: 'All checks pass with a key that you added by hand',
        lines: [
          `${signedLine(key, examined)} Nobody but you vouches for this key. ${NOT_SAID}`,
          ...handled(examined),
        ],
      };
    default:
      return {
        state: 'demo',
        label: 'Demo record',
        headline: 'Fiction: all checks pass with a demo key',
        lines: [
          `Signed with the demo key ${key?.keyId ?? ''}${onDay(examined)}. The paper doesn’t exist; the checks are the real ones.`,
        ],
      };
  }
};

const incomplete = (examined: Examined, done: number, total: number): StateWords => {
  const isKeyMissing = hasNoKey(examined);
  const reasons = examined.checks.flatMap((check) =>
    check.weight !== 'report' &&
    check.outcome.kind === 'unchecked' &&
    check.outcome.why !== 'blocked' &&
    !(check.weight === 'consistency' && check.outcome.why === 'absent')
      ? [check.outcome.reason]
      : [],
  );
  return {
    state: done === 0 ? 'unchecked' : 'partial',
    label: isKeyMissing ? 'Key not available' : done === 0 ? 'Not checked' : 'Partly checked',
    headline: done === 0 ? 'Not checked' : `${done} of ${total} checks done`,
    // One missing receipt is one reason, however many checks it stops.
    lines: [...new Set(reasons)],
  };
};

/** What stands beside the label where a state has one line: who signed and when, by the receipt, or the headline. */
export const toBrief = (examined: Examined, { state, label, headline }: StateWords): string => {
  const { key } = examined;
  if (state === 'checked' && key !== null) return [key.signer, toDay(examined)].filter(Boolean).join(' · ');
  return headline === label ? '' : headline;
};

/** The paper by its title, or by its id at the source where the record has none. */
export const toPaperTitle = ({ record: { reported, signed } }: Examined): string =>
  reported.title ||
  (signed.arxivId === null ? signed.sourceId : `arXiv:${signed.arxivId}`) ||
  'A paper without a title';

/** A look-up on its way. @param sources labels of those that are asked, in order; none while nobody knows them. */
export const toPendingWords = (asked: string, sources: readonly string[]): StateWords => ({
  state: 'unchecked',
  label: 'On its way',
  headline: `Looking up ${asked}`,
  lines: [sources.length === 0 ? 'Reading which sources to ask.' : `Asking ${sources.join(', then ')}.`],
});

/** True where the receipt names a key that nobody here accepts, or one accepted with bytes that are no key. */
export const hasNoKey = ({ checks }: Examined): boolean =>
  checks.some(
    ({ id, outcome }) => id === 'signing-key' && outcome.kind === 'unchecked' && outcome.why === 'no-key',
  );

/**
 * What an examination looks like to a reader, in the order of precedence of docs/experience.md: doesn't match, checked,
 * partly checked, not checked. Green is reserved for a `verified` verdict under a registry key.
 */
export const toStateWords = (examination: Examination): StateWords => {
  if (examination.kind === 'unreadable')
    return {
      state: 'unchecked',
      label: 'Not checked',
      headline: 'This is not a pith record',
      lines: examination.problems
        .slice(0, 3)
        .map((problem) => (problem.path === '' ? problem.message : `${problem.path}: ${problem.message}`)),
    };
  switch (examination.verdict.kind) {
    case 'contradicted':
      return mismatch(examination.verdict.failed);
    case 'verified':
      return verified(examination);
    case 'incomplete':
      return incomplete(examination, examination.verdict.done, examination.verdict.total);
  }
};

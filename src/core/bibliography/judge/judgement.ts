import type { WordDifference } from '../../copy/word-difference.ts';
import type { Examined } from '../../examination.ts';
import type { Entry, PaperIdentifier } from '../entry/entry.ts';

/** What is said of an entry. The order is that of the worst first. */
export const ENTRY_STATES = [
  'another-title',
  'two-papers',
  'almost-id',
  'other-version',
  'duplicate',
  'not-comparable',
  'unreachable',
  'no-record',
  'no-id',
  'signed-title',
] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** What came back when a registry was asked for one paper. */
export type PaperAnswer =
  | { readonly kind: 'examined'; readonly examined: Examined }
  /** Something came back that is no record. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'no-record' }
  /** A short pith number that fits several records. */
  | { readonly kind: 'several' }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** Answers by `toPaperKey`. A paper that is missing has not been asked for yet. */
export type PaperAnswers = ReadonlyMap<string, PaperAnswer>;

/** Something to ask a registry for; never with a version, since a registry has one record for each paper. */
export interface PaperQuestion {
  readonly paperKey: string;
  readonly identifier: PaperIdentifier;
}

/** What `verdict` of an examination comes to, in one word. */
export type VerdictWord = 'verified' | 'contradicted' | 'incomplete' | 'unreadable';

/** One entry with what is said of it. */
export interface Judgement {
  readonly entry: Entry;
  readonly state: EntryState;
  /** What else applies, besides `state`. */
  readonly also: readonly EntryState[];
  /** The papers that the entry names, without versions, each once: `2503.11367`, `pith:2W3F2J6X`. */
  readonly ids: readonly string[];
  /** One or more sentences for people. */
  readonly reason: string;
  /** The entry's title as it stands there, white space collapsed, or null. */
  readonly title: string | null;
  /** Where the signed title matched only after something was done to the entry's: what, as the end of a sentence. */
  readonly prepared: string | null;
  /** The record's title, only where it has the digest and the signature over that holds. */
  readonly recordTitle: string | null;
  /** The entry's title against the record's, word by word, where they differ. */
  readonly difference: (WordDifference & { readonly words: number }) | null;
  readonly verdict: VerdictWord | null;
  readonly pithNumber: string | null;
  readonly citedVersion: number | null;
  readonly recordVersion: number | null;
  /** Other entries for the same paper: their keys and lines. */
  readonly twins: readonly { readonly key: string | null; readonly line: number }[];
  /** The record that all this was said of, or null. */
  readonly examined: Examined | null;
}

import type { StateKind } from '../core/state-words.ts';
import type { CitationGraph } from './citation-graph.ts';

/**
 * What came of asking for a citing paper's own record. `checked` to `unchecked` are the states of the examined
 * record (docs/experience.md "Five states"); a paper without a record, or whose record could not be fetched, is a state
 * too and no error.
 */
export type LookKind =
  | 'not-asked'
  | 'waiting'
  /** Given up because the reader said so, and not asked for again until they say that. */
  | 'stopped'
  | Exclude<StateKind, 'none'>
  | 'no-record'
  /** Several records answer to the one id. */
  | 'several'
  /** What answers is no pith record. */
  | 'unreadable'
  | 'unreachable';

/** One paper's look-up, as far as it is. Papers that nobody asked for have none. */
export interface PaperLook {
  readonly kind: LookKind;
  /** The state in words, `Doesn’t match`; for trouble the sentence that says what and where. */
  readonly words: string;
  /** What the page of the paper's record says in two or three words, `Key not available`; absent where it says what the kind does. */
  readonly label?: string;
  /** What has to be known of that state, in a sentence or two; absent where it speaks for itself. */
  readonly note?: string;
  /** All of it was checked, under a key that nobody but the reader vouches for. */
  readonly isOwnKey?: boolean;
  /** The first category that the record's signed part names; null where there is none, or nobody relies on it. */
  readonly category: string | null;
  /** Its authors, as the record reports them: one text, in the order of the alphabet; absent where there is none. */
  readonly authors?: string;
  /** The beginning of its abstract, at most `EXCERPT_LENGTH` characters, as the record reports it; absent where there is none. */
  readonly excerpt?: string;
  /**
   * Who cites this paper, by its own record. Null while there is no record, and always for one that doesn't
   * match: nothing that it says is drawn.
   */
  readonly graph: CitationGraph | null;
}

/** By arXiv id. */
export type PaperLooks = ReadonlyMap<string, PaperLook>;

export const NO_LOOKS: PaperLooks = new Map();

export const NOT_ASKED: PaperLook = {
  kind: 'not-asked',
  words: 'Not looked up',
  category: null,
  graph: null,
};

/** What is said of who cites a paper whose record isn’t drawn: nobody asked, it is there and not expanded, or says nothing. */
export const toUncounted = ({ kind, graph }: PaperLook): 'unasked' | 'collapsed' | 'unknown' => {
  if (graph !== null) return 'collapsed';
  return kind === 'not-asked' || kind === 'waiting' || kind === 'stopped' ? 'unasked' : 'unknown';
};

/** Every kind of look in the order in which people want to see them: trouble first, what nobody asked for last. */
export const LOOK_KINDS: readonly LookKind[] = [
  'mismatch',
  'unreachable',
  'several',
  'unreadable',
  'no-record',
  'unchecked',
  'partial',
  'demo',
  'checked',
  'waiting',
  'stopped',
  'not-asked',
];

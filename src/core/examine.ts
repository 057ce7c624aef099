import type { Check } from './check.ts';
import type { Identifier } from './identifier-types.ts';
import type { JsonDocument, JsonPath } from './json.ts';
import type { PinnedKey } from './keys.ts';
import type { RecordView } from './record.ts';
import type { Problem } from './result.ts';
import type { Verdict } from './verdict.ts';

/** Where a JSON text came from. Carried through the examination untouched, so that a page can always say it. */
export interface Origin {
  readonly sourceId: string;
  /** For people: "Mirror on this site", "pith.science", "the file record.json". */
  readonly label: string;
  readonly kind: 'mirror' | 'origin' | 'file';
  /** The address that answered, or null for a file. */
  readonly url: string | null;
}

export interface ExamineInput {
  readonly document: JsonDocument;
  /** Where in the document the record or bundle stands: `[]` for the whole, `[3]` for the fourth of an array. */
  readonly at?: JsonPath;
  /** What was asked, or null for a file that answers no question. */
  readonly question: Identifier | null;
  readonly keys: readonly PinnedKey[];
  readonly origin: Origin;
}

/** One record with every check and what they add up to: the only thing that screens show. */
export interface Examined {
  readonly kind: 'examined';
  readonly record: RecordView;
  readonly checks: readonly Check[];
  readonly verdict: Verdict;
  /** The accepted key that the receipt names, or null. */
  readonly key: PinnedKey | null;
  readonly question: Identifier | null;
  readonly origin: Origin;
  /** The JSON as it was received. */
  readonly text: string;
}

/** Not a record: every reason at once, by path. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly problems: readonly Problem[];
  readonly origin: Origin;
  readonly text: string;
}

export type Examination = Examined | Unreadable;

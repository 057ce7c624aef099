import type { Judgement } from '../../core/bibliography/judge/judgement.ts';
import type { Tally } from '../../core/bibliography/judge/tally.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import type { NotedRequest } from '../../core/requests/noted-request.ts';
import type { StateKind } from '../../core/state-words.ts';
import type { Config } from '../../sources/config/config.ts';

/** One entry as the page shows it: no record and no parsed field, only what is on the screen. */
export interface Finding {
  /** Its place among all entries, from 0. */
  readonly index: number;
  readonly file: string;
  readonly key: string | null;
  readonly type: string;
  readonly line: number;
  /** As it stands in the file, cut behind `MOST_RAW` characters. */
  readonly raw: string;
  /** The papers that it names, without versions. */
  readonly ids: readonly string[];
  /** The first paper as the field of the page takes it, with the version cited; null without one. */
  readonly identifier: string | null;
  /** Null while an answer is still to come. */
  readonly said: Said | null;
}

/** What is said of an entry (`Judgement`), and the state of the record that it was said with. */
export interface Said extends Omit<Judgement, 'entry' | 'ids' | 'twins' | 'examined'> {
  /** The record's own state, in the words of its page; null where there is no record to speak of. */
  readonly record: { readonly state: StateKind; readonly label: string } | null;
  /** How many integrity findings the registry reports of the record; null where it reports none or can't be read. */
  readonly integrityFindings: number | null;
  /** Who sent the record. */
  readonly source: string | null;
}

/** One file of a bibliography, and how it was read. */
export interface FileReading {
  readonly name: string;
  readonly format: string | null;
  readonly entries: number;
  /** Why it was not read, or what was guessed or not followed: sentences. */
  readonly notes: readonly string[];
  /** Whether nothing of it could be read. */
  readonly isRefused: boolean;
}

/** How the look-ups stand. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Papers that were not asked for: held back until the reader says so, or stopped. */
  readonly held: number;
  readonly isAsking: boolean;
}

/** A BibTeX file with what is certain corrected in it. */
export interface CorrectedFile {
  readonly name: string;
  readonly changes: readonly {
    readonly key: string | null;
    readonly line: number;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
  }[];
  /** As a unified diff. */
  readonly diff: string;
  /** The whole file; all bytes but those of the changes are as they came. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ExportFormat = 'csv' | 'markdown' | 'json' | 'sarif';

/** What the page tells the worker. Bytes are handed over, not copied. */
export type BibliographyWish =
  | {
      readonly kind: 'read';
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
      readonly config: Config;
      readonly keys: readonly PinnedKey[];
      /** The address that relative bases are relative to. */
      readonly page: string;
      readonly corpus: string | null;
      /** The name under which questions take turns (`shareTurns`). */
      readonly turns: string;
      /** So many papers are asked for at once; for more the reader has to say so. Null for no limit. */
      readonly most: number | null;
    }
  | { readonly kind: 'go-on' | 'stop' | 'retry' | 'correct' | 'requests' }
  | { readonly kind: 'keys'; readonly keys: readonly PinnedKey[] }
  | {
      readonly kind: 'export';
      readonly format: ExportFormat;
      readonly indexes: readonly number[] | null;
      /** Of when the accepted keys are, in sentences; null where they are those of now. */
      readonly keysNote: string | null;
    };

/** What the worker tells the page. */
export type BibliographyNews =
  | { readonly kind: 'read'; readonly total: number; readonly files: readonly FileReading[] }
  | {
      readonly kind: 'said';
      /** Entries that the page hasn't got yet. */
      readonly findings: readonly Finding[];
      /** What is said of others now. */
      readonly changes: readonly { readonly index: number; readonly said: Said | null }[];
      /** Whether more of the same round follows: the page shows a round as a whole. */
      readonly isMore: boolean;
      readonly tally: Tally;
      readonly progress: Progress;
    }
  /** What this worker asked of the network so far. */
  | { readonly kind: 'requests'; readonly requests: readonly NotedRequest[] }
  | { readonly kind: 'corrected'; readonly files: readonly CorrectedFile[] }
  | { readonly kind: 'file'; readonly format: ExportFormat; readonly text: string };

/** A longer entry is shown cut. */
export const MOST_RAW = 8_000;

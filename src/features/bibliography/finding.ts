import type { EntryState } from '../../core/bibliography/judge/judgement.ts';
import type { WordDifference } from '../../core/copy/word-difference.ts';
import type { StateKind } from '../../core/state-words.ts';

/** One entry of a bibliography as these parts show it. */
export interface ShownFinding {
  /** Its place among all entries, from 0. */
  readonly index: number;
  readonly file: string;
  readonly key: string | null;
  readonly line: number;
  readonly raw: string;
  readonly ids: readonly string[];
  /** What opens its first paper: `2503.11367v2`, or null without one. */
  readonly identifier: string | null;
  /** Null while an answer is still to come. */
  readonly said: {
    readonly state: EntryState;
    readonly also: readonly EntryState[];
    readonly reason: string;
    readonly title: string | null;
    readonly recordTitle: string | null;
    readonly difference: (WordDifference & { readonly words: number }) | null;
    readonly pithNumber: string | null;
    readonly citedVersion: number | null;
    readonly recordVersion: number | null;
    readonly record: { readonly state: StateKind; readonly label: string } | null;
    readonly integrityFindings: number | null;
    readonly source: string | null;
  } | null;
}

/** A text of at most so many characters, with an ellipsis where there were more. */
export const cutText = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;

/** `2503.11367`, and where one version is cited and another recorded, both. */
export const toIdWords = ({ ids, said }: ShownFinding): string => {
  const [only = '', second] = ids;
  if (second !== undefined || said === null || said.citedVersion === null) return ids.join(', ');
  const cited = `${only}v${said.citedVersion}`;
  return said.recordVersion === null || said.recordVersion === said.citedVersion
    ? cited
    : `${cited}, recorded v${said.recordVersion}`;
};

/** How the list is ordered; `worst` is the default. */
export const FINDING_SORTS = ['worst', 'file', 'title', 'id'] as const;
export type FindingSort = (typeof FINDING_SORTS)[number];

/** Which part of the list is shown. */
export interface FindingFilter {
  /** All of them where there is none. */
  readonly state: EntryState | null;
  /** Looked for in key, titles, ids and entry, without regard to case. */
  readonly text: string;
}

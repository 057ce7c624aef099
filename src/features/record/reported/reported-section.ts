import type { ReactNode } from 'react';
import { isJsonObject, type JsonValue } from '../../../core/json/json.ts';

/** One part of what the registry reports: its content, or a sentence that says that there is none. */
export interface ReportedSection {
  readonly title: string;
  /** In which of the two columns. */
  readonly place: 'first' | 'second';
  /** How many things it holds, or what it comes to in a word or two. */
  readonly count?: number | string | null;
  readonly content:
    | { readonly kind: 'body'; readonly body: ReactNode }
    | { readonly kind: 'empty'; readonly words: string };
  /** The snapshot's hash of this part, which nothing signs. */
  readonly snapshotSha256?: string | null;
}

export const notHere = 'not in this record';

/** The content of a part: the sentence where there is one, else the body. */
export const content = (whenEmpty: string | null, body: () => ReactNode): ReportedSection['content'] =>
  whenEmpty === null ? { kind: 'body', body: body() } : { kind: 'empty', words: whenEmpty };

/** Null or an empty object. */
export const isNothing = (value: JsonValue | null): value is null =>
  value === null || (isJsonObject(value) && Object.keys(value).length === 0);

/** The sentence for a list that is missing or empty, or null. */
export const toListWords = (list: readonly unknown[] | null, whenEmpty: string): string | null =>
  list === null ? notHere : list.length === 0 ? whenEmpty : null;

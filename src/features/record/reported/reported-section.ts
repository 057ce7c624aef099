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
  /** Where it stands in what was received, as `formatPath` writes it; absent where nothing of it could be of another form. */
  readonly from?: readonly string[];
  /** The snapshot's hash of this part, which nothing signs. */
  readonly snapshotSha256?: string | null;
}

export const notHere = 'not in this record';

const UNREAD = {
  count: 'in another form',
  content: {
    kind: 'body',
    body: 'The record has this in a form that is not known here. It stands as received under “Unreadable fields” or “Other fields”.',
  },
} as const;

const isInside = (path: string, outer: string): boolean =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

/**
 * The parts with what can't be read in mind: of such a part nobody can say that it is empty or missing.
 * @param unread where what could not be read stands (`formatPath`): it is shown in a place of its own.
 */
export const toHonestSections = (
  sections: readonly ReportedSection[],
  unread: readonly string[],
): readonly ReportedSection[] =>
  sections.map((section) =>
    section.content.kind === 'empty' &&
    section.from?.some((from) => unread.some((path) => isInside(path, from) || isInside(from, path)))
      ? { ...section, ...UNREAD }
      : section,
  );

/** The content of a part: the sentence where there is one, else the body. */
export const content = (whenEmpty: string | null, body: () => ReactNode): ReportedSection['content'] =>
  whenEmpty === null ? { kind: 'body', body: body() } : { kind: 'empty', words: whenEmpty };

/** Null or an empty object. */
export const isNothing = (value: JsonValue | null): value is null =>
  value === null || (isJsonObject(value) && Object.keys(value).length === 0);

/** The sentence for a list that is missing or empty, or null. */
export const toListWords = (list: readonly unknown[] | null, whenEmpty: string): string | null =>
  list === null ? notHere : list.length === 0 ? whenEmpty : null;

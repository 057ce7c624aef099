import { parseIdentifier } from '../identifier.ts';

/**
 * What one diagnosis found wrong. `span` are UTF-16 offsets in the text that was diagnosed, null for the whole of it;
 * `suggestions` are texts that `parseIdentifier` takes: all readings that are equally good, the text's own order first.
 */
export interface Mistake {
  readonly message: string;
  readonly span: Span | null;
  readonly suggestions: readonly string[];
}

export type Span = readonly [start: number, end: number];

/** A mistake. A suggestion that does not parse is left out: nobody is sent from one mistake to the next. */
export const mistake = (
  message: string,
  span: Span | null = null,
  suggestions: string | readonly string[] = [],
): Mistake => ({
  message,
  span,
  suggestions: [...new Set([suggestions].flat())].filter((text) => parseIdentifier(text).kind === 'ok'),
});

/** The same mistake about a text that begins `offset` further on, or about something whose places are not known. */
export const shift = (found: Mistake, offset: number | null): Mistake => ({
  ...found,
  span: offset === null || found.span === null ? null : [found.span[0] + offset, found.span[1] + offset],
});

/** The place of a part that a pattern with the `d` flag captured. */
export const spanOf = (match: RegExpExecArray, group: number): Span | null => match.indices?.[group] ?? null;

/** A text for use in a sentence: in quotes, shortened when it is long. */
export const quote = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 38)}…` : text}”`;

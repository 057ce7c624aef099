import { parseCorpusName } from '../../core/identifier/corpus-name.ts';
import { parseTab, type Tab } from '../../first/tabs.ts';
import { VIEW_KEYS } from '../../graph/link/view-keys.ts';

/** What the address says of a citation graph. `x` names a view that is too long for an address and is kept in this tab. */
export const CITATION_KEYS = [...VIEW_KEYS, 'x'] as const;

export type CitationSearch = { readonly [Key in (typeof CITATION_KEYS)[number]]?: string | undefined };

/** The part of a view that the address carries, as short keys with defaults left out (docs/experience.md "Addresses"). */
export interface ViewSearch extends CitationSearch {
  /** A corpus folder of this site other than its own mirror: `demo`. */
  readonly in?: string | undefined;
  /** The version that was asked for. */
  readonly v?: number | undefined;
  readonly tab?: Tab | undefined;
  /** Dim what is not signed. */
  readonly signed?: 1 | undefined;
}

const text = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** Longer than any address that this page writes, and nothing that a screen couldn't show. */
const CITATION_VALUE = /^[^\p{Cc}]{1,4000}$/u;

/** The name of what this tab keeps: a view (`kept-view.ts`) or a drop. */
const KEPT = /^[0-9a-f]{16}$/;

/** Anything an address may hold → the view it stands for. What doesn't fit is left out, never an error page. */
export const parseViewSearch = (search: Record<string, unknown>): ViewSearch => {
  const view: { -readonly [Key in keyof ViewSearch]: ViewSearch[Key] } = {
    in: parseCorpusName(search.in) ?? undefined,
    v: Number(text(String(search.v), /^[1-9]\d{0,3}$/)) || undefined,
    tab: parseTab(search.tab),
  };
  for (const key of CITATION_KEYS) view[key] = text(search[key], key === 'x' ? KEPT : CITATION_VALUE);
  view.signed = String(search.signed) === '1' ? 1 : undefined;
  return view;
};

/** The address of a dropped record: which drop, which record of it, and the view. */
export interface FileSearch extends ViewSearch {
  /** Id of the drop, kept in this tab. */
  readonly d?: string | undefined;
  /** Position in a list of records, from 0. */
  readonly i?: number | undefined;
}

export const parseFileSearch = (search: Record<string, unknown>): FileSearch => {
  const index = text(String(search.i), /^\d{1,6}$/);
  return {
    ...parseViewSearch(search),
    d: text(search.d, KEPT),
    i: index ? Number(index) : undefined,
  };
};

/**
 * What an address has that is no part of it: `&amp;`, which the source of a web page has between parameters; at the end,
 * what a sentence, brackets or quotation marks leave behind a link, as browsers hand it on. No value that this page writes
 * ends so (`formatList`) but the text of a filter, which is what one types.
 */
const STRAY = /(&)amp;|(\bq=[^&]*)$|(?:[^a-z\d=-]|%..){1,9}$/gi;

/** `?a=1&b=2` → plain strings: an arXiv id must never become a number on the way. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search.replace(STRAY, '$1$2')));

/**
 * The other way; undefined is left out. Slash and comma stay as they are: a percent sign ends a link in a footnote of LaTeX.
 */
export const stringifySearch = (search: Record<string, unknown>): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) if (value !== undefined) params.set(key, String(value));
  const query = params.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
  return query && `?${query}`;
};

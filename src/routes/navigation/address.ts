import { toTidyPath, toWrittenPath } from '../address/canonical-address.ts';
import type { SearchFor } from '../address/searches.ts';
import { parseSearch, stringifySearch } from '../address/view-search.ts';

/** Parameters of an address as they are written, before a page reads them through its parser. */
export type Written = Readonly<Record<string, string>>;

/** The address of the page that is shown: its path in its one spelling as far as slashes go. */
export interface Address {
  /** Path, query and fragment, percent-encoding and all. */
  readonly href: string;
  readonly pathname: string;
  /** The same object as long as the query is the same text. */
  readonly search: Written;
}

/** Where a link or a step leads. */
export interface Target<To extends string = string> {
  /** A path that begins with a slash, as it is written in an address; `.` is the path that is shown. */
  readonly to: To;
  /** Nothing without it: what a page that is left had in its address stays there. */
  readonly search?: SearchFor<To> | ((previous: Written) => SearchFor<To>) | undefined;
}

/** The query of an address as it is written, with its question mark; empty without one. */
const toQuery = (href: string): string => href.replace(/^[^#?]*|#.*$/gs, '');

/**
 * @param href path, query and fragment, as a browser has them.
 * @param before the address before it, whose parameters stay the same object where nothing is different.
 */
export const toAddress = (href: string, before?: Address): Address => {
  const path = toWrittenPath(href);
  const pathname = toTidyPath(path);
  const query = toQuery(href);
  return {
    href: pathname + href.slice(path.length),
    pathname,
    search: before !== undefined && toQuery(before.href) === query ? before.search : parseSearch(query),
  };
};

/** The address of a target, as seen from where one is. It never leaves this site: two slashes at its beginning are one. */
export const toHref = <To extends string>({ to, search }: Target<To>, from: Address): string => {
  const next = typeof search === 'function' ? search(from.search) : search;
  return (to === '.' ? from.pathname : toTidyPath(to)) + stringifySearch({ ...next });
};

import type { Result } from '../../core/base/result.ts';
import { parseIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier, Suffix } from '../../core/identifier/types.ts';
import { recordPath } from './paths.ts';
import { parseViewSearch, type ViewSearch } from './view-search.ts';

/**
 * The one spelling of a path as far as slashes go: one at the beginning, none at the end. `/a` and `/a/` are
 * one place, so no page sees the second. Slashes within stay: an address may stand inside of another.
 */
export const toTidyPath = (pathname: string): string => `/${pathname.replace(/^\/+|\/+$/g, '')}`;

/** The path of an address as it is written, percent-encoding and all: what the first module reads too. */
export const toWrittenPath = (href: string): string => href.replace(/[?#].*$/s, '');

/**
 * What the address of a page asks for. Only of the resolver's address the query counts: elsewhere it is the view, which
 * may be longer than any identifier.
 */
export const parseAddress = (href: string): Result<Identifier, 'unrecognised'> => {
  const path = toTidyPath(toWrittenPath(href));
  return parseIdentifier(path === '/api/pith-number/resolve' ? href : path);
};

/** Where a record is shown, and what was asked for there. */
interface Shown {
  readonly pathname: string;
  readonly identifier: Identifier;
  readonly suffix: Suffix;
  readonly search: ViewSearch;
}

/** The view with the version that the path asks for, which stands in it as `v` only at the canonical address. */
export const withAskedVersion = (identifier: Identifier, search: ViewSearch): ViewSearch =>
  identifier.kind === 'arxiv' && identifier.version !== null ? { ...search, v: identifier.version } : search;

/**
 * The step from any address of a record to its canonical one, `/pith/<26>`; the version that was asked for stays in it as
 * `v`.
 * @returns null where the record is at that address already, however its slashes are written: one step always ends there.
 */
export const toCanonicalStep = ({
  pathname,
  identifier,
  suffix,
  search,
}: Shown): { readonly to: string; readonly search: ViewSearch } | null => {
  const canonical = recordPath(suffix);
  if (toTidyPath(pathname) === canonical) return null;
  return { to: canonical, search: parseViewSearch({ ...withAskedVersion(identifier, search) }) };
};

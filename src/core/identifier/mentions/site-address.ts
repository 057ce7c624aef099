import { undress } from '../identifier.ts';
import { findMentions } from './find-mentions.ts';
import { toNamedPapers } from './named-papers.ts';
import { joinLink } from './one-line.ts';

/** Path and query of an address of one site, as they are written. */
export interface SiteAddress {
  readonly path: string;
  /** With its question mark; empty without one. */
  readonly query: string;
}

/*
 * One address without white space: optional scheme, `//` and host, a path, optional query; a fragment is left aside.
 */
const ADDRESS = /^(?:(?:https?:)?\/\/)?([^\s/?#]*)(\/[^\s?#]*)?(\?[^\s#]*)?(?:#\S*)?$/i;

/**
 * An address of this very site, which is opened as it is written, with the view in it. Null for every other text: of
 * another site's address only the paper counts, never what it sets.
 * @param text the address, perhaps broken over lines by a mail program, or a path alone with a query; or a longer text
 *   with one link of this site that has a query, and at most one paper named beside it.
 * @param host of this site, with its port.
 */
export const findSiteAddress = (text: string, host: string): SiteAddress | null => {
  const whole = joinLink(text);
  const only = split(whole, host);
  if (only !== null) return only;
  const links = whole.match(/https?:\/\/[^\s<>"]+/gi) ?? [];
  const [link = ''] = links;
  const found = links.length === 1 ? split(link, host) : null;
  if (found === null || found.query === '') return null;
  return toNamedPapers(findMentions(whole.replace(link, ' '))).length > 1 ? null : found;
};

const split = (text: string, host: string): SiteAddress | null => {
  const [, named = '', path, query = ''] = ADDRESS.exec(text.slice(...undress(text))) ?? [];
  // A question mark and some letters are no address of anything.
  const isHere = named === '' ? path !== undefined && query !== '' : named.toLowerCase() === host;
  return isHere ? { path: path ?? '/', query } : null;
};

import type { CitationView } from '../../graph/citation-view.ts';
import { formatViewCode, MAX_LINK_LENGTH, parseViewCode } from '../../graph/link/view-code.ts';
import { CITATION_KEYS, type CitationSearch, stringifySearch } from '../address/view-search.ts';
import { keepView, recallView } from './kept-view.ts';

/** Left for everything else that an address holds: the site, the record, corpus and tab. */
const ROOM_FOR_THE_REST = 250;

/** A view as the address says it. */
export interface CitationAddress {
  /** Every citation key, those that the view doesn't need as `undefined`. */
  readonly search: CitationSearch;
  /** The whole view, whatever the address can hold. */
  readonly code: Readonly<Record<string, string>>;
  /** The address names the view instead of saying it: reload and back find it in this tab, other machines can't. */
  readonly isTooLong: boolean;
}

/** A view → its address. One that is too long to be passed on is kept in this tab. */
export const toCitationAddress = (view: CitationView): CitationAddress => {
  const code = formatViewCode(view);
  const isTooLong = stringifySearch(code).length > MAX_LINK_LENGTH - ROOM_FOR_THE_REST;
  const search: { -readonly [Key in keyof CitationSearch]: CitationSearch[Key] } = {};
  for (const key of CITATION_KEYS) search[key] = isTooLong ? undefined : code[key];
  if (isTooLong) search.x = keepView(code);
  return { search, code, isTooLong };
};

/** An address → its view. Missing: the address names a view that this tab doesn't keep, and the plain one is shown. */
export const parseCitationAddress = (
  search: CitationSearch,
): { readonly view: CitationView; readonly isMissing: boolean } => {
  const kept = search.x === undefined ? null : recallView(search.x);
  return {
    view: parseViewCode({ ...(kept ?? search) }),
    isMissing: search.x !== undefined && kept === null,
  };
};

/** What tells one view in an address from another. */
export const toCitationKey = (search: CitationSearch): string =>
  JSON.stringify(CITATION_KEYS.map((key) => search[key]));

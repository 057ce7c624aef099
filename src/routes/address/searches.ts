import type { FileSearch, ViewSearch } from './view-search.ts';

/** What the addresses of pages without a view of a record may say; each page reads it through a parser of its own. */
interface PageSearches {
  readonly '/badge': { readonly of?: string | undefined; readonly in?: string | undefined };
  readonly '/compare': {
    readonly a?: string | undefined;
    readonly b?: string | undefined;
    readonly of?: string | undefined;
    readonly in?: string | undefined;
  };
  readonly '/bibliography': {
    readonly in?: string | undefined;
    readonly ids?: string | undefined;
    readonly s?: string | undefined;
    readonly q?: string | undefined;
    readonly o?: string | undefined;
    readonly e?: number | undefined;
  };
  readonly '/file': FileSearch;
  /** The page that is shown. */
  readonly '.': FileSearch;
}

/** What a link to a page may say beside its path: for every path that isn't named above, the view of a record. */
export type SearchFor<To extends string> = To extends keyof PageSearches ? PageSearches[To] : ViewSearch;

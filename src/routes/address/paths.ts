import type { Identifier, Suffix } from '../../core/identifier/types.ts';
import type { ViewSearch } from './view-search.ts';

/**
 * Where an identifier leads: the address that is asked, before it becomes the canonical `/pith/<26>`.
 * The corpus stays; the rest of a view belongs to the record that it was a view of.
 */
export const toPath = (identifier: Identifier): string => {
  switch (identifier.kind) {
    case 'pith':
      return `/pith/${identifier.suffix}`;
    case 'short':
      return `/paper/${identifier.prefix}`;
    case 'hash':
      return `/pith/${identifier.sha256}`;
    case 'arxiv':
      return `/abs/${identifier.id}${identifier.version === null ? '' : `v${identifier.version}`}`;
  }
};

export const recordPath = (suffix: Suffix): string => `/pith/${suffix}`;

/** What a link to another record keeps of the present view: the corpus, and nothing else. */
export const carriedSearch = (search: ViewSearch): ViewSearch =>
  search.in === undefined ? {} : { in: search.in };

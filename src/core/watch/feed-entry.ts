import { sha256OfText } from '../base/digest.ts';
import { formatHex } from '../base/hex.ts';
import type { ArxivId, Suffix } from '../identifier/types.ts';

/** One piece of news as it stands in a feed: told once and never changed, in whatever words a later version would tell it. */
export interface FeedEntry {
  /** A name for this piece of news and no other, made of what it says (`toNewsId`). */
  readonly id: string;
  readonly kind: string;
  /** When it was told, ISO 8601, UTC. */
  readonly at: string;
  /** One line of plain text. */
  readonly title: string;
  /** Paragraphs of plain text. */
  readonly lines: readonly string[];
  /** The record on a viewer, and which part of its page; null where it is about several. */
  readonly record: { readonly suffix: Suffix; readonly part: 'record' | 'citations' } | null;
  /** The citing paper that is the news, where it is one and arXiv has it. */
  readonly citing: ArxivId | null;
  /** The watched paper, where it is one and arXiv has it. */
  readonly paper: ArxivId | null;
}

/** So many entries a feed keeps, the newest. */
export const MOST_ENTRIES = 200;

/** A UUID of version 8 (RFC 9562 §5.8), as a URN (§4): the first 122 free bits of a SHA-256. */
export const toNewsId = (parts: readonly (string | number | null)[]): string => {
  const hex = formatHex(sha256OfText(JSON.stringify(['pith-watch', ...parts]).toWellFormed()));
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Entries with those of another round before them: none twice, and no more than a feed keeps. */
export const addEntries = (
  entries: readonly FeedEntry[],
  told: readonly FeedEntry[],
): { readonly entries: readonly FeedEntry[]; readonly added: readonly FeedEntry[] } => {
  const known = new Set(entries.map(({ id }) => id));
  const added = told.filter(({ id }) => {
    if (known.has(id)) return false;
    known.add(id);
    return true;
  });
  return { added, entries: [...added, ...entries].slice(0, MOST_ENTRIES) };
};

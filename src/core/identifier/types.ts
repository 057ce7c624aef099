import type { Sha256Hex } from '../base/hex.ts';
import type { Brand } from '../base/result.ts';

/** An arXiv id without version: `2503.11367`, `0704.0001` or the old form `hep-lat/0305021`, `math.GT/0309136` → `math/0309136`. */
export type ArxivId = Brand<string, 'ArxivId'>;
/** The 26 upper-case base32 characters of a pith number (docs/protocol.md "Identity"). */
export type Suffix = Brand<string, 'Suffix'>;
/** The first 8, 12 or 16 characters of a suffix, upper case. They find a record; they don't prove one. */
export type ShortSuffix = Brand<string, 'ShortSuffix'>;
/** What someone asked for, in its one canonical spelling. */
export type Identifier =
  | { readonly kind: 'arxiv'; readonly id: ArxivId; readonly version: number | null }
  | { readonly kind: 'pith'; readonly suffix: Suffix; readonly year: number | null }
  | { readonly kind: 'short'; readonly prefix: ShortSuffix; readonly year: number | null }
  | { readonly kind: 'hash'; readonly sha256: Sha256Hex };

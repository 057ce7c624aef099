import { sha256OfText } from '../base/digest.ts';
import type { Examined } from '../examination.ts';
import { type RecordMemory, toMemoryWith } from './memory.ts';
import { toShortDigest } from './values.ts';

/** How a text is remembered that is too long to be kept. */
export const toMemoryDigest = (text: string): string => toShortDigest(sha256OfText(text.toWellFormed()));

/** What to remember of an examined record, hashed by the library. @param seenAt as in `toMemoryWith`. */
export const toMemory = (examined: Examined, seenAt: string): RecordMemory =>
  toMemoryWith(examined, seenAt, toMemoryDigest);

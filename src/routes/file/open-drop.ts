import { sha256OfText } from '../../core/base/digest.ts';
import { formatHex } from '../../core/base/hex.ts';
import { type Drop, keepDrop } from '../../sources/kept/dropped-store.ts';

/** What a pasted text is called. */
export const PASTED = 'the pasted text';

/** Keeps a dropped text for this tab and gives back the id by which `/file?d=` finds it: the start of a SHA-256. */
export const openDrop = (drop: Drop): string => {
  const id = formatHex(sha256OfText(`${drop.name}\n${drop.text}`)).slice(0, 16);
  keepDrop(id, drop);
  return id;
};

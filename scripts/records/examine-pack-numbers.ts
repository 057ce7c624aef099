import { createHash } from 'node:crypto';
import type { Examination, Origin } from '../../src/core/examination.ts';
import { type Pack, PackTrouble } from '../pack/read-pack.ts';
import { toUnreadable } from '../pith-verify/examine-entry.ts';
import { toPassedOver } from './pack-absence.ts';

/** Numbers of records in an order: two are the same where both are. */
export interface NumberOrder {
  readonly add: (suffix: string) => void;
  readonly isSame: (other: NumberOrder) => boolean;
  readonly digest: () => string;
}

/** Holds nothing of the numbers but their digest, however many there are. */
export const createNumberOrder = (): NumberOrder => {
  const hash = createHash('sha256');
  let digest: string | null = null;
  const order: NumberOrder = {
    add: (suffix) => void hash.update(suffix),
    isSame: (other) => order.digest() === other.digest(),
    digest: () => {
      digest ??= hash.digest('hex');
      return digest;
    },
  };
  return order;
};

/** What is wrong with the index of numbers, as sentences: of what is wrong in one place the rest follows, and isn't said. */
function* findTrouble(pack: Pack, read: NumberOrder | null): Generator<string, void> {
  const listed = createNumberOrder();
  let records = 0;
  let end = 0;
  for (const { at, size, suffixes } of pack.blocks()) {
    if (at > end) return yield toPassedOver(end, at);
    end = Math.max(end, at + size);
    records += suffixes.length;
    for (const suffix of suffixes) listed.add(suffix);
  }
  if (end < pack.indexAt) return yield toPassedOver(end, pack.indexAt);
  if (read !== null && !listed.isSame(read))
    yield 'The numbers in the index of this pack are not those of its records in their order, so that another record is found or none.';
  if (records !== pack.records)
    yield `The end of this pack counts ${pack.records} records, and its index has ${records}.`;
}

/**
 * What in a pack's index of numbers keeps a look-up from finding each of its records: a record is right whatever the index says, and
 * whoever looks it up goes by that.
 * @param read the numbers of the records as they stand in the pack; null where some of them can't be read.
 */
export function* examinePackNumbers(
  pack: Pack,
  file: string,
  read: NumberOrder | null,
): Generator<Examination, void> {
  const origin: Origin = { sourceId: 'file', label: file, kind: 'file', url: null };
  try {
    for (const sentence of findTrouble(pack, read)) yield toUnreadable(sentence, origin);
  } catch (cause) {
    if (!(cause instanceof PackTrouble)) throw cause;
    yield toUnreadable(cause.message, origin);
  }
}

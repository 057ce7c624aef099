import type { Pack } from '../pack/read-pack.ts';

/** The index of numbers leaves bytes out. @param from, to in bytes. */
export const toPassedOver = (from: number, to: number): string =>
  `The index of this pack passes over the bytes from ${from} to ${to}, so that what stands there is not found.`;

const NOTHING = 'so that not finding a record says nothing.';

/** What is wrong with the places of the blocks: they must fill what is before the index, in the order of their numbers. */
const findGap = (pack: Pack): string | null => {
  let end = 0;
  let before = '';
  for (const { at, size, first } of pack.places()) {
    if (at > end) return toPassedOver(end, at);
    if (at < end || first <= before)
      return `The blocks in the index of this pack don’t follow one another, ${NOTHING}`;
    end = at + size;
    before = first;
  }
  return end < pack.indexAt ? toPassedOver(end, pack.indexAt) : null;
};

/** Every record has one line in the index of papers. */
const findMissing = (pack: Pack): string | null => {
  let papers = 0;
  for (const _ of pack.papers()) papers += 1;
  return papers === pack.records
    ? null
    : `The index of this pack has papers for ${papers} of its ${pack.records} records, ${NOTHING}`;
};

/**
 * Why not finding a record by a pack's index says nothing about its records, as a sentence; null where nothing speaks against the
 * index. No record is read for that, so an index of the right form with others' names in it passes: `examinePackNumbers` and
 * `examinePackPapers` find that out where all of the pack is read.
 * @param by what the record was asked for by.
 * @throws PackTrouble
 */
export const findIndexTrouble = (pack: Pack, by: 'number' | 'paper'): string | null =>
  findGap(pack) ?? (by === 'paper' ? findMissing(pack) : null);

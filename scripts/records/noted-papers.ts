import { hash } from 'node:crypto';

/** Which record is for which paper, so that it can be asked later. */
export interface NotedPapers {
  readonly note: (suffix: string, arxivId: string) => void;
  /** Whether that very pair was noted. Nothing is noted any more once somebody has asked. */
  readonly has: (suffix: string, arxivId: string) => boolean;
  /** How many pairs were noted and never asked for. */
  readonly countUnasked: () => number;
}

/** 64 bits of SHA-256: of millions of pairs no two share them by chance, and none is found that does. */
const toDigest = (suffix: string, arxivId: string): bigint =>
  hash('sha256', `${suffix} ${arxivId}`, 'buffer').readBigUInt64LE();

/** Holds nine bytes a record, however many there are. */
export const createNotedPapers = (): NotedPapers => {
  let digests = new BigUint64Array(1024);
  let count = 0;
  let asked: Uint8Array | null = null;
  const sort = (): Uint8Array => {
    if (asked === null) digests = digests.subarray(0, count).sort();
    asked ??= new Uint8Array(count);
    return asked;
  };
  return {
    note: (suffix, arxivId) => {
      if (count === digests.length) {
        const larger = new BigUint64Array(2 * count);
        larger.set(digests);
        digests = larger;
      }
      digests[count] = toDigest(suffix, arxivId);
      count += 1;
    },
    has: (suffix, arxivId) => {
      const marks = sort();
      const wanted = toDigest(suffix, arxivId);
      let from = 0;
      let to = count;
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((digests[middle] ?? wanted) < wanted) from = middle + 1;
        else to = middle;
      }
      const isNoted = from < count && digests[from] === wanted;
      if (isNoted) marks[from] = 1;
      return isNoted;
    },
    // Of a pair that was noted twice the first one is marked.
    countUnasked: () =>
      sort().reduce((sum, mark, at) => sum + Number(mark === 0 && digests[at] !== digests[at - 1]), 0),
  };
};

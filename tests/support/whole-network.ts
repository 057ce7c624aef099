import type { CitationGraph } from '../../src/graph/citation-graph.ts';
import { HUB, type Pair, readPairs, toNetwork } from './citation-network.ts';

/** As many papers and citations as SNAP's cit-HepTh has. */
export const WHOLE = { papers: 27_770, citations: 352_807 } as const;

/** Of two citations one leads to a paper of the same copy. */
const OWN_PART = 0.5;

/**
 * A network as large as the whole of cit-HepTh, always the same, in the shape of its part that is in `tests/vectors`: eleven
 * copies and a half of that part, one paper of each beside the other in time, and the hub once. Each paper has as many
 * references, and as old ones, as the one that it is a copy of; half of them lead to the same copy of what is cited, half to
 * any copy. So lists of references and of citations are as long as in the part, and 2,414 papers cite the hub.
 */
export const makeWholeNetwork = (): CitationGraph => {
  const part = readPairs();
  const numbers = [...new Set(part.flat())].sort((a, b) => a - b);
  const ranks = new Map(numbers.map((number, rank) => [number, rank]));
  const hub = ranks.get(HUB) ?? 0;
  const copies = Math.ceil((WHOLE.papers - 1) / (numbers.length - 1));
  /** Of the last copy there are so many papers, spread over the whole time. */
  const left = WHOLE.papers - 1 - (copies - 1) * (numbers.length - 1);
  let seed = 1;
  const next = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const isThere = (rank: number, copy: number): boolean =>
    rank === hub
      ? copy === 0
      : copy < copies - 1 ||
        Math.floor((rank * left) / numbers.length) < Math.floor(((rank + 1) * left) / numbers.length);
  const toNumber = (rank: number, copy: number): number => 1 + rank * copies + copy;
  const pairs = new Map<number, Pair>();
  /** False where that citation is there already. */
  const put = (from: number, to: number): boolean => {
    const key = from * (copies * numbers.length + 1) + to;
    if (pairs.has(key)) return false;
    pairs.set(key, [from, to]);
    return true;
  };
  const add = (rank: number, cited: number, copy: number): void => {
    for (let tries = 0; tries < copies; tries += 1) {
      const other = tries === 0 && next() < OWN_PART ? copy : Math.floor(next() * copies);
      if (isThere(cited, other) && put(toNumber(rank, copy), toNumber(cited, other))) return;
    }
  };
  const toRanks = ([citing, cited]: Pair): readonly [number, number] => [
    ranks.get(citing) ?? 0,
    ranks.get(cited) ?? 0,
  ];
  const ranked = part.map(toRanks);
  const hubPairs = ranked.filter(([, cited]) => cited === hub);
  const others = ranked.filter(([, cited]) => cited !== hub);
  // Who cites the hub in the part does so in one of its copies.
  for (const [citing] of hubPairs) put(toNumber(citing, Math.floor(next() * (copies - 1))), toNumber(hub, 0));
  for (let copy = 0; copy < copies; copy += 1)
    for (const [citing, cited] of others) if (isThere(citing, copy)) add(citing, cited, copy);
  // A few cite nobody but the hub in the part, and come out without any citation: each gets one, with any other paper.
  const named = new Set([...pairs.values()].flat());
  const all = [...named];
  for (let copy = 0; copy < copies; copy += 1)
    for (let rank = 0; rank < numbers.length; rank += 1) {
      const number = toNumber(rank, copy);
      if (!isThere(rank, copy) || named.has(number)) continue;
      const other = all[Math.floor(next() * all.length)] ?? 0;
      put(Math.max(number, other), Math.min(number, other));
    }
  while (pairs.size < WHOLE.citations) {
    const [citing, cited] = others[Math.floor(next() * others.length)] ?? [0, 0];
    const copy = Math.floor(next() * copies);
    if (isThere(citing, copy)) add(citing, cited, copy);
  }
  return toNetwork([...pairs.values()], toNumber(hub, 0));
};

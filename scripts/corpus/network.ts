import type { Random } from './random.ts';

/** Who cites whom, by number: papers are numbered in the order of their dates, and cite earlier ones only. */
export interface Network {
  readonly hub: number;
  /** For each paper the ones that it cites, in the order of its reference list. */
  readonly references: readonly (readonly number[])[];
}

/**
 * Lengths of reference lists: a tenth of all papers lies, evenly spread, between each and the next. Read off a
 * real network of 2,415 papers on high-energy physics, in which the median is 11 and the mean 13.6.
 */
const LENGTHS = [1, 3, 5, 7, 9, 11, 14, 17, 21, 26, 56];

/** How often a reference is taken from a recent reference list instead of being found on its own. */
const COPIED = 0.76;

/** Networks smaller than this get shorter lists, or everybody would cite everybody. */
const FULL_SIZE = 150;

/**
 * A skewed network, as real ones are: most references go to papers that were cited lately (preferential
 * attachment with ageing), the others to any recent paper, so that some are never cited.
 *
 * @param papers at least 2
 * @param hubCitations how many papers cite the hub, 0 to papers - 1: exactly so many do. The hub is an early paper.
 */
export const toNetwork = (papers: number, hubCitations: number, random: Random): Network => {
  const hub = Math.min(Math.floor(papers / 12), papers - 1 - hubCitations);
  const citesHub = pickCiting(hub, papers, hubCitations, random);
  const references: (readonly number[])[] = [];
  /** Every cited paper, once for each citation, in the order of the citations. */
  const cited: number[] = [];
  for (let paper = 0; paper < papers; paper += 1) {
    const list = new Set<number>(citesHub.has(paper) ? [hub] : []);
    const length = Math.min(toLength(random, papers), paper);
    for (let tries = 0; list.size < length && tries < length * 4; tries += 1) {
      const isCopied = cited.length > 0 && random.fraction() < COPIED;
      const choice = isCopied ? cited[toRecent(cited.length, random)] : toRecent(paper, random);
      if (choice !== undefined && choice !== hub) list.add(choice);
    }
    const shuffled = toShuffled([...list], random);
    references.push(shuffled);
    for (const each of shuffled) if (each !== hub) cited.push(each);
  }
  return { hub, references };
};

const toLength = (random: Random, papers: number): number => {
  const at = random.fraction() * (LENGTHS.length - 1);
  const [low = 1, high = low] = LENGTHS.slice(Math.floor(at), Math.floor(at) + 2);
  const length = low + (at % 1) * (high - low);
  return Math.max(1, Math.round(length * Math.min(1, papers / FULL_SIZE)));
};

/** A place in a list of this length: the later, the likelier. */
const toRecent = (length: number, random: Random): number => {
  const draw = random.fraction();
  return length - 1 - Math.floor(length * draw * draw);
};

/** Exactly so many of the papers after the hub: interest is greatest at first and never dies. */
const pickCiting = (hub: number, papers: number, count: number, random: Random): ReadonlySet<number> => {
  const later = papers - 1 - hub;
  return new Set(
    Array.from({ length: later }, (_, index) => ({
      paper: hub + 1 + index,
      rank: random.fraction() * (0.5 + index / later),
    }))
      .sort((one, other) => one.rank - other.rank)
      .slice(0, count)
      .map(({ paper }) => paper),
  );
};

const toShuffled = (list: number[], random: Random): readonly number[] => {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    const [one, two] = [list[at], list[other]];
    if (one !== undefined && two !== undefined) [list[at], list[other]] = [two, one];
  }
  return list;
};

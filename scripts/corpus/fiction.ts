import { toNetwork } from './network.ts';
import { HUB_TITLE, toAbstract, toAuthors, toTitle } from './prose.ts';
import { type Random, toRandom } from './random.ts';
import { FIELDS, type Field, LICENCES } from './vocabulary.ts';

/** An invented paper, and who cites it. */
export interface FictionPaper {
  readonly arxivId: string;
  readonly version: number;
  /** ISO 8601, UTC, whole seconds. */
  readonly submittedAt: string;
  readonly title: string;
  readonly field: Field;
  readonly crossCategories: readonly string[];
  readonly licence: string;
  /** Some papers are cited and cite, but the mirror holds no record of them. */
  readonly hasRecord: boolean;
}

/** A citation as the cited paper sees it. `refIndex` counts from 1 in the citing paper's reference list. */
export interface FictionCitation {
  readonly citing: number;
  readonly refIndex: number;
}

export interface Fiction {
  /** In the order of their dates. */
  readonly papers: readonly FictionPaper[];
  readonly hub: number;
  /** For each paper who cites it, the latest first. */
  readonly citations: readonly (readonly FictionCitation[])[];
}

const FIRST_YEAR = 2040;
const MONTHS = 120;

/** The same seed makes the same papers. @param papers from 2 to 100,000 */
export const toFiction = (papers: number, hubCitations: number, seed: number): Fiction => {
  const network = toNetwork(papers, hubCitations, toRandom(seed, 0));
  const citations: FictionCitation[][] = Array.from({ length: papers }, () => []);
  for (const [citing, references] of network.references.entries()) {
    for (const [index, cited] of references.entries())
      citations[cited]?.push({ citing, refIndex: index + 1 });
  }
  for (const list of citations) list.reverse();
  const random = toRandom(seed, 1);
  const uses = new Map<string, number>();
  const list = toDates(papers, random).map((date, index): FictionPaper => {
    const paper = toPaper(date, index === network.hub, random);
    const part = (uses.get(paper.title) ?? 0) + 1;
    uses.set(paper.title, part);
    return part === 1 ? paper : { ...paper, title: `${paper.title}, Part ${part}` };
  });
  return { papers: list, hub: network.hub, citations };
};

/** Authors and abstract are made when they are written down, so that a large corpus needs little memory. */
export const toText = (paper: FictionPaper, seed: number, index: number) => {
  const random = toRandom(seed, 2 + index);
  return {
    random,
    authors: toAuthors(random),
    abstract: toAbstract(paper.field, paper.title, random),
  };
};

interface FictionDate {
  readonly arxivId: string;
  readonly submittedAt: string;
}

const toPaper = ({ arxivId, submittedAt }: FictionDate, isHub: boolean, random: Random): FictionPaper => {
  const field = isHub ? (FIELDS.at(-1) ?? random.pick(FIELDS)) : random.pick(FIELDS);
  const title = toTitle(field, random);
  return {
    arxivId,
    submittedAt,
    version: 1 + Math.min(random.below(4), random.below(4)),
    title: isHub ? HUB_TITLE : title,
    field,
    crossCategories: field.crossCategories.filter(() => random.oneIn(3)),
    licence: random.pick(LICENCES),
    hasRecord: !random.oneIn(20) || isHub,
  };
};

/** A few more papers each month than in the one before; ids in the order of the dates, with gaps as real ones have. */
const toDates = (papers: number, random: Random): readonly FictionDate[] => {
  const byMonth: number[] = Array.from({ length: MONTHS }, () => 0);
  for (let index = 0; index < papers; index += 1) {
    const share = (index + 0.5) / papers;
    const month = Math.floor(MONTHS * (1.5 * share - 0.5 * share * share));
    byMonth[month] = (byMonth[month] ?? 0) + 1;
  }
  return byMonth.flatMap((count, month) => {
    const year = FIRST_YEAR + Math.floor(month / 12);
    const start = Date.UTC(year, month % 12, 1);
    const length = Date.UTC(year, (month % 12) + 1, 1) - start;
    return Array.from({ length: count }, (_, index): FictionDate => {
      const share = (index + random.fraction() * 0.9) / count;
      const number = 1 + index + Math.floor(share * (20_000 - Math.min(count, 19_000)));
      return {
        arxivId: `${year % 100}${String((month % 12) + 1).padStart(2, '0')}.${String(number).padStart(5, '0')}`,
        submittedAt: new Date(start + Math.floor((share * length) / 1000) * 1000)
          .toISOString()
          .replace('.000Z', 'Z'),
      };
    });
  });
};

import { type Citations, citationId, type GraphCitation } from './citation-graph.ts';

/** The numbers under which a paper is cited: nearly always one or none, which then takes no list. */
export type RefIndexes = number | null | readonly number[];

/**
 * The arrows of one record, which all lead to its own paper: a number for each instead of an object with three texts, since
 * there may be hundreds of thousands of them. What is asked for as an arrow is made at that moment, so two of one arrow
 * are equal, and not the same.
 */
export class CompactCitations implements Citations {
  readonly cited: string;
  readonly #refIndexes: ReadonlyMap<string, RefIndexes>;
  #numbers: readonly (readonly number[])[] | null = null;

  /** @param refIndexes by the id of the citing paper, in the order of the record; lists ascend */
  constructor(cited: string, refIndexes: ReadonlyMap<string, RefIndexes>) {
    this.cited = cited;
    this.#refIndexes = refIndexes;
  }

  get size(): number {
    return this.#refIndexes.size;
  }

  /** The ids of the citing papers. */
  get citing(): Iterable<string> {
    return this.#refIndexes.keys();
  }

  /** The numbers of each arrow, in the order of the arrows. Made once. */
  get numbers(): readonly (readonly number[])[] {
    this.#numbers ??= Array.from(this.#refIndexes.values(), toList);
    return this.#numbers;
  }

  get(id: string): GraphCitation | undefined {
    const end = `→${this.cited}`;
    return id.endsWith(end) ? this.from(id.slice(0, -end.length)) : undefined;
  }

  /** The arrow from a paper. */
  from(citing: string): GraphCitation | undefined {
    const refIndexes = this.#refIndexes.get(citing);
    return refIndexes === undefined ? undefined : this.#toCitation(citing, refIndexes);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  forEach(call: (citation: GraphCitation, id: string) => void): void {
    this.#refIndexes.forEach((refIndexes, citing) => {
      const citation = this.#toCitation(citing, refIndexes);
      call(citation, citation.id);
    });
  }

  *keys(): Generator<string> {
    for (const citing of this.#refIndexes.keys()) yield citationId(citing, this.cited);
  }

  *values(): Generator<GraphCitation> {
    for (const [citing, refIndexes] of this.#refIndexes) yield this.#toCitation(citing, refIndexes);
  }

  *[Symbol.iterator](): Generator<[string, GraphCitation]> {
    for (const citation of this.values()) yield [citation.id, citation];
  }

  #toCitation(citing: string, refIndexes: RefIndexes): GraphCitation {
    return {
      id: citationId(citing, this.cited),
      citing,
      cited: this.cited,
      refIndexes: toList(refIndexes),
    };
  }
}

const toList = (refIndexes: RefIndexes): readonly number[] =>
  refIndexes === null ? NO_NUMBERS : typeof refIndexes === 'number' ? [refIndexes] : refIndexes;
const NO_NUMBERS: readonly number[] = [];

/** Calls with the ends of every arrow, in the order of the arrows, without making an object where there is none. */
export const forEachPair = (citations: Citations, call: (citing: string, cited: string) => void): void => {
  if (citations instanceof CompactCitations)
    for (const citing of citations.citing) call(citing, citations.cited);
  else
    citations.forEach(({ citing, cited }) => {
      call(citing, cited);
    });
};

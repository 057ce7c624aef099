import type { CitationGraph, Citations, GraphCitation } from './citation-graph.ts';

/** The arrows of one record among those of several. */
export interface RecordCitations {
  readonly citations: Citations;
  /** How many arrows stand before its first one. */
  readonly first: number;
}

/**
 * The arrows of several records one after the other, without a copy of any. Each record has the arrows to its own paper,
 * so no arrow is in two of them. `keys`, `values` and iterating go by the order of the records.
 */
export class JoinedCitations implements Citations {
  readonly #parts: ReadonlyMap<string, RecordCitations>;
  readonly #papers: CitationGraph['papers'];
  readonly #ends: Uint32Array;
  readonly size: number;

  /**
   * @param parts by the id of the paper that is cited
   * @param papers the papers whose places the ends are
   * @param ends citing and cited paper of each arrow in turn, by their places
   */
  constructor(
    parts: ReadonlyMap<string, RecordCitations>,
    papers: CitationGraph['papers'],
    ends: Uint32Array,
  ) {
    this.#parts = parts;
    this.#papers = papers;
    this.#ends = ends;
    this.size = ends.length / 2;
  }

  /** The arrows to one paper. */
  citing(cited: string): Citations {
    return this.#parts.get(cited)?.citations ?? NONE;
  }

  /** The arrows to one paper, with their ends; null where there are none, and for the places of other papers. */
  record(
    cited: string,
    papers: CitationGraph['papers'],
  ): { readonly citations: Citations; readonly ends: Uint32Array } | null {
    const part = papers === this.#papers ? this.#parts.get(cited) : undefined;
    if (part === undefined) return null;
    const { citations, first } = part;
    return { citations, ends: this.#ends.subarray(2 * first, 2 * (first + citations.size)) };
  }

  /** Both ends of every arrow, as `toCitationEnds` has them, copied in one go; null for the places of other papers. */
  toEnds(papers: CitationGraph['papers']): Uint32Array | null {
    return papers === this.#papers ? this.#ends.slice() : null;
  }

  get(id: string): GraphCitation | undefined {
    // Ids that a registry makes up may have arrows in them.
    for (let at = id.indexOf(ARROW); at >= 0; at = id.indexOf(ARROW, at + 1)) {
      const found = this.#parts.get(id.slice(at + ARROW.length))?.citations.get(id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  forEach(call: (citation: GraphCitation, id: string) => void): void {
    for (const { citations } of this.#parts.values()) citations.forEach(call);
  }

  *keys(): Generator<string> {
    for (const { citations } of this.#parts.values()) yield* citations.keys();
  }

  *values(): Generator<GraphCitation> {
    for (const { citations } of this.#parts.values()) yield* citations.values();
  }

  *[Symbol.iterator](): Generator<[string, GraphCitation]> {
    for (const { citations } of this.#parts.values()) yield* citations;
  }
}

const ARROW = '→';
const NONE: Citations = new Map();

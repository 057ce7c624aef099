import type { CitationGraph, Citations, GraphCitation } from './citation-graph.ts';

/** The arrows of one record. */
export interface RecordCitations {
  readonly citations: Citations;
  /** Citing and cited paper of each in turn, by their places among the papers of the graph. */
  readonly ends: Uint32Array;
}

/**
 * The arrows of several records one after the other, without a copy of any. Each record has the arrows to its own paper,
 * so no arrow is in two of them. `keys`, `values` and iterating go by the order of the records.
 */
export class JoinedCitations implements Citations {
  readonly #parts: ReadonlyMap<string, RecordCitations>;
  readonly #papers: CitationGraph['papers'];
  readonly size: number;

  /**
   * @param parts by the id of the paper that is cited
   * @param papers the papers whose places the ends are
   */
  constructor(parts: ReadonlyMap<string, RecordCitations>, papers: CitationGraph['papers']) {
    let size = 0;
    for (const { citations } of parts.values()) size += citations.size;
    this.#parts = parts;
    this.#papers = papers;
    this.size = size;
  }

  /** The arrows to one paper. */
  citing(cited: string): Citations {
    return this.#parts.get(cited)?.citations ?? NONE;
  }

  /** The arrows to one paper, with their ends; null where there are none, and for the places of other papers. */
  record(cited: string, papers: CitationGraph['papers']): RecordCitations | null {
    return papers === this.#papers ? (this.#parts.get(cited) ?? null) : null;
  }

  /** Both ends of every arrow, as `toCitationEnds` has them, without a look at any id; null for the places of other papers. */
  toEnds(papers: CitationGraph['papers']): Uint32Array | null {
    if (papers !== this.#papers) return null;
    const all = new Uint32Array(2 * this.size);
    let end = 0;
    for (const { ends } of this.#parts.values()) {
      all.set(ends, end);
      end += ends.length;
    }
    return all;
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

import type { Citations, GraphCitation } from '../citation-graph.ts';

/**
 * The arrows of several records one after the other, without a copy of any. Each record has the arrows to its own paper,
 * so no arrow is in two of them. `keys`, `values` and iterating go by the order of the records.
 */
export class JoinedCitations implements Citations {
  readonly #parts: ReadonlyMap<string, Citations>;
  readonly size: number;

  /** @param parts by the id of the paper that is cited */
  constructor(parts: ReadonlyMap<string, Citations>) {
    let size = 0;
    for (const part of parts.values()) size += part.size;
    this.#parts = parts;
    this.size = size;
  }

  get(id: string): GraphCitation | undefined {
    // Ids that a registry makes up may have arrows in them.
    for (let at = id.indexOf(ARROW); at >= 0; at = id.indexOf(ARROW, at + 1)) {
      const found = this.#parts.get(id.slice(at + ARROW.length))?.get(id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  forEach(call: (citation: GraphCitation, id: string) => void): void {
    for (const part of this.#parts.values()) part.forEach(call);
  }

  *keys(): Generator<string> {
    for (const part of this.#parts.values()) yield* part.keys();
  }

  *values(): Generator<GraphCitation> {
    for (const part of this.#parts.values()) yield* part.values();
  }

  *[Symbol.iterator](): Generator<[string, GraphCitation]> {
    for (const part of this.#parts.values()) yield* part;
  }
}

const ARROW = '→';

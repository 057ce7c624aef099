/**
 * A binary heap of small numbers, of which each has a key: the one with the least key is at hand, in O(log n) for
 * each change. Holds up to as many numbers as there are keys. The key of a number that is in the heap must not change.
 */
export class MinHeap {
  readonly #keys: Float64Array;
  readonly #items: Int32Array;
  #size = 0;

  constructor(keys: Float64Array) {
    this.#keys = keys;
    this.#items = new Int32Array(keys.length);
  }

  /** The number with the least key, or -1 where there is none. */
  peek(): number {
    return this.#size === 0 ? -1 : this.#item(0);
  }

  push(item: number): void {
    const key = this.#keyOf(item);
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = this.#item(parentAt);
      if (this.#keyOf(parent) <= key) break;
      this.#items[at] = parent;
      at = parentAt;
    }
    this.#items[at] = item;
  }

  /** Takes out the number with the least key; -1 where there is none. */
  pop(): number {
    if (this.#size === 0) return -1;
    const first = this.#item(0);
    this.#size -= 1;
    const last = this.#item(this.#size);
    const key = this.#keyOf(last);
    let at = 0;
    for (let child = 1; child < this.#size; child = 2 * at + 1) {
      const right = child + 1;
      if (right < this.#size && this.#keyOf(this.#item(right)) < this.#keyOf(this.#item(child)))
        child = right;
      if (key <= this.#keyOf(this.#item(child))) break;
      this.#items[at] = this.#item(child);
      at = child;
    }
    this.#items[at] = last;
    return first;
  }

  #item(at: number): number {
    return this.#items[at] ?? -1;
  }

  #keyOf(item: number): number {
    return this.#keys[item] ?? Number.POSITIVE_INFINITY;
  }
}

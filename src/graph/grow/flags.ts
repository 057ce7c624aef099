/** A set of small whole numbers that costs next to nothing to copy. */
export class Flags {
  #flags: Uint8Array<ArrayBuffer>;

  constructor(before?: Flags) {
    this.#flags = before === undefined ? new Uint8Array() : before.#flags.slice();
  }

  has(number: number): boolean {
    return this.#flags[number] === 1;
  }

  /** @returns whether it is new */
  add(number: number): boolean {
    if (number >= this.#flags.length) {
      const longer = new Uint8Array(Math.max(64, 2 * number));
      longer.set(this.#flags);
      this.#flags = longer;
    }
    const isNew = this.#flags[number] === 0;
    this.#flags[number] = 1;
    return isNew;
  }
}

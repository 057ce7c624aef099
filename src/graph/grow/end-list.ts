/** The numbers of several lists that began as one. */
interface Room {
  numbers: Uint32Array;
  used: number;
}

/**
 * Both ends of arrows, one arrow after the other. A list that goes on from another one shares the memory of what both have; the
 * second one that goes on from it takes a copy.
 */
export class EndList {
  #room: Room;
  /** How many arrows. */
  size: number;

  constructor(before: EndList | null) {
    this.#room = before === null ? { numbers: new Uint32Array(128), used: 0 } : before.#room;
    this.size = before === null ? 0 : before.size;
  }

  add(from: number, to: number): void {
    const end = 2 * this.size;
    if (this.#room.used !== end || end === this.#room.numbers.length) this.#room = this.#toOwnRoom();
    const { numbers } = this.#room;
    numbers[end] = from;
    numbers[end + 1] = to;
    this.size += 1;
    this.#room.used = end + 2;
  }

  /** Citing and cited paper of each in turn. Nobody may change it. */
  toNumbers(): Uint32Array {
    return this.#room.numbers.subarray(0, 2 * this.size);
  }

  #toOwnRoom(): Room {
    const numbers = new Uint32Array(128 + 4 * this.size);
    numbers.set(this.toNumbers());
    return { numbers, used: 2 * this.size };
  }
}

/** Numbers for texts, from 0 in the order in which they were first asked for. Numbers are kept: whoever has one may keep it. */
export class Numbers {
  readonly #known = new Map<string, number>();

  get size(): number {
    return this.#known.size;
  }

  /** The number of a text; a new one where it has none. */
  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const fresh = this.#known.size;
    this.#known.set(text, fresh);
    return fresh;
  }

  /** The number of a text that has one. */
  find(text: string): number | undefined {
    return this.#known.get(text);
  }
}

/**
 * A map of which there is a copy for every step of a growth. All copies share the one table of texts, so that a copy is
 * three lists of numbers and pointers, and nothing is hashed. In the order of adding; nothing goes.
 */
export class GrownMap<Value> implements ReadonlyMap<string, Value> {
  readonly #numbers: Numbers;
  /** By number: the place from 1 on, 0 for none. As long as the table was at some time. */
  #places: Uint32Array;
  readonly #keys: string[];
  readonly #values: Value[];

  /** @param before what it begins with; its table is `numbers` too */
  constructor(numbers: Numbers, before: GrownMap<Value> | null) {
    this.#numbers = numbers;
    this.#places = before === null ? new Uint32Array(numbers.size) : before.#places.slice();
    this.#keys = before === null ? [] : before.#keys.slice();
    this.#values = before === null ? [] : before.#values.slice();
  }

  get size(): number {
    return this.#values.length;
  }

  /** The place of a number from 0 on, in the order of adding; -1 where nothing was added under it. */
  placeOf(number: number): number {
    return (this.#places[number] ?? 0) - 1;
  }

  /** What stands at a place. */
  at(place: number): Value | undefined {
    return this.#values[place];
  }

  /** Puts something else at a place. Only for whoever made this copy, and before anybody else has it. */
  replace(place: number, value: Value): void {
    this.#values[place] = value;
  }

  /** Adds what isn't there yet, and gives its place. Only for whoever made this copy, and before anybody else has it. */
  add(key: string, number: number, value: Value): number {
    if (number >= this.#places.length) this.#places = toLonger(this.#places, number);
    this.#keys.push(key);
    this.#places[number] = this.#values.push(value);
    return this.#values.length - 1;
  }

  get(key: string): Value | undefined {
    const number = this.#numbers.find(key);
    const place = number === undefined ? 0 : (this.#places[number] ?? 0);
    return place === 0 ? undefined : this.#values[place - 1];
  }

  has(key: string): boolean {
    const number = this.#numbers.find(key);
    return number !== undefined && (this.#places[number] ?? 0) !== 0;
  }

  forEach(call: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    this.#values.forEach((value, place) => {
      call(value, this.#keys[place] ?? '', this);
    });
  }

  keys(): MapIterator<string> {
    return this.#keys.values();
  }

  values(): MapIterator<Value> {
    return this.#values.values();
  }

  *entries(): MapIterator<[string, Value]> {
    for (let place = 0; place < this.#values.length; place += 1)
      yield [this.#keys[place] as string, this.#values[place] as Value];
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}

const toLonger = (places: Uint32Array, number: number): Uint32Array => {
  const longer = new Uint32Array(Math.max(64, 2 * (number + 1)));
  longer.set(places);
  return longer;
};

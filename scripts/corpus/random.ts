/**
 * Numbers that look random and follow from a seed. Only integer arithmetic, sums, products and square roots: the
 * same seed gives the same numbers on every machine, which `Math.log` and `Math.cos` don't promise.
 */
export interface Random {
  /** 0 ≤ x < 1. */
  fraction(): number;
  /** A whole number, 0 ≤ x < below. */
  below(below: number): number;
  pick<T>(choices: readonly T[]): T;
  /** True once in `times`. */
  oneIn(times: number): boolean;
}

/**
 * @param seed a whole number from 0 to 2^32 - 1
 * @param stream generators of one seed and different streams have nothing to do with each other
 */
export const toRandom = (seed: number, stream: number): Random => {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35)) >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    pick: (choices) => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new RangeError('There is nothing to pick from.');
      return choice;
    },
    oneIn: (times) => below(times) === 0,
  };
};

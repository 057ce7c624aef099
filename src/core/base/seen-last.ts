/**
 * The order of what was seen, the last first. What is dated later than now was seen while the clock was wrong, nobody knows when: it
 * stands behind all else, so that it neither hides nor pushes out what is seen now.
 * @param now milliseconds since 1970, as are the times that are compared.
 */
export const seenLastFirst =
  (now: number) =>
  (one: number, other: number): number =>
    Number(one > now) - Number(other > now) || other - one;

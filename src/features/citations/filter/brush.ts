/** First and last year, both included. */
export type Years = readonly [first: number, last: number];

/** The year under a place in the histogram. @param fraction 0 at its left edge, 1 at its right one; beyond counts as the edge */
export const toYearAt = (fraction: number, [first, last]: Years): number => {
  const index = Math.floor(fraction * (last - first + 1));
  return Math.max(first, Math.min(last, first + index));
};

/** The range between two years in either order; null where it holds all of them and so asks for nothing. */
export const toRange = (one: number, other: number, [first, last]: Years): Years | null => {
  const range: Years = [Math.min(one, other), Math.max(one, other)];
  return range[0] <= first && range[1] >= last ? null : range;
};

/** What is to be seen of a range that may have come from elsewhere: the part within the histogram, or all of it. */
export const toShownRange = (range: Years | null, [first, last]: Years): Years => {
  if (range === null) return [first, last];
  const within = (year: number): number => Math.max(first, Math.min(last, year));
  return [within(range[0]), within(range[1])];
};

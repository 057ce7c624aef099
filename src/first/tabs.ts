/**
 * The parts of a record page beside the record itself, which has no name in the address. Here, because the first module
 * paints another head above them (`paint/paint-paper.ts`).
 */
export const TABS = ['citations', 'yourself', 'copy', 'sources', 'cite', 'raw'] as const;
export type Tab = (typeof TABS)[number];

/** What the address calls a part, by its present name or one that it had; undefined for the record itself. */
export const parseTab = (value: unknown): Tab | undefined =>
  value === 'depth' ? 'yourself' : TABS.find((tab) => tab === value);

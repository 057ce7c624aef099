/** The keys under which an address says a view of the citations; `view-code.ts` says what each holds. */
export const VIEW_KEYS = [
  'sel',
  'exp',
  'q',
  'y',
  'cat',
  'st',
  'rec',
  'dist',
  'sort',
  'lay',
  'col',
  'z',
  'max',
] as const;

export type ViewKey = (typeof VIEW_KEYS)[number];

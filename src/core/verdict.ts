import type { CheckId } from './check.ts';

/**
 * What the checks add up to (DESIGN "Types that carry it").
 * `verified` needs every required check present and passed; an empty list is `incomplete`.
 * `done` and `total` count the checks that the verdict rests on, for "n of m checks done".
 */
export type Verdict =
  | { readonly kind: 'verified' }
  | { readonly kind: 'contradicted'; readonly failed: readonly CheckId[] }
  | {
      readonly kind: 'incomplete';
      readonly missing: readonly CheckId[];
      readonly done: number;
      readonly total: number;
    };

import type { Examination } from './core/examine.ts';
import type { Suffix } from './core/identifier-types.ts';
import type { Attempt } from './sources/source.ts';

/**
 * What a question comes to. `first.ts` and `queries.ts` both get it from here, so the record that is shown is
 * always the one that was examined.
 */
export type Lookup =
  | { readonly kind: 'found'; readonly examination: Examination; readonly attempts: readonly Attempt[] }
  | {
      readonly kind: 'several';
      readonly candidates: readonly Suffix[];
      readonly attempts: readonly Attempt[];
    }
  | { readonly kind: 'none'; readonly attempts: readonly Attempt[] };

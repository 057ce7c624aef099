import type { Identifier } from '../core/identifier/types.ts';
import type { Config } from '../sources/config/config.ts';
import type { Lookup } from './look-up.ts';

/**
 * What the first module (`first.ts`, inlined into the page) hands to the app. `settled` lets the app draw the
 * answer in its first frame where it is already there.
 */
export interface FirstLook {
  readonly identifier: Identifier;
  readonly corpus: string | null;
  readonly config: Promise<Config>;
  readonly lookup: Promise<Lookup>;
  /** When it began, as `performance.now()` counts. */
  readonly beganAt: number;
  /** Gives the look-up up. */
  readonly cancel: () => void;
  settled: { readonly config: Config; readonly lookup: Lookup } | null;
}

declare global {
  interface Window {
    pithFirstLook?: FirstLook;
    /** What modules of the first module export, for the app (`shared-modules.ts`). */
    pithShared?: unknown;
  }
}

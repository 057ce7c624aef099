import type { EngineKind } from '../../browser/engines.ts';
import type { Movement } from './move.ts';

/** One browser, one round. */
export interface EngineRun {
  readonly kind: EngineKind;
  /** With the version. */
  readonly name: string;
  readonly pan: Movement;
  readonly zoom: Movement;
  /** A canvas of the same size on an empty page: what this browser takes for any picture. */
  readonly bare: { readonly pan: Movement; readonly zoom: Movement };
}

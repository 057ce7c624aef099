import type { EngineKind } from '../../browser/engines.ts';
import type { Movement } from './move.ts';

/** One browser, one round. */
export interface EngineRun {
  readonly kind: EngineKind;
  /** With the version. */
  readonly name: string;
  readonly pan: Movement;
  readonly zoom: Movement;
}

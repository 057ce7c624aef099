import type { Meter } from './meter.ts';

/** What the bench asks of the page. */
export interface GraphBench {
  /** Loads code and data of the view that the address names. Not measured. */
  readonly prepare: () => Promise<void>;
  /** Milliseconds from data in memory to the first picture on the screen. */
  readonly draw: () => Promise<number>;
  readonly meter: Meter;
}

declare global {
  interface Window {
    graphBench?: GraphBench;
  }
}

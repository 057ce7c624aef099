/** How long the main thread was not to be had at a stretch, and how many frames there were. */
export interface Meter {
  /** Milliseconds of the longest block since `reset`. */
  readonly longest: () => number;
  readonly reset: () => void;
  readonly startFrames: () => void;
  /** Frames a second since `startFrames`. */
  readonly stopFrames: () => number;
}

/** Every so many milliseconds the page looks at the clock. */
const TICK = 4;

/**
 * Starts to measure. A block is a long task as the browser reports it (50 ms and more); shorter ones are told from
 * the time between two looks at the clock, less the time between two looks on an idle page.
 */
export const startMeter = (): Meter => {
  let longTask = 0;
  let gap = 0;
  let before = performance.now();
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTask = Math.max(longTask, duration);
  }).observe({ type: 'longtask' });
  const look = (): void => {
    const now = performance.now();
    gap = Math.max(gap, now - before - TICK);
    before = now;
    setTimeout(look, TICK);
  };
  look();

  let frames = 0;
  let started = 0;
  let isCounting = false;
  const count = (): void => {
    if (!isCounting) return;
    frames += 1;
    requestAnimationFrame(count);
  };
  return {
    longest: () => Math.max(longTask, gap),
    reset: () => {
      longTask = 0;
      gap = 0;
      before = performance.now();
    },
    startFrames: () => {
      frames = 0;
      isCounting = true;
      started = performance.now();
      requestAnimationFrame(count);
    },
    stopFrames: () => {
      isCounting = false;
      return (frames * 1000) / (performance.now() - started);
    },
  };
};

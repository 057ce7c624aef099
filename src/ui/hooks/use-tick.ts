import { useEffect, useState } from 'react';

/** An age told in minutes is wrong for no longer than this. In milliseconds. */
const TICK_MS = 10_000;

/** Draws its component again every few seconds, where that shows how long ago something was. */
export const useTick = (isNeeded: boolean): void => {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!isNeeded) return;
    const timer = setInterval(() => tick((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, [isNeeded]);
};

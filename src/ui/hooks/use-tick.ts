import { useEffect, useReducer } from 'react';

/** An age told in minutes is wrong for no longer than this. In milliseconds. */
const TICK_MS = 10_000;

/** Draws its component again every few seconds, where that shows how long ago something was. */
export const useTick = (isNeeded: boolean): void => {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!isNeeded) return;
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [isNeeded]);
};

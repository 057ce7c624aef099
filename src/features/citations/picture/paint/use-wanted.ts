import { useEffect, useRef, useState } from 'react';

/** How long the browser may take to find a quiet moment, in milliseconds. */
const PATIENCE = 300;

/**
 * Whether something that takes time to load is wanted yet: at once, or as soon as what is drawn now has been shown and the
 * browser has nothing better to do. Once wanted it stays so.
 */
export const useWanted = (): {
  readonly isWanted: boolean;
  readonly want: (when: 'now' | 'soon') => void;
} => {
  const [isWanted, setWanted] = useState(false);
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);
  return {
    isWanted,
    want: (when) => {
      if (when === 'now') setWanted(true);
      else cancel.current ??= whenShown(() => setWanted(true));
    },
  };
};

/** What is drawn now is on the screen two frames later: until then an idle moment is none. */
const whenShown = (act: () => void): (() => void) => {
  let stop = (): void => cancelAnimationFrame(handle);
  let handle = requestAnimationFrame(() => {
    handle = requestAnimationFrame(() => {
      stop = whenIdle(act);
    });
  });
  return () => stop();
};

const whenIdle = (act: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, PATIENCE / 4);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: PATIENCE });
  return () => cancelIdleCallback(handle);
};

import { useCallback, useInsertionEffect, useRef } from 'react';

/**
 * A function that stays the same for the life of the component and does what the latest one given does. For
 * handlers only, never while rendering: parts that get it need not be drawn again when something else changes.
 */
export const useEvent = <Args extends readonly unknown[], Out>(
  handler: (...args: Args) => Out,
): ((...args: Args) => Out) => {
  const latest = useRef(handler);
  useInsertionEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
};

import { createContext, useContext, useEffect } from 'react';

/** Puts what was asked for into the field at the top; null when the page that did so goes. */
export const AskedField = createContext<(asked: string | null) => void>(() => undefined);

/**
 * On a page that has nothing to show the field holds what was asked for, ready to be mended.
 * @param asked as one would type it; empty where nothing can be made of the address, and the field is only ready.
 */
export const useAskedField = (asked: string): void => {
  const put = useContext(AskedField);
  useEffect(() => {
    put(asked);
    return () => put(null);
  }, [put, asked]);
};

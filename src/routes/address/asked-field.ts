import { createContext, useContext, useEffect } from 'react';

/** What a page can have the frame round it do. */
interface Frame {
  /** What the page put into the field at the top; null where it put nothing there. */
  readonly asked: string | null;
  /** Puts what was asked for into the field at the top; null when the page that did so goes. */
  readonly putAsked: (asked: string | null) => void;
  /** Opens files as the button at the top does. */
  readonly onFiles: (files: readonly File[]) => void;
}

export const FrameContext = createContext<Frame>({
  asked: null,
  putAsked: () => undefined,
  onFiles: () => undefined,
});

/**
 * On a page that has nothing to show the field holds what was asked for, ready to be mended.
 * @param asked as one would type it; empty where nothing can be made of the address, and the field is only ready.
 */
export const useAskedField = (asked: string): void => {
  const { putAsked } = useContext(FrameContext);
  useEffect(() => {
    putAsked(asked);
    return () => putAsked(null);
  }, [putAsked, asked]);
};

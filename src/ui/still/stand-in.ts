import type { ReactNode } from 'react';
import { drawStill } from './draw-still.ts';
import { holdPresses } from './hold-presses.ts';
import { keepPlace } from './keep-place.ts';

/** A picture of the page in the page's own place. */
export interface StandIn {
  /** Waits for the end of a press. @param takeOver draws the page; when it returns the page is there, and what the reader did in the picture is done in it. */
  readonly giveWay: (takeOver: () => void) => Promise<void>;
  /** Puts back what was there before: the page doesn't come. */
  readonly giveUp: () => void;
}

/**
 * Draws a picture of the page until React is there (`drawStill`), in the place of what stands in the root.
 * @returns null where it can't be drawn: then all is as it was.
 */
export const putStandIn = (tree: ReactNode, root: Element): StandIn | null => {
  const before = [...root.childNodes];
  try {
    root.replaceChildren(drawStill(tree));
  } catch {
    return null;
  }
  const presses = holdPresses(root);
  return {
    giveWay: async (takeOver) => {
      await presses.whole();
      presses.end();
      const restore = keepPlace(root);
      takeOver();
      restore();
      presses.replay();
    },
    giveUp: () => {
      presses.end();
      root.replaceChildren(...before);
    },
  };
};

import type { KeyboardEvent } from 'react';
import { toPanelKey } from './keys/panel-keys.ts';

/** What the keys of graph and table alike do; each answer is said. */
interface Answers {
  readonly overview: () => string;
  readonly undo: () => string;
  readonly stop: () => string;
  readonly say: (sentence: string) => void;
  /** Leaves the selection; null where there is none. */
  readonly close: (() => void) | null;
}

/** Keys that count wherever one is among the citations: those of `panel-keys.ts`, and Esc, which leaves the selection. */
export const usePanelKeys =
  ({ overview, undo, stop, say, close }: Answers) =>
  (event: KeyboardEvent): void => {
    const key = toPanelKey(event);
    if (key !== null) {
      event.preventDefault();
      say({ overview, undo, stop }[key]());
      return;
    }
    if (event.key !== 'Escape' || event.defaultPrevented || close === null) return;
    // Esc in a field for a search empties it, and what somebody writes must not be gone with the selection.
    if (!(event.target instanceof Element && event.target.matches('[type=search], [type=text], textarea')))
      close();
  };

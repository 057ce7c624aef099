import { useSyncExternalStore } from 'react';

let isTouched = false;
/** Those who wait for it. A touch comes once, so nobody waits behind it. */
const waiting = new Set<() => void>();

const touch = (): void => {
  if (isTouched) return;
  isTouched = true;
  for (const tell of waiting) tell();
};

const subscribe = (tell: () => void): (() => void) => {
  waiting.add(tell);
  return () => waiting.delete(tell);
};

let hadTags = false;

/**
 * From now on a touch counts, whichever page it is on. Tags that were written into the page beforehand give way to those that
 * follow what is shown.
 */
export const watchForTouch = (): void => {
  for (const name of ['pointermove', 'pointerdown', 'keydown', 'drop'])
    window.addEventListener(name, touch, { once: true });
  for (const tag of document.querySelectorAll('[data-written]')) {
    tag.remove();
    hadTags = true;
  }
};

/** Whether the page came with tags of its own: then it has them also without a touch. */
export const hadWrittenTags = (): boolean => hadTags;

/** Whether anybody has moved a hand over this page yet, on whatever page of the app: what nobody needs before waits for that. */
export const useTouched = (): boolean => useSyncExternalStore(subscribe, () => isTouched);

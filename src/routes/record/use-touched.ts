import { useSyncExternalStore } from 'react';

let isTouched = false;

const subscribe = (onTouch: () => void): (() => void) => {
  const touch = (): void => {
    isTouched = true;
    onTouch();
  };
  for (const name of TOUCHES) window.addEventListener(name, touch, { once: true });
  return () => {
    for (const name of TOUCHES) window.removeEventListener(name, touch);
  };
};
const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'drop'] as const;

let hadTags = false;

/**
 * From now on a touch counts, whichever page it is on. Tags that were written into the page beforehand give way to those that
 * follow what is shown.
 */
export const watchForTouch = (): void => {
  subscribe(() => {});
  for (const tag of document.querySelectorAll('[data-written]')) {
    tag.remove();
    hadTags = true;
  }
};

/** Whether the page came with tags of its own: then it has them also without a touch. */
export const hadWrittenTags = (): boolean => hadTags;

/** Whether anybody has moved a hand over this page yet, on whatever page of the app: what nobody needs before waits for that. */
export const useTouched = (): boolean => useSyncExternalStore(subscribe, () => isTouched);

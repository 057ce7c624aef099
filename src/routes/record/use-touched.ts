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

/** From now on a touch counts, whichever page it is on. */
export const watchForTouch = (): void => void subscribe(() => {});

/** Whether anybody has moved a hand over this page yet, on whatever page of the app: what nobody needs before waits for that. */
export const useTouched = (): boolean => useSyncExternalStore(subscribe, () => isTouched);

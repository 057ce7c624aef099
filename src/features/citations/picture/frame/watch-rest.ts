import type { Camera } from './camera.ts';

/** A picture rests once it has not moved for so many milliseconds. */
export const REST = 140;

/** @param onRest is called after each movement, once the picture rests. @returns the way back */
export const watchRest = (camera: Pick<Camera, 'subscribe'>, onRest: () => void): (() => void) => {
  let timer = 0;
  let still = 0;
  const wait = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(still);
  };
  const stop = camera.subscribe(() => {
    wait();
    // The next frame has to be still too: where one takes longer than this time, each would count as a rest, and what is drawn
    // for it would make them longer still.
    timer = window.setTimeout(() => {
      still = requestAnimationFrame(onRest);
    }, REST);
  });
  return () => {
    wait();
    stop();
  };
};

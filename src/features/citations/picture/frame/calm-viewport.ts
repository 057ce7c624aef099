import type { Viewport } from '../../../../graph/scene/viewport.ts';
import type { Camera } from './camera.ts';

/** While the picture moves what needn't follow it in every frame is told where it is so many times a second at most. */
const EVERY = 300;

/** Where the picture is, for what needn't follow every frame: a first move is told at once, the last one always. */
export interface CalmViewport {
  readonly get: () => Viewport | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param now a clock in milliseconds, of whatever beginning */
export const createCalmViewport = (
  camera: Pick<Camera, 'get' | 'subscribe'>,
  now: () => number = () => performance.now(),
): CalmViewport => {
  const listeners = new Set<() => void>();
  let viewport = camera.get();
  let told = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stop = (): void => undefined;

  const tell = (): void => {
    timer = null;
    told = now();
    viewport = camera.get();
    for (const listener of listeners) listener();
  };
  const follow = (): void => {
    const rest = told + EVERY - now();
    if (rest <= 0) {
      if (timer !== null) clearTimeout(timer);
      tell();
    } else timer ??= setTimeout(tell, rest);
  };
  return {
    get: () => (timer === null ? camera.get() : viewport),
    subscribe: (listener) => {
      if (listeners.size === 0) stop = camera.subscribe(follow);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop();
        if (timer !== null) clearTimeout(timer);
        timer = null;
      };
    },
  };
};

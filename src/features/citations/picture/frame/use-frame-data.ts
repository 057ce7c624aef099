import { type RefObject, useCallback, useEffect } from 'react';
import type { Camera } from './camera.ts';

/**
 * Says on the frame's element what is on the screen, as numbers: `data-zoom`, `data-pan-x`, `data-pan-y`, and in
 * `data-painted` how many pictures have been shown.
 * @returns counts one more picture
 */
export const useFrameData = (frame: RefObject<HTMLElement | null>, camera: Camera): (() => void) => {
  useEffect(() => {
    const say = (): void => {
      const viewport = camera.get();
      if (frame.current === null || viewport === null) return;
      frame.current.dataset.zoom = `${viewport.zoom}`;
      frame.current.dataset.panX = `${viewport.panX}`;
      frame.current.dataset.panY = `${viewport.panY}`;
    };
    say();
    return camera.subscribe(say);
  }, [frame, camera]);
  return useCallback(() => {
    if (frame.current === null) return;
    frame.current.dataset.painted = `${Number(frame.current.dataset.painted ?? 0) + 1}`;
  }, [frame]);
};

import { useEffect, useEffectEvent } from 'react';
import type { Camera } from './camera.ts';
import { watchRest } from './watch-rest.ts';

/** @param onMove is called when somebody begins to move the picture, once for each movement */
export const useMoving = (camera: Camera, onMove: () => void): void => {
  const tell = useEffectEvent(onMove);
  useEffect(() => {
    let isMoving = false;
    const stop = camera.subscribe(() => {
      if (isMoving || !camera.isMoved()) return;
      isMoving = true;
      tell();
    });
    const stopWaiting = watchRest(camera, () => {
      isMoving = false;
    });
    return () => {
      stopWaiting();
      stop();
    };
  }, [camera]);
};

import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Viewport } from '../../../../graph/scene/viewport.ts';
import type { Camera } from '../frame/camera.ts';
import { toPlacement, toWholePixels } from '../frame/shown-area.ts';
import { watchRest } from '../frame/watch-rest.ts';
import { tellAhead } from './paint-backend.ts';
import { createPainter, type Painter, type PaintInput, type Words } from './painter.ts';

/**
 * The painted picture on a canvas that moves with the camera: at once by moving the canvas, and sharply as soon as a
 * new picture has been painted.
 *
 * @param onShown after each new picture on the screen
 */
export const usePicture = (
  canvas: RefObject<HTMLCanvasElement | null>,
  camera: Camera,
  input: PaintInput,
  onShown: (words: Words) => void,
): void => {
  // React has the whole page to draw yet; the painter can be at work meanwhile.
  useState(() => tellAhead(input.shape, input.theme));
  const painter = useRef<Painter | null>(null);
  const shown = useEffectEvent(onShown);
  const update = useEffectEvent((isResting: boolean) => paint(input, isResting));
  const paint = (what: PaintInput, isResting: boolean): void => {
    const viewport = camera.get();
    if (viewport !== null) painter.current?.update(what, viewport, isResting);
  };
  const paintAnew = useEffectEvent((what: PaintInput) => paint(what, true));

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('bitmaprenderer');
    if (!element || !context) return;
    let area: Viewport | null = null;
    const place = (): void => {
      const viewport = camera.get();
      if (area === null || viewport === null) return;
      const { x, y, scale } = toWholePixels(toPlacement(area, viewport), devicePixelRatio);
      element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    };
    painter.current = createPainter((bitmap, painted, words) => {
      area = painted;
      context.transferFromImageBitmap(bitmap);
      element.style.width = `${painted.width}px`;
      element.style.height = `${painted.height}px`;
      place();
      shown(words);
    });
    const stop = camera.subscribe(() => {
      place();
      update(false);
    });
    const stopWaiting = watchRest(camera, () => update(true));
    return () => {
      stopWaiting();
      stop();
      painter.current?.dispose();
      painter.current = null;
    };
  }, [canvas, camera]);

  // Before the browser draws the page: the painter can be at work meanwhile.
  useLayoutEffect(() => paintAnew(input), [input]);
};

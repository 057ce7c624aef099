import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Layout } from '../../../../graph/layout/time-layout.ts';
import type { AxisMark } from '../../../../graph/scene/axis-marks.ts';
import type { Camera } from '../frame/camera.ts';
import { watchRest } from '../frame/watch-rest.ts';
import { createAxisPlace, type ShownMarks } from './axis-place.ts';

interface Options {
  readonly layout: Layout;
  readonly camera: Camera;
  /** Moves the elements of the marks to where they are (`moveTo`); the same function each time. */
  readonly place: (elements: HTMLCollection, marks: readonly AxisMark[], isMoved: boolean) => void;
  readonly toLabelWidth?: ((yearWidth: number) => number | undefined) | undefined;
  readonly hasQuarters?: boolean;
}

/**
 * The marks of the axis that are in the frame. React draws which there are, and nothing but a transform moves them, in the
 * very moment in which the picture is moved: they are where the papers are in every frame.
 * @returns the marks, and what their elements are the children of
 */
export const useAxis = ({
  layout,
  camera,
  place,
  toLabelWidth,
  hasQuarters,
}: Options): { readonly shown: ShownMarks; readonly parent: RefObject<HTMLDivElement | null> } => {
  const parent = useRef<HTMLDivElement>(null);
  const axis = useMemo(
    () => createAxisPlace(layout, camera, toLabelWidth, hasQuarters),
    [layout, camera, toLabelWidth, hasQuarters],
  );
  const subscribe = useCallback(
    (listener: () => void) => {
      const stop = camera.subscribe(listener);
      const stopWaiting = watchRest(camera, () => {
        axis.rest();
        listener();
      });
      return () => {
        stopWaiting();
        stop();
      };
    },
    [camera, axis],
  );
  const shown = useSyncExternalStore(subscribe, axis.getShown);
  useLayoutEffect(() => {
    const put = (): void => {
      // Where there are other marks by now React draws them first, in the same frame.
      if (parent.current !== null && axis.getShown() === shown)
        place(parent.current.children, axis.getMarks(), camera.isMoved());
    };
    put();
    return camera.subscribe(put);
  }, [axis, camera, shown, place]);
  return { shown, parent };
};

/**
 * Moves an element that stands at the left rim; a line on whole pixels is as sharp as the picture.
 * @param isLayer whether it is a layer of its own from now on: moved in each frame it is drawn once, but as long as nobody has moved
 * the picture layers only take time
 */
export const moveTo = (element: Element | undefined, x: number, isLayer: boolean): void => {
  if (!(element instanceof HTMLElement)) return;
  const { style } = element;
  const transform = `translateX(${Math.round(x * devicePixelRatio) / devicePixelRatio}px)`;
  if (style.transform === transform) return;
  if (isLayer) style.willChange = 'transform';
  style.transform = transform;
};

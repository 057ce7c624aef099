import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Camera } from '../frame/camera.ts';
import { type Fingers, pinch } from '../frame/viewport-moves.ts';

/** A finger that has moved further than this, in CSS pixels, wasn't meant as a tap. */
const TAP_RADIUS = 10;

const toFingers = (touches: TouchList, frame: HTMLElement): Fingers | null => {
  const [one, other] = [touches[0], touches[1]];
  if (one === undefined || other === undefined) return null;
  const { left, top } = frame.getBoundingClientRect();
  return {
    x: (one.clientX + other.clientX) / 2 - left,
    y: (one.clientY + other.clientY) / 2 - top,
    distance: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
  };
};

/**
 * One finger scrolls the page and taps, two fingers move and zoom the picture, however close they are. Cytoscape
 * alone would keep one finger from the page, and take two close ones for a call for a menu.
 * @returns whether the last touch was more than a tap; Cytoscape, which didn't see it move, reports one
 */
export const useTouch = (frame: RefObject<HTMLElement | null>, camera: Camera): (() => boolean) => {
  const isMoved = useRef(false);
  const move = useEffectEvent((before: Fingers, after: Fingers) => {
    const viewport = camera.getNext();
    if (viewport !== null) camera.show(pinch(viewport, before, after), true);
  });

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let start = { x: 0, y: 0 };
    let fingers: Fingers | null = null;
    const touchStart = (event: TouchEvent): void => {
      const [first] = event.touches;
      fingers = toFingers(event.touches, element);
      isMoved.current = fingers !== null;
      if (fingers !== null) event.stopPropagation();
      else if (first) start = { x: first.clientX, y: first.clientY };
    };
    const touchMove = (event: TouchEvent): void => {
      event.stopPropagation();
      const [first] = event.touches;
      const after = toFingers(event.touches, element);
      if (fingers !== null && after !== null) {
        event.preventDefault();
        move(fingers, after);
      } else if (first && Math.hypot(first.clientX - start.x, first.clientY - start.y) > TAP_RADIUS) {
        isMoved.current = true;
      }
      fingers = after;
    };
    // Cytoscape cancels every touch that ends, also one that has scrolled the page; browsers refuse that, aloud.
    const touchEnd = (event: TouchEvent): void => {
      if (!event.cancelable) event.preventDefault = () => undefined;
    };
    const mouseDown = (): void => {
      isMoved.current = false;
    };
    element.addEventListener('touchstart', touchStart, { capture: true, passive: true });
    element.addEventListener('touchmove', touchMove, { capture: true, passive: false });
    element.addEventListener('touchend', touchEnd, { capture: true });
    element.addEventListener('mousedown', mouseDown, { capture: true });
    return () => {
      element.removeEventListener('touchstart', touchStart, { capture: true });
      element.removeEventListener('touchmove', touchMove, { capture: true });
      element.removeEventListener('touchend', touchEnd, { capture: true });
      element.removeEventListener('mousedown', mouseDown, { capture: true });
    };
  }, [frame]);

  return () => isMoved.current;
};

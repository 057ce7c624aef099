import { type RefObject, useEffect, useState } from 'react';

/**
 * Keeps the wheel for the page until the graph is meant: with Ctrl or ⌘, or while the frame has the focus. A wheel
 * that is meant for the graph never reaches the page, not even in the moment in which Cytoscape, after a scroll of the
 * page, takes none.
 * @param ground what the wheel is turned over
 * @returns whether the last wheel over it was left to the page
 */
export const useWheel = (
  ground: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
): boolean => {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const element = ground.current;
    if (element === null) return;
    const turn = (event: WheelEvent): void => {
      const isForGraph = event.ctrlKey || event.metaKey || document.activeElement === frame.current;
      if (isForGraph) event.preventDefault();
      else event.stopPropagation();
      setRefused(!isForGraph);
    };
    const forget = (): void => setRefused(false);
    // React adds its own wheel listeners as passive ones, which can't keep a wheel from the page.
    element.addEventListener('wheel', turn, { capture: true, passive: false });
    element.addEventListener('pointerleave', forget);
    return () => {
      element.removeEventListener('wheel', turn, { capture: true });
      element.removeEventListener('pointerleave', forget);
    };
  }, [ground, frame]);
  return isRefused;
};

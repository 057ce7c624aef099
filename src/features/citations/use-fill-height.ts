import { type RefObject, useLayoutEffect, useState } from 'react';

/** What stays free under it, in CSS pixels. */
const RIM = 12;

/**
 * The height, as a style sheet writes it, with which an element ends where the window does as long as the page isn't
 * scrolled; null before it was measured. What stands above it may still grow.
 */
export const useFillHeight = (element: RefObject<HTMLElement | null>): string | null => {
  const [top, setTop] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (element.current === null || document.fullscreenElement !== null) return;
      setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top === null ? null : `calc(100vh - ${top + RIM}px)`;
};

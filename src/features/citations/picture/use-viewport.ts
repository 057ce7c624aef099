import type { Core } from 'cytoscape';
import { useEffectEvent, useLayoutEffect, useState } from 'react';
import { readViewport, type Viewport } from './viewport.ts';

/**
 * What is on screen, at most once a frame. Until someone moves the picture it starts again with every change of
 * the frame's size: `showStart` says where.
 */
export const useViewport = (cy: Core | null, showStart: (cy: Core) => void): Viewport | null => {
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const start = useEffectEvent((core: Core) => showStart(core));
  useLayoutEffect(() => {
    if (cy === null) return;
    let frame = 0;
    let isMoved = false;
    const read = (): void => {
      frame = 0;
      setViewport(readViewport(cy));
    };
    const readSoon = (): void => {
      frame ||= requestAnimationFrame(read);
    };
    const resize = (): void => {
      if (!isMoved) start(cy);
      readSoon();
    };
    const move = (): void => {
      isMoved = true;
    };
    read();
    cy.on('viewport', readSoon);
    cy.on('resize', resize);
    cy.on('dragpan scrollzoom pinchzoom', move);
    return () => {
      cancelAnimationFrame(frame);
      cy.off('viewport', readSoon);
      cy.off('resize', resize);
      cy.off('dragpan scrollzoom pinchzoom', move);
    };
  }, [cy]);
  return viewport;
};

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Layout } from '../../../../graph/layout/time-layout.ts';
import type { Camera } from './camera.ts';
import { reveal, toStart } from './viewport-moves.ts';

interface Options {
  readonly camera: Camera;
  readonly layout: Layout;
  readonly focus: string;
  readonly isGrown: boolean;
  readonly current: string | null;
  readonly hasRegion: boolean;
}

/**
 * Brings the current paper into view whenever another one becomes current. What a view asks to show is left as it is.
 * Until somebody has moved the picture, where it is follows from the current paper alone, or is where one begins: a link
 * that names nothing but that paper shows the same.
 */
export const useReveal = ({ camera, layout, focus, isGrown, current, hasRegion }: Options): void => {
  const isFirst = useRef(true);
  const bring = useEffectEvent((id: string) => {
    const viewport = camera.get();
    const at = layout.positions.get(id);
    if (viewport === null || at === undefined || (isFirst.current && hasRegion)) return;
    const isMoved = camera.isMoved();
    const next = reveal(isMoved ? viewport : toStart(layout, focus, viewport, isGrown), at);
    if (next === viewport) return;
    if (isFirst.current) camera.show(next, false);
    else camera.glide(next, isMoved);
  });
  const leave = useEffectEvent(() => {
    const viewport = camera.get();
    if (viewport === null || camera.isMoved()) return;
    camera.glide(toStart(layout, focus, viewport, isGrown), false);
  });
  useEffect(() => {
    if (current !== null) bring(current);
    else if (!isFirst.current) leave();
    isFirst.current = false;
  }, [current]);
};

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Layout } from '../../../graph/time-layout.ts';
import type { Camera } from './camera.ts';
import { reveal } from './viewport.ts';

/**
 * Brings the current paper into view whenever another one becomes current. What a view asks to show is left as it is.
 */
export const useReveal = (
  camera: Camera,
  layout: Layout,
  current: string | null,
  hasRegion: boolean,
): void => {
  const isFirst = useRef(true);
  const bring = useEffectEvent((id: string) => {
    const viewport = camera.get();
    const at = layout.positions.get(id);
    if (viewport === null || at === undefined) return;
    if (isFirst.current && hasRegion) return;
    const next = reveal(viewport, at);
    if (next === viewport) return;
    if (isFirst.current) camera.show(next, false);
    else camera.glide(next);
  });
  useEffect(() => {
    if (current !== null) bring(current);
    isFirst.current = false;
  }, [current]);
};

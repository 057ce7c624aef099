import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Camera } from '../frame/camera.ts';
import type { PickPlace } from '../touch/use-pick-place.ts';

/** The pointer rests on a paper for so many milliseconds before it is meant, and may leave it for as long on its way to the card. */
const REST = 90;
const WAY = 220;
/** In a large picture every paper that is lit up costs a painting: the pointer must have come to rest. */
const LARGE = 2_500;
const LARGE_REST = 260;

interface Options {
  readonly camera: Camera;
  readonly pick: PickPlace;
  /** How many papers are in the picture. */
  readonly papers: number;
  readonly onPointed: (id: string | null) => void;
}

/**
 * Tells the paper whose mark or label a mouse or pen points at, or whose card it is on; null for none, and for fingers. A press, a move of the
 * picture and Esc end it (WCAG 2.2, 1.4.13).
 */
export const usePointed = (
  ground: RefObject<HTMLElement | null>,
  { camera, pick, papers, onPointed }: Options,
): void => {
  const tell = useEffectEvent(onPointed);
  const find = useEffectEvent((event: PointerEvent, element: HTMLElement): string | null => {
    const viewport = camera.get();
    if (viewport === null || event.buttons !== 0 || event.pointerType === 'touch') return null;
    const { left, top } = element.getBoundingClientRect();
    return pick({
      x: (event.clientX - left - viewport.panX) / viewport.zoom,
      y: (event.clientY - top - viewport.panY) / viewport.zoom,
    });
  });
  const toRest = useEffectEvent(() => (papers > LARGE ? LARGE_REST : REST));

  useEffect(() => {
    const element = ground.current;
    if (element === null) return;
    let timer = 0;
    let wanted: string | null = null;
    const want = (next: string | null): void => {
      if (next === wanted) return;
      wanted = next;
      clearTimeout(timer);
      timer = window.setTimeout(() => tell(next), next === null ? WAY : toRest());
    };
    const end = (): void => {
      wanted = null;
      clearTimeout(timer);
      tell(null);
    };
    const move = (event: PointerEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const card = target?.closest('[data-card]')?.getAttribute('data-card');
      if (card) {
        clearTimeout(timer);
        wanted = card;
        return;
      }
      want(target?.closest('button') ? null : find(event, element));
    };
    const leave = (): void => want(null);
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') end();
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('pointerdown', end);
    element.addEventListener('wheel', end, { passive: true });
    document.addEventListener('keydown', press);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('pointerdown', end);
      element.removeEventListener('wheel', end);
      document.removeEventListener('keydown', press);
    };
  }, [ground]);
};

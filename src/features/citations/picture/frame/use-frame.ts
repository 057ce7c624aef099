import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { Region } from '../../../../graph/citation-view.ts';
import type { Layout } from '../../../../graph/layout/time-layout.ts';
import type { Camera } from './camera.ts';
import { type Frame, isSeen, resize, reveal, toRegion, toRegionViewport, toStart } from './viewport-moves.ts';

/** After somebody's last move the region is told so many milliseconds later. */
const SETTLED = 400;

interface Options {
  readonly camera: Camera;
  readonly layout: Layout;
  readonly focus: string;
  /** Whether papers of other records are in the picture. */
  readonly isGrown: boolean;
  /** The paper that stays where it is when others around it move. */
  readonly anchor: string;
  /** What the view asks for; null for where one begins. */
  readonly region: Region | null;
  readonly onRegion: (region: Region | null) => void;
}

/**
 * Puts the camera where the view asks: at the start, when the frame changes its size, when the layout changes, and
 * when the view's region does; and tells the region once somebody has moved the picture.
 */
export const useFrame = (frame: RefObject<HTMLElement | null>, options: Options): void => {
  const { camera, layout, region } = options;
  const told = useRef(region);
  const begin = useEffectEvent((size: Frame) => {
    const { focus, isGrown, anchor } = options;
    const at = anchor === focus ? undefined : layout.positions.get(anchor);
    const start = toStart(layout, focus, size, isGrown);
    const whereOneBegins = at === undefined ? start : reveal(start, at);
    camera.show(region === null ? whereOneBegins : toRegionViewport(region, size), false);
  });

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      const viewport = camera.get();
      if (size.width === 0 || size.height === 0) return;
      if (viewport?.width === size.width && viewport.height === size.height) return;
      if (viewport === null || !camera.isMoved()) begin(size);
      else camera.show(resize(viewport, size), true);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, camera]);

  const lastLayout = useRef(layout);
  const follow = useEffectEvent((before: Layout) => {
    const viewport = camera.get();
    if (viewport === null) return;
    const isOtherKind = (before.ticks.length === 0) !== (layout.ticks.length === 0);
    const from = before.positions.get(options.anchor);
    const to = layout.positions.get(options.anchor);
    if (isOtherKind && camera.isMoved())
      camera.show(toStart(layout, options.focus, viewport, options.isGrown), false);
    else if (!camera.isMoved() || from === undefined || to === undefined) begin(viewport);
    else {
      const panX = viewport.panX + (from.x - to.x) * viewport.zoom;
      const panY = viewport.panY + (from.y - to.y) * viewport.zoom;
      camera.show({ ...viewport, panX, panY }, true);
    }
  });
  useLayoutEffect(() => {
    if (lastLayout.current !== layout) follow(lastLayout.current);
    lastLayout.current = layout;
  }, [layout]);

  const take = useEffectEvent((asked: Region | null) => {
    const viewport = camera.get();
    const before = told.current;
    told.current = asked;
    if (viewport === null || (asked === null && before === null)) return;
    // What comes back is what was told, rounded.
    if (asked !== null && (isSeen(asked, viewport) || isAlike(asked, before))) return;
    begin(viewport);
  });
  useEffect(() => take(region), [region]);

  const tell = useEffectEvent(() => {
    const viewport = camera.get();
    if (viewport === null || !camera.isMoved()) return;
    const now = toRegion(viewport);
    if (told.current !== null && isSeen(told.current, viewport)) return;
    told.current = now;
    options.onRegion(now);
  });
  useEffect(() => {
    let timer = 0;
    const stop = camera.subscribe(() => {
      clearTimeout(timer);
      timer = window.setTimeout(tell, SETTLED);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [camera]);
};

/** The same but for rounding. */
const isAlike = (one: Region, other: Region | null): boolean =>
  other !== null &&
  Math.abs(one.x - other.x) <= one.width / 1000 &&
  Math.abs(one.y - other.y) <= one.width / 1000 &&
  Math.abs(one.width - other.width) <= one.width / 1000;

import type { Box } from '../../../../graph/scene/point-grid.ts';
import { isSameViewport, type Viewport } from '../../../../graph/scene/viewport.ts';
import { type Drawn, toDrawnBox } from './drawn.ts';
import { ZOOM_LIMITS, zoomAbout } from './viewport-moves.ts';

/** A painted area reaches beyond the frame by this part of it on every side, so that one can move over it. */
const BEYOND = 0.25;
const MOST_BEYOND = 320;
/** While the picture moves a new one is painted once the frame comes so close to the rim of the old one. */
const CLOSE = 0.3;
/** A picture that is shown this much larger or smaller than it was painted is painted again. */
const MOST_STRETCHED = 1.5;

const beyond = (length: number): number => Math.round(Math.min(MOST_BEYOND, length * BEYOND));

/** An area that ends with the drawing does so on every fourth pixel: on whole device pixels with most screens. */
const STEP = 4;

/** A picture painted on the way is of where the zooming will be, larger or smaller by this much, and serves that much longer. */
const AHEAD = { larger: 1.2, smaller: 1.3 };

/** Where zooming leads from one viewport over the next: what stays in its place there stays further on. The second one, where nothing was zoomed. */
export const toAhead = (before: Viewport, now: Viewport): Viewport => {
  if (before.zoom === now.zoom) return now;
  const step = now.zoom / before.zoom;
  const isLarger = step > 1;
  const zoom = isLarger
    ? Math.max(now.zoom, Math.min(ZOOM_LIMITS.most, now.zoom * AHEAD.larger))
    : Math.min(now.zoom, Math.max(ZOOM_LIMITS.least, now.zoom / AHEAD.smaller));
  const toStill = (from: number, to: number, length: number): number =>
    Math.min(length, Math.max(0, (to - from * step) / (1 - step)));
  return zoomAbout(now, zoom / now.zoom, {
    x: toStill(before.panX, now.panX, now.width),
    y: toStill(before.panY, now.panY, now.height),
  });
};

/**
 * The area to paint for a viewport, as a frame of its own: where there is nothing of the drawing nothing is painted.
 * @param now what is on the screen until the viewport is: the area covers it too, with something to spare
 */
export const toArea = (viewport: Viewport, drawn: Drawn, now: Viewport = viewport): Viewport => {
  const { left, top, right, bottom } = toDrawnBox(drawn, viewport);
  const { x, y, scale } = toPlacement(now, viewport);
  const across = toStretch(left, right, viewport.width, { from: x, scale });
  const down = toStretch(top, bottom, viewport.height, { from: y, scale });
  return {
    zoom: viewport.zoom,
    panX: viewport.panX - across.from,
    panY: viewport.panY - down.from,
    width: across.to - across.from,
    height: down.to - down.from,
  };
};

/** What to paint of a drawing between two rims, along one side of the frame; a bit of the ground where it isn't near. */
const toStretch = (
  start: number,
  end: number,
  length: number,
  now: { readonly from: number; readonly scale: number },
): { readonly from: number; readonly to: number } => {
  const most = beyond(length);
  const spare = 2 * CLOSE * most;
  const least = Math.floor(Math.min(-most, now.from - spare));
  const last = Math.ceil(Math.max(length + most, now.from + length * now.scale + spare));
  const from = Math.min(last - STEP, Math.max(least, Math.floor(start / STEP) * STEP));
  return { from, to: Math.max(from + STEP, Math.min(last, Math.ceil(end / STEP) * STEP)) };
};

/** Where in its area the frame of a viewport lies; it may reach beyond it. */
export const toFrameBox = (area: Viewport, { panX, panY, width, height }: Viewport): Box => {
  const left = area.panX - panX;
  const top = area.panY - panY;
  return { left, top, right: left + width, bottom: top + height };
};

/** Where an area that was painted before lies in the frame now. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const toPlacement = (area: Viewport, viewport: Viewport): Placement => {
  const scale = viewport.zoom / area.zoom;
  return { scale, x: viewport.panX - area.panX * scale, y: viewport.panY - area.panY * scale };
};

/** The place on the screen: a picture that isn't stretched stands on whole pixels, where it is copied as it is, and stays sharp. */
export const toWholePixels = ({ x, y, scale }: Placement, pixels: number): Placement =>
  scale === 1
    ? { scale, x: Math.round(x * pixels) / pixels, y: Math.round(y * pixels) / pixels }
    : { scale, x, y };

/**
 * Whether a painted area no longer serves a viewport. While the picture moves it does as long as it covers the
 * frame with something to spare, or all that there is of the drawing, and isn't stretched too much; once it rests only
 * the exact one does.
 */
export const isStale = (area: Viewport, viewport: Viewport, isResting: boolean, drawn: Drawn): boolean => {
  if (isResting) return !isSameViewport(area, toArea(viewport, drawn));
  const { x, y, scale } = toPlacement(area, viewport);
  if (scale > MOST_STRETCHED || scale < 1 / MOST_STRETCHED) return true;
  const spareX = beyond(viewport.width) * CLOSE;
  const spareY = beyond(viewport.height) * CLOSE;
  const all = toDrawnBox(drawn, area);
  return (
    (all.left < 0 && x > -spareX) ||
    (all.top < 0 && y > -spareY) ||
    (all.right > area.width && x + area.width * scale < viewport.width + spareX) ||
    (all.bottom > area.height && y + area.height * scale < viewport.height + spareY)
  );
};

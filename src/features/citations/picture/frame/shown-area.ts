import type { Box } from '../../../../graph/scene/point-grid.ts';
import { isSameViewport, type Viewport } from '../../../../graph/scene/viewport.ts';

/** A painted area reaches beyond the frame by this part of it on every side, so that one can move over it. */
const BEYOND = 0.25;
const MOST_BEYOND = 320;
/** While the picture moves a new one is painted once the frame comes so close to the rim of the old one. */
const CLOSE = 0.3;
/** A picture that is shown this much larger or smaller than it was painted is painted again. */
const MOST_STRETCHED = 1.5;

const beyond = (length: number): number => Math.round(Math.min(MOST_BEYOND, length * BEYOND));

/** The area to paint for a viewport, as a frame of its own. */
export const toArea = (viewport: Viewport): Viewport => {
  const x = beyond(viewport.width);
  const y = beyond(viewport.height);
  return {
    zoom: viewport.zoom,
    panX: viewport.panX + x,
    panY: viewport.panY + y,
    width: viewport.width + 2 * x,
    height: viewport.height + 2 * y,
  };
};

/** Where in its area the frame of a viewport lies. */
export const toFrameBox = (area: Viewport, { width, height }: Viewport): Box => {
  const left = (area.width - width) / 2;
  const top = (area.height - height) / 2;
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
 * frame with something to spare and isn't stretched too much; once it rests only the exact one does.
 */
export const isStale = (area: Viewport, viewport: Viewport, isResting: boolean): boolean => {
  if (isResting) return !isSameViewport(area, toArea(viewport));
  const { x, y, scale } = toPlacement(area, viewport);
  if (scale > MOST_STRETCHED || scale < 1 / MOST_STRETCHED) return true;
  const spareX = beyond(viewport.width) * CLOSE;
  const spareY = beyond(viewport.height) * CLOSE;
  return (
    x > -spareX ||
    y > -spareY ||
    x + area.width * scale < viewport.width + spareX ||
    y + area.height * scale < viewport.height + spareY
  );
};

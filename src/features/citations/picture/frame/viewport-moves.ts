import type { Region } from '../../../../graph/citation-view.ts';
import type { Layout } from '../../../../graph/layout/time-layout.ts';
import type { Side } from '../../../../graph/scene/count-beyond.ts';
import type { Box } from '../../../../graph/scene/point-grid.ts';
import type { Viewport } from '../../../../graph/scene/viewport.ts';

const MARGIN = 14;
/**
 * Up to so many papers the start is zoomed to where labels can be read, even if not all is in view, where the whole would
 * be smaller than that they have room.
 */
const FEW = 60;
const READABLE = 0.75;
const LEAST_WHOLE = 0.6;
const LARGEST_START = 1.15;
/** What is brought into view keeps so far from the rim, and has so much room for its label. */
const RIM = 40;
const LABEL = 180;
export const ZOOM_LIMITS = { least: 0.02, most: 4 };

export type Frame = Pick<Viewport, 'width' | 'height'>;

const toZoom = (wanted: number): number => Math.min(ZOOM_LIMITS.most, Math.max(ZOOM_LIMITS.least, wanted));

/** The viewport that shows the whole picture, in the middle. */
export const toWhole = ({ bounds }: Layout, { width, height }: Frame): Viewport => {
  const room = { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  const zoom = Math.max(
    ZOOM_LIMITS.least,
    Math.min(
      LARGEST_START,
      room.width / (bounds.right - bounds.left),
      room.height / (bounds.bottom - bounds.top),
    ),
  );
  return {
    zoom,
    panX: width / 2 - ((bounds.left + bounds.right) / 2) * zoom,
    panY: MARGIN + room.height / 2 - ((bounds.top + bounds.bottom) / 2) * zoom,
    width,
    height,
  };
};

/**
 * Where one begins: everything, or where labels would be too small, the focus and what is nearest in time: all papers, if
 * they themselves have room at that size, whose labels then stand at whichever side there is some.
 * @param isGrown whether papers of other records are among them: who asked for them wants to see them
 */
export const toStart = (layout: Layout, focus: string, frame: Frame, isGrown = false): Viewport => {
  const whole = toWhole(layout, frame);
  const at = layout.positions.get(focus);
  const isFewInTime = layout.ticks.length > 0 && layout.positions.size <= FEW;
  if (whole.zoom >= LEAST_WHOLE || isGrown || !isFewInTime || at === undefined) return whole;
  const first = Math.min(...layout.positions.x) * READABLE;
  const last = Math.max(...layout.positions.x) * READABLE;
  const fromLeft = MARGIN - layout.bounds.left * READABLE;
  const hasRoom = last - first <= frame.width - 2 * RIM;
  return {
    ...whole,
    zoom: READABLE,
    panX: hasRoom ? Math.min(fromLeft, frame.width - RIM - last) : fromLeft,
    panY: frame.height / 2 - at.y * READABLE,
  };
};

/** What is on screen, as a view remembers it. */
export const toRegion = ({ zoom, panX, panY, width, height }: Viewport): Region => ({
  x: (width / 2 - panX) / zoom,
  y: (height / 2 - panY) / zoom,
  width: width / zoom,
});

/** The other way, for a frame of any size: the region's centre and width are kept. */
export const toRegionViewport = ({ x, y, width }: Region, frame: Frame): Viewport => {
  const zoom = toZoom(frame.width / width);
  return { ...frame, zoom, panX: frame.width / 2 - x * zoom, panY: frame.height / 2 - y * zoom };
};

/** Whether a region is seen, with all four rims to within a pixel, in this viewport. */
export const isSeen = (region: Region, viewport: Viewport): boolean => {
  const asked = toSeenBox(toRegionViewport(region, viewport));
  const seen = toSeenBox(viewport);
  return (['left', 'top', 'right', 'bottom'] as const).every(
    (rim) => Math.abs(asked[rim] - seen[rim]) * viewport.zoom <= 1,
  );
};

/** Zoomed by a factor about a place on the screen, by default the middle of the frame. */
export const zoomAbout = (
  viewport: Viewport,
  factor: number,
  about = { x: viewport.width / 2, y: viewport.height / 2 },
): Viewport => {
  const zoom = toZoom(viewport.zoom * factor);
  const real = zoom / viewport.zoom;
  return {
    ...viewport,
    zoom,
    panX: about.x - (about.x - viewport.panX) * real,
    panY: about.y - (about.y - viewport.panY) * real,
  };
};

/** The same picture in a frame of another size: its middle stays the middle. */
export const resize = (viewport: Viewport, { width, height }: Frame): Viewport => ({
  ...viewport,
  width,
  height,
  panX: viewport.panX + (width - viewport.width) / 2,
  panY: viewport.panY + (height - viewport.height) / 2,
});

/** Moved only as far as needed to bring a place of the drawing, and a label beside it, into the frame. */
export const reveal = (viewport: Viewport, at: { readonly x: number; readonly y: number }): Viewport => {
  const { zoom, panX, panY, width, height } = viewport;
  const x = at.x * zoom + panX;
  const y = at.y * zoom + panY;
  const labelRim = Math.min(width / 2, RIM + LABEL * zoom);
  const dx = x < RIM ? RIM - x : Math.min(0, width - labelRim - x);
  const dy = y < RIM ? RIM - y : Math.min(0, height - RIM - y);
  return dx === 0 && dy === 0 ? viewport : { ...viewport, panX: panX + dx, panY: panY + dy };
};

/** Moved towards one side: by most of the frame, or less where the farthest paper there is nearer. */
export const moveTowards = (viewport: Viewport, side: Side, reach: number): Viewport => {
  const { panX, panY, width, height, zoom } = viewport;
  const room = RIM + (side === 'right' ? LABEL * zoom : 0);
  const step = Math.min(0.8 * (side === 'left' || side === 'right' ? width : height), reach + room);
  return {
    ...viewport,
    panX: panX + (side === 'left' ? step : side === 'right' ? -step : 0),
    panY: panY + (side === 'up' ? step : side === 'down' ? -step : 0),
  };
};

/** The part of the drawing that is on screen. */
export const toSeenBox = ({ zoom, panX, panY, width, height }: Viewport): Box => ({
  left: -panX / zoom,
  top: -panY / zoom,
  right: (width - panX) / zoom,
  bottom: (height - panY) / zoom,
});

/** Two fingers on the frame: the point between them and how far they are apart, in CSS pixels. */
export interface Fingers {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

/** The viewport after two fingers have moved: what was between them stays between them. */
export const pinch = (viewport: Viewport, before: Fingers, after: Fingers): Viewport => {
  const zoomed = zoomAbout(viewport, before.distance === 0 ? 1 : after.distance / before.distance, before);
  return {
    ...zoomed,
    panX: zoomed.panX + after.x - before.x,
    panY: zoomed.panY + after.y - before.y,
  };
};

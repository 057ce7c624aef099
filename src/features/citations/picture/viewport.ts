import type { Core } from 'cytoscape';
import type { TimeLayout } from '../../../graph/time-layout.ts';

/** Which part of the picture is on screen: `screen = picture * zoom + pan`, in CSS pixels of the frame. */
export interface Viewport {
  readonly zoom: number;
  readonly panX: number;
  readonly panY: number;
  readonly width: number;
  readonly height: number;
}

export const readViewport = (cy: Core): Viewport => ({
  zoom: cy.zoom(),
  panX: cy.pan().x,
  panY: cy.pan().y,
  width: cy.width(),
  height: cy.height(),
});

const MARGIN = 14;
/** Up to so many papers the start is zoomed to where labels can be read, even if not all is in view. */
const FEW = 60;
const READABLE = 0.75;
const LARGEST_START = 1.15;

type Frame = Pick<Viewport, 'width' | 'height'>;

/** The viewport that shows the whole picture, in the middle. */
export const toWhole = ({ bounds }: TimeLayout, { width, height }: Frame): Viewport => {
  const room = { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  const zoom = Math.max(
    0.02,
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

/** Where one begins: everything, or where labels would be too small, the focus and what is nearest in time. */
export const toStart = (layout: TimeLayout, focus: string, frame: Frame): Viewport => {
  const whole = toWhole(layout, frame);
  const at = layout.positions.get(focus);
  if (whole.zoom >= READABLE || layout.positions.size > FEW || at === undefined) return whole;
  return {
    ...whole,
    zoom: READABLE,
    panX: MARGIN - layout.bounds.left * READABLE,
    panY: frame.height / 2 - at.y * READABLE,
  };
};

export const showViewport = (cy: Core, { zoom, panX, panY }: Viewport): void => {
  cy.viewport({ zoom, pan: { x: panX, y: panY } });
};

const STEP = 1.4;

/** Zooms by one step about the middle of the frame. */
export const zoomBy = (cy: Core, direction: 'in' | 'out'): void => {
  const level = cy.zoom() * (direction === 'in' ? STEP : 1 / STEP);
  cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
};

/** Moves the picture only as far as needed to bring a paper and its label into the frame. */
export const reveal = (cy: Core, id: string): void => {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const { x, y } = node.renderedPosition();
  const rim = 40;
  const labelRim = Math.min(cy.width() / 2, rim + 180 * cy.zoom());
  const dx = x < rim ? rim - x : Math.min(0, cy.width() - labelRim - x);
  const dy = y < rim ? rim - y : Math.min(0, cy.height() - rim - y);
  if (dx === 0 && dy === 0) return;
  const by = { x: dx, y: dy };
  cy.stop();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) cy.panBy(by);
  else cy.animate({ panBy: by, duration: 160 });
};

/** Two fingers on the frame: the point between them and how far they are apart, in CSS pixels. */
export interface Fingers {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

/** The viewport after two fingers have moved: what was between them stays between them. */
export const pinch = (
  viewport: Viewport,
  before: Fingers,
  after: Fingers,
  limits: { readonly least: number; readonly most: number },
): Viewport => {
  const wanted = viewport.zoom * (before.distance === 0 ? 1 : after.distance / before.distance);
  const zoom = Math.min(limits.most, Math.max(limits.least, wanted));
  const factor = zoom / viewport.zoom;
  return {
    ...viewport,
    zoom,
    panX: after.x - (before.x - viewport.panX) * factor,
    panY: after.y - (before.y - viewport.panY) * factor,
  };
};

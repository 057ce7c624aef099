/** The largest mark's radius close up, in units of the drawing: a lane has room for it beside its labels. */
const LARGEST = 13;
/** Far off marks grow, up to what two lanes leave each other. */
const WIDEST = 22;
/** CSS pixels that the largest mark keeps on the screen for as long as the lanes allow. */
const KEPT = 7.8;
/** A mark keeps this radius, in CSS pixels, for as long as it takes no more than this much of its lane. */
const KEPT_LEAST = 2;
const LEAST_OF_LANE = 18;
/** Under this radius, in CSS pixels, a mark would be no more than dust. */
const LEAST_VISIBLE = 0.75;
/** The share of the largest area that a paper has which nobody here cites. */
const LEAST_AREA = 0.25;

/** Radius of the focus, close up and at least, in units of the drawing and in CSS pixels. */
const FOCUS = 13;
const FOCUS_KEPT = 6.5;

/**
 * How large a mark is, as a radius in units of the drawing. Its area grows with `citedBy` in a straight line, from a
 * quarter of the largest one; marks grow against the zoom, but never so far that two lanes overlap.
 */
export const toRadius = (citedBy: number, mostCited: number, zoom: number): number => {
  const largest = Math.min(WIDEST, Math.max(LARGEST, KEPT / zoom));
  const share = mostCited === 0 ? 0 : Math.min(1, citedBy / mostCited);
  const least = Math.max(LEAST_VISIBLE / zoom, Math.min(LEAST_OF_LANE, KEPT_LEAST / zoom));
  return Math.max(least, largest * Math.sqrt(LEAST_AREA + (1 - LEAST_AREA) * share));
};

/** The radius of the focus: no measure of anything, only easy to find. */
export const toFocusRadius = (zoom: number): number => Math.max(FOCUS, FOCUS_KEPT / zoom);

/** No mark is larger at this zoom, in units of the drawing. */
export const toLargestRadius = (zoom: number): number => Math.max(toFocusRadius(zoom), toRadius(1, 1, zoom));

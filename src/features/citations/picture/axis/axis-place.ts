import type { Layout } from '../../../../graph/layout/time-layout.ts';
import { type AxisMark, toAxisMarks } from '../../../../graph/scene/axis-marks.ts';
import type { Camera } from '../frame/camera.ts';

/** Which marks of the axis are in the frame, whatever their places: the same object as long as it says the same. */
export interface ShownMarks {
  readonly marks: readonly Pick<AxisMark, 'key' | 'label' | 'isYear'>[];
  /** How much room the label of a year has; undefined for that of a bare year. */
  readonly labelWidth: number | undefined;
}

/** The marks of the axis as the camera moves: seldom are there others, and where they are changes in every frame. */
export interface AxisPlace {
  readonly getShown: () => ShownMarks;
  /** In the order of `getShown`. */
  readonly getMarks: () => readonly AxisMark[];
  /** Is told whenever the picture rests. */
  readonly rest: () => void;
}

const NONE: ShownMarks = { marks: [], labelWidth: undefined };
const NO_MARKS: ReadonlySet<string> = new Set();

/**
 * While the picture is zoomed a mark that comes or goes takes the browser more than all that stay: until it rests again years
 * that are beyond the rim stay, and quarters and what labels have to say besides come only then. What would crowd goes at once.
 *
 * @param toLabelWidth from the width of a year on the screen, in CSS pixels
 * @param hasQuarters whether quarters are among the marks where there is room for them
 */
export const createAxisPlace = (
  layout: Layout,
  camera: Pick<Camera, 'get'>,
  toLabelWidth: (yearWidth: number) => number | undefined = () => undefined,
  hasQuarters = true,
): AxisPlace => {
  let at = camera.get();
  let marks: readonly AxisMark[] = [];
  let shown = NONE;
  let isFresh = false;
  let restingZoom: number | null = null;
  const follow = (): void => {
    const viewport = camera.get();
    if (viewport === null || (isFresh && viewport === at)) return;
    isFresh = true;
    at = viewport;
    restingZoom ??= viewport.zoom;
    const isZooming = viewport.zoom !== restingZoom;
    const kept = isZooming ? new Set(shown.marks.map(({ key }) => key)) : NO_MARKS;
    const isShort = isZooming && shown.labelWidth === undefined;
    const labelWidth = isShort ? undefined : toLabelWidth(12 * layout.monthWidth * viewport.zoom);
    marks = toAxisMarks(layout, viewport, labelWidth, kept).filter(
      ({ key, isYear }) => isYear || (hasQuarters && (!isZooming || kept.has(key))),
    );
    if (labelWidth !== shown.labelWidth || !isSameSet(marks, shown.marks)) shown = { marks, labelWidth };
  };
  return {
    getShown: () => {
      follow();
      return shown;
    },
    getMarks: () => {
      follow();
      return marks;
    },
    rest: () => {
      restingZoom = null;
      isFresh = false;
    },
  };
};

const isSameSet = (marks: readonly AxisMark[], shown: ShownMarks['marks']): boolean =>
  marks.length === shown.length && marks.every(({ key }, index) => key === shown[index]?.key);

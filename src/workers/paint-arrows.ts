import type { GraphTheme } from '../graph/scene/graph-theme.ts';
import { radiusOf } from '../graph/scene/place-labels.ts';
import type { PaintedScene } from '../graph/scene/scene.ts';
import type { Viewport } from '../graph/scene/viewport.ts';
import { type Course, MOST_CURVED, toControl, toCourse } from './arrow-curve.ts';
import type { PaintContext } from './paint-context.ts';

/** Lines in one stroke. Between two strokes painting can be given up for a newer picture. */
const CHUNK = 4_000;
/** Above so many arrows in view their heads would be a grey mist, and lines as thin as the screen allows are enough. */
const MOST_WITH_HEADS = MOST_CURVED;
const LEAST_ZOOM_WITH_HEADS = 0.2;

interface Arrows {
  /** Places of pairs in `scene.citations`. */
  readonly pairs: number[];
  /** CSS pixels of all lines together, none longer than the frame. */
  length: number;
}

interface InView {
  readonly plain: Arrows;
  /** Those with an end that a filter doesn't find. */
  readonly dim: Arrows;
  /** Square CSS pixels of the part of the frame that has any arrows. */
  readonly area: number;
}

const findInView = (scene: PaintedScene, viewport: Viewport): InView => {
  const { zoom, panX, panY, width, height } = viewport;
  const left = -panX / zoom;
  const top = -panY / zoom;
  const right = (width - panX) / zoom;
  const bottom = (height - panY) / zoom;
  const diagonal = Math.hypot(width, height);
  const { x, y, citations, isDim } = scene;
  const plain: Arrows = { pairs: [], length: 0 };
  const dim: Arrows = { pairs: [], length: 0 };
  const drawn = { left: right, top: bottom, right: left, bottom: top };
  for (let at = 0; at < citations.length; at += 2) {
    const from = citations[at] ?? 0;
    const to = citations[at + 1] ?? 0;
    const x1 = x[from] ?? 0;
    const y1 = y[from] ?? 0;
    const x2 = x[to] ?? 0;
    const y2 = y[to] ?? 0;
    if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) continue;
    if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) continue;
    const arrows = isDim[from] || isDim[to] ? dim : plain;
    arrows.pairs.push(at);
    arrows.length += Math.min(diagonal, Math.hypot(x1 - x2, y1 - y2) * zoom);
    drawn.left = Math.min(drawn.left, x1, x2);
    drawn.right = Math.max(drawn.right, x1, x2);
    drawn.top = Math.min(drawn.top, y1, y2);
    drawn.bottom = Math.max(drawn.bottom, y1, y2);
  }
  const drawnWidth = (Math.min(right, drawn.right) - Math.max(left, drawn.left)) * zoom;
  const drawnHeight = (Math.min(bottom, drawn.bottom) - Math.max(top, drawn.top)) * zoom;
  return { plain, dim, area: Math.max(1, drawnWidth) * Math.max(1, drawnHeight) };
};

/** So many arrows in view each have the whole contrast of their colour against the ground. */
export const MOST_CLEAR = 300;

/**
 * Few arrows are clear, many are a shade whose depth says how many: opacity falls with how many lines cross an
 * average point, the more fully the more there are. Under the least a canvas of 256 shades would show nothing.
 */
const toOpacity = (count: number, length: number, lineWidth: number, area: number): number => {
  const shade = Math.max(0.014, 0.65 / (1 + (1.3 * length * lineWidth) / area));
  return shade ** Math.min(1, Math.max(0, Math.log2(count / MOST_CLEAR) / 2));
};
const DIM = 0.3;

/** All arrows of a scene that cross the viewport, in steps. @param scale device pixels in a CSS pixel */
export function* paintArrows(
  context: PaintContext,
  scene: PaintedScene,
  viewport: Viewport,
  theme: GraphTheme,
  scale: number,
): Generator<void, void> {
  const isMass = scene.citations.length / 2 > MOST_WITH_HEADS;
  // Lines of one device pixel are painted by a much shorter way than wider ones.
  const lineWidth = isMass ? 1 / scale : 1;
  const { plain, dim, area } = findInView(scene, viewport);
  const count = plain.pairs.length + dim.pairs.length;
  const course = toCourse(scene);
  const hasHeads = count <= MOST_WITH_HEADS && viewport.zoom >= LEAST_ZOOM_WITH_HEADS;
  context.strokeStyle = theme.strong;
  context.fillStyle = theme.strong;
  context.lineWidth = lineWidth;
  for (const [{ pairs, length }, share] of [
    [dim, DIM],
    [plain, 1],
  ] as const) {
    context.globalAlpha = share * toOpacity(count, length, lineWidth, area);
    for (let start = 0; start < pairs.length; start += CHUNK) {
      if (course === 'straight' && !hasHeads) strokeLines(context, scene, viewport, pairs, start);
      else strokeCurves(context, scene, viewport, pairs, start, course, hasHeads);
      yield;
    }
    if (hasHeads) fillHeads(context, scene, viewport, pairs, course);
  }
  context.globalAlpha = 1;
}

/** The short way, for a mass of lines. */
const strokeLines = (
  context: PaintContext,
  { x, y, citations }: PaintedScene,
  { zoom, panX, panY }: Viewport,
  pairs: readonly number[],
  start: number,
): void => {
  const end = Math.min(pairs.length, start + CHUNK);
  context.beginPath();
  for (let index = start; index < end; index += 1) {
    const at = pairs[index] ?? 0;
    const from = citations[at] ?? 0;
    const to = citations[at + 1] ?? 0;
    context.moveTo((x[from] ?? 0) * zoom + panX, (y[from] ?? 0) * zoom + panY);
    context.lineTo((x[to] ?? 0) * zoom + panX, (y[to] ?? 0) * zoom + panY);
  }
  context.stroke();
};

const HEAD = 7;
export const HEAD_GAP = 3;

const placeOf = (scene: PaintedScene, { zoom, panX, panY }: Viewport, paper: number): Place => ({
  x: (scene.x[paper] ?? 0) * zoom + panX,
  y: (scene.y[paper] ?? 0) * zoom + panY,
});

const strokeCurves = (
  context: PaintContext,
  scene: PaintedScene,
  viewport: Viewport,
  pairs: readonly number[],
  start: number,
  course: Course,
  hasHeads: boolean,
): void => {
  const end = Math.min(pairs.length, start + CHUNK);
  context.beginPath();
  for (let index = start; index < end; index += 1) {
    const at = pairs[index] ?? 0;
    const to = scene.citations[at + 1] ?? 0;
    const distance = hasHeads ? radiusOf(scene, to, viewport.zoom) * viewport.zoom + HEAD_GAP : 0;
    addShaft(
      context,
      placeOf(scene, viewport, scene.citations[at] ?? 0),
      placeOf(scene, viewport, to),
      course,
      distance + (hasHeads ? HEAD : 0),
    );
  }
  context.stroke();
};

const fillHeads = (
  context: PaintContext,
  scene: PaintedScene,
  viewport: Viewport,
  pairs: readonly number[],
  course: Course,
): void => {
  context.beginPath();
  for (const at of pairs) {
    const to = scene.citations[at + 1] ?? 0;
    addHead(
      context,
      placeOf(scene, viewport, scene.citations[at] ?? 0),
      placeOf(scene, viewport, to),
      course,
      radiusOf(scene, to, viewport.zoom) * viewport.zoom + HEAD_GAP,
      HEAD,
    );
  }
  context.fill();
};

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Adds the line of an arrow to the path, up to so far before the place that it leads to. */
export const addShaft = (
  context: PaintContext,
  from: Place,
  to: Place,
  course: Course,
  distance: number,
): void => {
  const control = toControl(course, from, to);
  const end = stopBefore(control ?? from, to, distance);
  context.moveTo(from.x, from.y);
  if (control === null) context.lineTo(end.x, end.y);
  else context.quadraticCurveTo(control.x, control.y, end.x, end.y);
};

/** The place on the way so far before its end, or where the way begins if it is shorter. */
const stopBefore = (from: Place, to: Place, distance: number): Place => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = Math.max(0, length - distance) / (length || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

/** Adds the head of an arrow to the path, to be filled, its point so far before the place that it leads to. */
export const addHead = (
  context: PaintContext,
  from: Place,
  to: Place,
  course: Course,
  distance: number,
  size: number,
): void => {
  const before = toControl(course, from, to) ?? from;
  const length = Math.hypot(to.x - before.x, to.y - before.y);
  if (length <= distance) return;
  const dx = (to.x - before.x) / length;
  const dy = (to.y - before.y) / length;
  const tipX = to.x - dx * distance;
  const tipY = to.y - dy * distance;
  const half = size * 0.42;
  context.moveTo(tipX, tipY);
  context.lineTo(tipX - dx * size - dy * half, tipY - dy * size + dx * half);
  context.lineTo(tipX - dx * size + dy * half, tipY - dy * size - dx * half);
};

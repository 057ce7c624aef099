import type { GraphTheme } from '../../graph/scene/graph-theme.ts';
import { radiusOf } from '../../graph/scene/labels/place-labels.ts';
import type { PaintedScene } from '../../graph/scene/scene.ts';
import type { Viewport } from '../../graph/scene/viewport.ts';
import type { PaintContext } from '../surface/paint-context.ts';
import { type Course, MOST_CURVED, toCourse } from './arrow-curve.ts';
import { addHead, addShaft, HEAD_GAP, type Place } from './arrow-parts.ts';
import { type Arrows, findArrows } from './find-arrows.ts';
import { type LayPixels, paintMist } from './paint-mist.ts';

/** Lines in one stroke. Between two strokes painting can be given up for a newer picture. */
const CHUNK = 4_000;
/** Above so many arrows in view their heads would be a grey mist, and lines as thin as the screen allows are enough. */
const MOST_WITH_HEADS = MOST_CURVED;
const LEAST_ZOOM_WITH_HEADS = 0.2;

/** So many arrows in view each have the whole contrast of their colour against the ground. */
export const MOST_CLEAR = 300;

/**
 * Few arrows are clear, many are a shade whose depth says how many: opacity falls with how many lines cross an
 * average point, the more fully the more there are.
 * @param least under which nothing would be seen
 */
const toOpacity = (count: number, length: number, lineWidth: number, area: number, least: number): number => {
  const shade = Math.max(least, 0.65 / (1 + (1.3 * length * lineWidth) / area));
  return shade ** Math.min(1, Math.max(0, Math.log2(count / MOST_CLEAR) / 2));
};
const DIM = 0.3;
/** A canvas rounds at each line that crosses another one, to one of 256 shades. */
const LEAST_STROKED = 0.014;
const LEAST_COUNTED = 0.004;
/** Of a line that covers no more than this nobody sees whether its rim is smooth. */
const MOST_COUNTED = 0.12;

/**
 * All arrows of a scene that cross the viewport, in steps.
 * @param scale device pixels in a CSS pixel
 * @param layPixels where what is painted on takes pixels, and is still clear
 */
export function* paintArrows(
  context: PaintContext,
  scene: PaintedScene,
  viewport: Viewport,
  theme: GraphTheme,
  scale: number,
  layPixels: LayPixels | null,
): Generator<void, void> {
  const isMass = scene.citations.length / 2 > MOST_WITH_HEADS;
  // Lines of one device pixel are painted by a much shorter way than wider ones.
  const lineWidth = isMass ? 1 / scale : 1;
  const { plain, dim, box } = findArrows(scene, viewport);
  const area = Math.max(1, box.right - box.left) * Math.max(1, box.bottom - box.top);
  const count = plain.pairs.length + dim.pairs.length;
  const course = toCourse(scene);
  const hasHeads = count <= MOST_WITH_HEADS && viewport.zoom >= LEAST_ZOOM_WITH_HEADS;
  const isStraight = course === 'straight' && !hasHeads;
  const opacityOf = ({ length }: Arrows, share: number, least: number): number =>
    share * toOpacity(count, length, lineWidth, area, least);
  const layers = [
    { arrows: dim, share: DIM },
    { arrows: plain, share: 1 },
  ].filter(({ arrows }) => arrows.pairs.length > 0);

  if (isStraight && layPixels !== null) {
    const mist = layers.map(({ arrows, share }) => ({
      pairs: arrows.pairs,
      opacity: opacityOf(arrows, share, LEAST_COUNTED),
    }));
    // What lies over lines that are told apart is stroked like them.
    const stroked = mist.findIndex(({ opacity }) => opacity > MOST_COUNTED);
    const [one, other] = stroked < 0 ? mist : mist.slice(0, stroked);
    if (one !== undefined) {
      const crossing = other === undefined ? ([one] as const) : ([one, other] as const);
      yield* paintMist({ scene, viewport, scale, box, layers: crossing, colour: theme.strong, layPixels });
      layers.splice(0, other === undefined ? 1 : 2);
    }
  }
  context.strokeStyle = theme.strong;
  context.fillStyle = theme.strong;
  context.lineWidth = lineWidth;
  for (const { arrows, share } of layers) {
    const { pairs } = arrows;
    context.globalAlpha = opacityOf(arrows, share, LEAST_STROKED);
    for (let start = 0; start < pairs.length; start += CHUNK) {
      if (isStraight) strokeLines(context, scene, viewport, pairs, start);
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
  pairs: Uint32Array,
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

const placeOf = (scene: PaintedScene, { zoom, panX, panY }: Viewport, paper: number): Place => ({
  x: (scene.x[paper] ?? 0) * zoom + panX,
  y: (scene.y[paper] ?? 0) * zoom + panY,
});

const strokeCurves = (
  context: PaintContext,
  scene: PaintedScene,
  viewport: Viewport,
  pairs: Uint32Array,
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
  pairs: Uint32Array,
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

import type { GraphTheme } from '../graph/scene/graph-theme.ts';
import { radiusOf } from '../graph/scene/place-labels.ts';
import type { PaintedScene } from '../graph/scene/scene.ts';
import type { Viewport } from '../graph/scene/viewport.ts';
import type { PaintContext } from './paint-context.ts';

/** Lines in one stroke. Between two strokes painting can be given up for a newer picture. */
const CHUNK = 4_000;
/** Above so many arrows in view their heads would be a grey mist, and lines as thin as the screen allows are enough. */
const MOST_WITH_HEADS = 2_500;
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

/**
 * Few arrows are clear, many are a shade whose depth says how many: opacity falls with how many lines cross an
 * average point. Under the least a canvas of 256 shades would show nothing.
 */
const toOpacity = (length: number, lineWidth: number, area: number): number =>
  Math.max(0.014, 0.65 / (1 + (1.3 * length * lineWidth) / area));
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
  const lineWidth = isMass ? 1 / scale : 1.25;
  const { plain, dim, area } = findInView(scene, viewport);
  const hasHeads =
    plain.pairs.length + dim.pairs.length <= MOST_WITH_HEADS && viewport.zoom >= LEAST_ZOOM_WITH_HEADS;
  context.strokeStyle = theme.strong;
  context.fillStyle = theme.strong;
  context.lineWidth = lineWidth;
  for (const [{ pairs, length }, share] of [
    [dim, DIM],
    [plain, 1],
  ] as const) {
    context.globalAlpha = share * toOpacity(length, lineWidth, area);
    for (let start = 0; start < pairs.length; start += CHUNK) {
      strokeLines(context, scene, viewport, pairs, start, hasHeads);
      yield;
    }
    if (hasHeads) fillHeads(context, scene, viewport, pairs);
  }
  context.globalAlpha = 1;
}

const strokeLines = (
  context: PaintContext,
  scene: PaintedScene,
  { zoom, panX, panY }: Viewport,
  pairs: readonly number[],
  start: number,
  hasHeads: boolean,
): void => {
  const { x, y, citations } = scene;
  const end = Math.min(pairs.length, start + CHUNK);
  context.beginPath();
  for (let index = start; index < end; index += 1) {
    const at = pairs[index] ?? 0;
    const from = citations[at] ?? 0;
    const to = citations[at + 1] ?? 0;
    const x1 = (x[from] ?? 0) * zoom + panX;
    const y1 = (y[from] ?? 0) * zoom + panY;
    let x2 = (x[to] ?? 0) * zoom + panX;
    let y2 = (y[to] ?? 0) * zoom + panY;
    if (hasHeads) {
      const length = Math.hypot(x2 - x1, y2 - y1);
      const share = Math.max(0, length - radiusOf(scene, to, zoom) * zoom - HEAD_GAP - HEAD) / (length || 1);
      x2 = x1 + (x2 - x1) * share;
      y2 = y1 + (y2 - y1) * share;
    }
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
};

const HEAD = 8;
const HEAD_GAP = 3;

const fillHeads = (
  context: PaintContext,
  scene: PaintedScene,
  { zoom, panX, panY }: Viewport,
  pairs: readonly number[],
): void => {
  const { x, y, citations } = scene;
  context.beginPath();
  for (const at of pairs) {
    const from = citations[at] ?? 0;
    const to = citations[at + 1] ?? 0;
    addHead(
      context,
      { x: (x[from] ?? 0) * zoom + panX, y: (y[from] ?? 0) * zoom + panY },
      { x: (x[to] ?? 0) * zoom + panX, y: (y[to] ?? 0) * zoom + panY },
      radiusOf(scene, to, zoom) * zoom + HEAD_GAP,
      HEAD,
    );
  }
  context.fill();
};

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Adds the head of an arrow to the path, its point so far before the place that it leads to. */
export const addHead = (
  context: PaintContext,
  from: Place,
  to: Place,
  distance: number,
  size: number,
): void => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length <= distance) return;
  const dx = (to.x - from.x) / length;
  const dy = (to.y - from.y) / length;
  const tipX = to.x - dx * distance;
  const tipY = to.y - dy * distance;
  const half = size * 0.42;
  context.moveTo(tipX, tipY);
  context.lineTo(tipX - dx * size - dy * half, tipY - dy * size + dx * half);
  context.lineTo(tipX - dx * size + dy * half, tipY - dy * size - dx * half);
  context.closePath();
};

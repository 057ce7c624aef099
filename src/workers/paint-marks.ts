import { LOOK_KINDS, type LookKind } from '../graph/paper-look.ts';
import { toFillColour } from '../graph/scene/fills.ts';
import type { GraphTheme } from '../graph/scene/graph-theme.ts';
import { radiusOf } from '../graph/scene/labels/place-labels.ts';
import { DIAMOND, LOOK_GLYPHS, SQUARE, STROKE } from '../graph/scene/mark-shapes.ts';
import { findInBox, type PointGrid } from '../graph/scene/point-grid.ts';
import { NO_FILL, type PaintedScene, SHAPES, type Shape } from '../graph/scene/scene.ts';
import type { Viewport } from '../graph/scene/viewport.ts';
import type { PaintContext } from './surface/paint-context.ts';

/** Under this radius, in CSS pixels, only the colour of a mark can be seen. */
const LEAST_OUTLINED = 1.2;
/** From this radius on a sign inside a mark can be read. */
const LEAST_WITH_GLYPH = 4.5;
const DIM = 0.25;

/** All marks in view, the focus last. Marks that look alike are painted together. */
export const paintMarks = (
  context: PaintContext,
  scene: PaintedScene,
  grid: PointGrid,
  viewport: Viewport,
  theme: GraphTheme,
): void => {
  const { zoom, panX, panY, width, height } = viewport;
  const margin = 40 / zoom;
  const inView = findInBox(grid, {
    left: -panX / zoom - margin,
    top: -panY / zoom - margin,
    right: (width - panX) / zoom + margin,
    bottom: (height - panY) / zoom + margin,
  });
  const alike = new Map<number, number[]>();
  for (const paper of inView) {
    if (paper === scene.focus) continue;
    const key = (scene.fill[paper] ?? NO_FILL) * 2 + (scene.isDim[paper] ?? 0);
    const papers = alike.get(key);
    if (papers) papers.push(paper);
    else alike.set(key, [paper]);
  }
  // Dimmed ones first: they never cover what a filter has found.
  const batches = [...alike].toSorted(([one], [other]) => (other % 2) - (one % 2) || one - other);
  for (const [key, papers] of batches) {
    context.globalAlpha = key % 2 === 1 ? DIM : 1;
    paintAlike(context, scene, viewport, theme, Math.floor(key / 2), papers);
  }
  context.globalAlpha = 1;
  paintFocus(context, scene, viewport, theme);
};

const paintAlike = (
  context: PaintContext,
  scene: PaintedScene,
  { zoom, panX, panY }: Viewport,
  theme: GraphTheme,
  fill: number,
  papers: readonly number[],
): void => {
  const radiusAt = toPixelRadius(scene, zoom);
  const colour = toFillColour(scene.fills, fill, theme);
  const isPlain = colour === theme.panel;
  const small: number[] = [];
  const large: number[] = [];
  for (const paper of papers) (radiusAt(paper) < LEAST_OUTLINED ? small : large).push(paper);

  const trace = (outline: Outline, paper: number): void =>
    addShape(
      outline,
      SHAPES[scene.shape[paper] ?? 0] ?? 'not-said',
      (scene.x[paper] ?? 0) * zoom + panX,
      (scene.y[paper] ?? 0) * zoom + panY,
      radiusAt(paper),
    );
  context.fillStyle = isPlain ? theme.muted : colour;
  traceAll(context, small, trace).fill();

  const outlines = traceAll(context, large, trace);
  context.fillStyle = colour;
  outlines.fill();
  context.strokeStyle = theme.muted;
  context.lineWidth = Math.min(1.5, Math.max(0.6, zoom * 1.5));
  outlines.stroke();
  const look = scene.fills.kind === 'state' ? LOOK_KINDS[fill] : undefined;
  if (look !== undefined) paintGlyphs(context, scene, { zoom, panX, panY }, theme, look, large);
};

/** Radii in CSS pixels. Papers that are cited equally often have the same, so each is worked out once. */
const toPixelRadius = (scene: PaintedScene, zoom: number): ((paper: number) => number) => {
  const radii: number[] = [];
  return (paper) => {
    const cited = scene.citedBy[paper] ?? 0;
    const known = radii[cited];
    if (known !== undefined) return known;
    const radius = radiusOf(scene, paper, zoom) * zoom;
    radii[cited] = radius;
    return radius;
  };
};

type Outline = Pick<PaintContext, 'moveTo' | 'lineTo' | 'closePath' | 'rect' | 'arc'>;

const BUNCH = 32;

/**
 * All outlines as one path. Whenever a part of a path is closed a canvas measures the whole of it, so there it is put
 * together from paths of a few marks.
 */
const traceAll = (
  context: PaintContext,
  papers: readonly number[],
  trace: (outline: Outline, paper: number) => void,
): Pick<PaintContext, 'fill' | 'stroke'> => {
  if (!('canvas' in context)) {
    context.beginPath();
    for (const paper of papers) trace(context, paper);
    return context;
  }
  const path = new Path2D();
  for (let start = 0; start < papers.length; start += BUNCH) {
    const bunch = new Path2D();
    for (const paper of papers.slice(start, start + BUNCH)) trace(bunch, paper);
    path.addPath(bunch);
  }
  return { fill: () => context.fill(path), stroke: () => context.stroke(path) };
};

const paintGlyphs = (
  context: PaintContext,
  scene: PaintedScene,
  { zoom, panX, panY }: Pick<Viewport, 'zoom' | 'panX' | 'panY'>,
  theme: GraphTheme,
  look: LookKind,
  papers: readonly number[],
): void => {
  context.strokeStyle = theme.panel;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const paper of papers) {
    const radius = radiusOf(scene, paper, zoom) * zoom;
    if (radius < LEAST_WITH_GLYPH) continue;
    const x = (scene.x[paper] ?? 0) * zoom + panX;
    const y = (scene.y[paper] ?? 0) * zoom + panY;
    context.lineWidth = radius * STROKE;
    context.beginPath();
    for (const stroke of LOOK_GLYPHS[look]) {
      for (let at = 0; at < stroke.length; at += 2) {
        const px = x + (stroke[at] ?? 0) * radius;
        const py = y + (stroke[at + 1] ?? 0) * radius;
        if (at === 0) context.moveTo(px, py);
        else context.lineTo(px, py);
        if (stroke.length === 2) context.lineTo(px, py);
      }
    }
    context.stroke();
  }
  context.lineCap = 'butt';
  context.lineJoin = 'miter';
};

/** Adds the outline of a paper's mark to the path. The three shapes have equal areas. */
const addShape = (context: Outline, shape: Shape, x: number, y: number, radius: number): void => {
  if (shape === 'no-record') {
    const half = radius * SQUARE;
    context.rect(x - half, y - half, 2 * half, 2 * half);
  } else if (shape === 'not-said') {
    const half = radius * DIAMOND;
    context.moveTo(x, y - half);
    context.lineTo(x + half, y);
    context.lineTo(x, y + half);
    context.lineTo(x - half, y);
    context.closePath();
  } else {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
};

/** A disc in a ring: the paper that the page is about. */
const paintFocus = (
  context: PaintContext,
  scene: PaintedScene,
  viewport: Viewport,
  theme: GraphTheme,
): void => {
  const x = (scene.x[scene.focus] ?? 0) * viewport.zoom + viewport.panX;
  const y = (scene.y[scene.focus] ?? 0) * viewport.zoom + viewport.panY;
  const radius = radiusOf(scene, scene.focus, viewport.zoom) * viewport.zoom;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = theme.panel;
  context.fill();
  context.strokeStyle = theme.ink;
  context.lineWidth = Math.max(1.5, radius * 0.15);
  context.stroke();
  context.beginPath();
  context.arc(x, y, radius * 0.62, 0, 2 * Math.PI);
  context.fillStyle = theme.ink;
  context.fill();
};

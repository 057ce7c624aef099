import type { GraphTheme } from '../graph/scene/graph-theme.ts';
import { radiusOf } from '../graph/scene/labels/place-labels.ts';
import type { ArrowKind, Highlight, PaintedScene } from '../graph/scene/scene.ts';
import type { Viewport } from '../graph/scene/viewport.ts';
import { toCourse } from './arrows/arrow-curve.ts';
import { addHead, addShaft, HEAD_GAP } from './arrows/arrow-parts.ts';
import type { PaintContext } from './surface/paint-context.ts';

interface ArrowLook {
  readonly width: number;
  readonly dash: readonly number[];
  readonly head: number;
}

/** Arrows that stand out, never by colour alone. The interactive graph draws them alike (`graph-style.ts`). */
export const ARROW_LOOKS: { readonly [Kind in ArrowKind]: ArrowLook } = {
  'cited-by': { width: 1.75, dash: [6, 4], head: 10 },
  cites: { width: 2.25, dash: [], head: 11 },
  path: { width: 4, dash: [], head: 15 },
};

/** Where more than this stand out together they are drawn thin, else they would be one area. */
const CROWD = 100;

/** The arrows of a highlight, under the marks. */
export const paintHighlightArrows = (
  context: PaintContext,
  scene: PaintedScene,
  { arrows }: Highlight,
  { zoom, panX, panY }: Viewport,
  theme: GraphTheme,
): void => {
  const at = (paper: number) => ({
    x: (scene.x[paper] ?? 0) * zoom + panX,
    y: (scene.y[paper] ?? 0) * zoom + panY,
  });
  const course = toCourse(scene);
  const toDistance = (cited: number): number => radiusOf(scene, cited, zoom) * zoom + HEAD_GAP;
  for (const [kind, look] of Object.entries(ARROW_LOOKS)) {
    const alike = arrows.filter((arrow) => arrow.kind === kind);
    const isCrowd = alike.length > CROWD;
    context.strokeStyle = theme.ink;
    context.fillStyle = theme.ink;
    context.lineWidth = isCrowd ? 1 : look.width;
    context.setLineDash([...(isCrowd ? [] : look.dash)]);
    context.globalAlpha = isCrowd ? 0.4 : 1;
    context.beginPath();
    for (const { citing, cited } of alike)
      addShaft(context, at(citing), at(cited), course, toDistance(cited) + look.head * 0.7);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    for (const { citing, cited } of alike)
      addHead(context, at(citing), at(cited), course, toDistance(cited), look.head);
    context.fill();
  }
  context.globalAlpha = 1;
};

/** Rings around the papers that stand out, over the marks. Bold: selected. Thin: on the path, or a neighbour. */
export const paintHighlightRings = (
  context: PaintContext,
  scene: PaintedScene,
  highlight: Highlight,
  { zoom, panX, panY }: Viewport,
  theme: GraphTheme,
): void => {
  const ring = (papers: Iterable<number>, width: number, colour: string): void => {
    context.beginPath();
    for (const paper of papers) {
      const x = (scene.x[paper] ?? 0) * zoom + panX;
      const y = (scene.y[paper] ?? 0) * zoom + panY;
      const radius = radiusOf(scene, paper, zoom) * zoom + 2 + width / 2;
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  };
  const ends = highlight.arrows.flatMap(({ citing, cited, kind }) =>
    kind === 'path' ? [] : [citing, cited],
  );
  ring(new Set(ends), 1.5, theme.ink);
  ring(highlight.path, 2, theme.ink);
  ring(highlight.selected, 3, theme.ink);
};

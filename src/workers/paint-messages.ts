import type { GraphTheme, TextStyle } from '../graph/scene/graph-theme.ts';
import type { Box } from '../graph/scene/point-grid.ts';
import type { Highlight, PaintedScene, SceneMarks, SceneShape } from '../graph/scene/scene.ts';
import type { Viewport } from '../graph/scene/viewport.ts';

/** A picture that is wanted, of the scene that was sent last. */
export interface PaintRequest {
  /** Counts the requests: only the newest is worth painting. */
  readonly number: number;
  /** The part to paint, as a frame of its own. */
  readonly area: Viewport;
  /** What of the area is on screen. */
  readonly frame: Box;
  /** Device pixels in a CSS pixel. */
  readonly scale: number;
  readonly theme: GraphTheme;
  readonly highlight: Highlight;
}

/** A shape on its way: one long text is handed over in a fraction of the time that thousands of short ones take. */
export interface SentShape extends Omit<SceneShape, 'titles'> {
  /** All titles, one after the other. */
  readonly text: string;
  /** Where each of them ends in it. */
  readonly titleEnds: Uint32Array;
}

export const toSentShape = ({
  x,
  y,
  citedBy,
  mostCited,
  citations,
  titles,
  order,
  focus,
  axis,
}: SceneShape): SentShape => {
  const titleEnds = new Uint32Array(titles.length);
  let end = 0;
  for (let paper = 0; paper < titles.length; paper += 1) {
    end += titles[paper]?.length ?? 0;
    titleEnds[paper] = end;
  }
  return { x, y, citedBy, mostCited, citations, text: titles.join(''), titleEnds, order, focus, axis };
};

/** The shape as it is painted: a title is cut out when it is asked for. */
export const toShape = ({ text, titleEnds, ...shape }: SentShape): Omit<PaintedScene, keyof SceneMarks> => ({
  ...shape,
  titles: { at: (paper) => text.slice(paper === 0 ? 0 : titleEnds[paper - 1], titleEnds[paper]) },
});

/**
 * To the painting worker. `shape` and `marks` stay until others come; both are there before the first `paint`. `style` says
 * how labels will be written, for a painter that has time before it is asked for a picture.
 */
export type ToPainter =
  | { readonly kind: 'shape'; readonly shape: SentShape }
  | { readonly kind: 'style'; readonly style: Pick<TextStyle, 'font' | 'spacing'> }
  | { readonly kind: 'marks'; readonly marks: SceneMarks }
  | { readonly kind: 'paint'; readonly request: PaintRequest };

/** From the painting worker. A request that a newer one overtook is not answered. */
export interface FromPainter {
  readonly number: number;
  /** Null where the painting failed: there is no picture for this request, and the next one may be painted. */
  readonly bitmap: ImageBitmap | null;
  /** Where its words stand (`toLabelPlaces`). */
  readonly labels: Float32Array;
}

import type { GraphTheme } from '../graph/scene/graph-theme.ts';
import type { Box } from '../graph/scene/point-grid.ts';
import type { Highlight, SceneMarks, SceneShape } from '../graph/scene/scene.ts';
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

/** To the painting worker. `shape` and `marks` stay until others come; both are there before the first `paint`. */
export type ToPainter =
  | { readonly kind: 'shape'; readonly shape: SceneShape }
  | { readonly kind: 'marks'; readonly marks: SceneMarks }
  | { readonly kind: 'paint'; readonly request: PaintRequest };

/** From the painting worker. A request that a newer one overtook is not answered. */
export interface FromPainter {
  readonly number: number;
  /** Null where the painting failed: there is no picture for this request, and the next one may be painted. */
  readonly bitmap: ImageBitmap | null;
}

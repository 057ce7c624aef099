import type { GraphTheme } from '../../../../graph/scene/graph-theme.ts';
import type { Highlight, Scene } from '../../../../graph/scene/scene.ts';
import type { Viewport } from '../../../../graph/scene/viewport.ts';

/** Everything that makes the picture on the screen: enough to paint it again, into a file for instance. */
export interface PictureInput {
  readonly scene: Scene;
  readonly highlight: Highlight;
  /** What is on screen: `x * zoom + panX`, in CSS pixels of a frame of `width` × `height`. */
  readonly viewport: Viewport;
  readonly theme: GraphTheme;
}

import type { PaintedScene } from '../../graph/scene/scene.ts';
import type { Viewport } from '../../graph/scene/viewport.ts';
import {
  addLine,
  type LineShade,
  type PixelBand,
  type ShadeLayer,
  toLineShade,
  toShadePixels,
} from './line-shade.ts';

/** Puts pixels under all that is painted later, and fills their alpha with the colour. */
export type LayPixels = (bands: Iterable<PixelBand>, colour: string) => void;

/** Lines of which each is hardly seen. */
export interface MistLayer {
  /** Places of pairs in `scene.citations`. */
  readonly pairs: Uint32Array;
  readonly opacity: number;
}

/** Lines that are counted in one step. */
const CHUNK = 4_000;

/**
 * Lines that nobody tells apart, in steps: it is counted how many cross each pixel, which takes a quarter of the time that a
 * canvas needs for so many lines, and the shade is that of the colour itself.
 * @param layers one over the other
 */
export function* paintMist(
  scene: PaintedScene,
  viewport: Viewport,
  scale: number,
  [one, other]: readonly [MistLayer, MistLayer?],
  colour: string,
  layPixels: LayPixels,
): Generator<void, void> {
  const size = [Math.round(viewport.width * scale), Math.round(viewport.height * scale)] as const;
  const first = yield* count(one, scene, viewport, scale, toLineShade(...size));
  const second =
    other === undefined ? null : yield* count(other, scene, viewport, scale, toLineShade(...size));
  layPixels(toShadePixels(first, second), colour);
  yield;
}

function* count(
  { pairs, opacity }: MistLayer,
  { x, y, citations }: PaintedScene,
  viewport: Viewport,
  scale: number,
  shade: LineShade,
): Generator<void, ShadeLayer> {
  const zoom = viewport.zoom * scale;
  const panX = viewport.panX * scale;
  const panY = viewport.panY * scale;
  for (let start = 0; start < pairs.length; start += CHUNK) {
    const end = Math.min(pairs.length, start + CHUNK);
    for (let index = start; index < end; index += 1) {
      const at = pairs[index] ?? 0;
      const from = citations[at] ?? 0;
      const to = citations[at + 1] ?? 0;
      addLine(
        shade,
        (x[from] ?? 0) * zoom + panX,
        (y[from] ?? 0) * zoom + panY,
        (x[to] ?? 0) * zoom + panX,
        (y[to] ?? 0) * zoom + panY,
      );
    }
    yield;
  }
  return { shade, opacity };
}

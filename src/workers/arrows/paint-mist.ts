import type { Box } from '../../graph/scene/point-grid.ts';
import type { PaintedScene } from '../../graph/scene/scene.ts';
import type { Viewport } from '../../graph/scene/viewport.ts';
import { addLine, toLineShade, toLineTally } from './line-shade.ts';
import { type PixelBand, type ShadeLayer, toShadePixels } from './shade-pixels.ts';

/** A part of a picture, in its pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Puts pixels into a part of a picture, under all that is painted later, and fills their alpha with the colour. */
export type LayPixels = (bands: Iterable<PixelBand>, box: PixelBox, colour: string) => void;

/** Lines of which each is hardly seen. */
export interface MistLayer {
  /** Places of pairs in `scene.citations`. */
  readonly pairs: Uint32Array;
  readonly opacity: number;
}

/** What a mist is made of. */
export interface Mist {
  readonly scene: Pick<PaintedScene, 'x' | 'y' | 'citations'>;
  readonly viewport: Viewport;
  /** Device pixels in a CSS pixel. */
  readonly scale: number;
  /** Where in the frame of the viewport the lines are. */
  readonly box: Box;
  /** One over the other. */
  readonly layers: readonly [MistLayer, MistLayer?];
  readonly colour: string;
  readonly layPixels: LayPixels;
}

/** Lines that are counted in one step. */
const CHUNK = 4_000;

/**
 * Lines that nobody tells apart, in steps: it is counted how many cross each pixel, which takes a sixth of the time that a
 * canvas needs for so many lines, and the shade is that of the colour itself.
 */
export function* paintMist(mist: Mist): Generator<void, void> {
  const box = toPixelBox(mist);
  const [one, other] = mist.layers;
  const first = yield* count(one, mist, box);
  const second = other === undefined ? null : yield* count(other, mist, box);
  mist.layPixels(toShadePixels(first, second), box, mist.colour);
  yield;
}

/** Whole pixels, and one more at each side, but none beyond the picture. */
const toPixelBox = ({ viewport, scale, box }: Mist): PixelBox => {
  const left = Math.max(0, Math.floor(box.left * scale) - 1);
  const top = Math.max(0, Math.floor(box.top * scale) - 1);
  const right = Math.min(Math.round(viewport.width * scale), Math.ceil(box.right * scale) + 1);
  const bottom = Math.min(Math.round(viewport.height * scale), Math.ceil(box.bottom * scale) + 1);
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
};

function* count(
  { pairs, opacity }: MistLayer,
  { scene: { x, y, citations }, viewport, scale }: Mist,
  { left, top, width, height }: PixelBox,
): Generator<void, ShadeLayer> {
  const tally = toLineTally(width, height);
  const toPixels = (places: Float64Array, pan: number, first: number): Float64Array =>
    places.map((place) => (place * viewport.zoom + pan) * scale - first);
  const atX = toPixels(x, viewport.panX, left);
  const atY = toPixels(y, viewport.panY, top);
  for (let start = 0; start < pairs.length; start += CHUNK) {
    const end = Math.min(pairs.length, start + CHUNK);
    for (let index = start; index < end; index += 1) {
      const at = pairs[index] ?? 0;
      const from = citations[at] ?? 0;
      const to = citations[at + 1] ?? 0;
      addLine(tally, atX[from] ?? 0, atY[from] ?? 0, atX[to] ?? 0, atY[to] ?? 0);
    }
    yield;
  }
  return { shade: toLineShade(tally), opacity };
}

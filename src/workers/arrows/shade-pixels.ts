import type { LineShade } from './line-shade.ts';

/** Lines that each cover so much of what is under them: more than 0, at most 1. */
export interface ShadeLayer {
  readonly shade: LineShade;
  readonly opacity: number;
}

/** What is left to see under so many lines, one over the other, as long as anything is. */
const toGrounds = (opacity: number): Float32Array => {
  const grounds: number[] = [];
  for (let ground = 1; ground > LEAST_SEEN; ground *= 1 - opacity) grounds.push(ground);
  return Float32Array.from(grounds);
};
const LEAST_SEEN = 1 / 512;

/** Rows of a picture as RGBA. */
export interface PixelBand {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Good until the next band is asked for. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

const BAND = 128;

/**
 * What is seen where every line lies over those before it, from the top down. Of the pixels the alpha alone says anything: it
 * is exact, while a canvas rounds at every crossing. O(pixels).
 */
export function* toShadePixels(one: ShadeLayer, other: ShadeLayer | null): Generator<PixelBand, void> {
  const { width, height, counts } = one.shade;
  const grounds = toGrounds(one.opacity);
  const others = other?.shade.counts;
  const otherGrounds = toGrounds(other?.opacity ?? 1);
  /** By how many lines there are, in one layer. */
  const alphas = Uint8ClampedArray.from(grounds, (ground) => 255 * (1 - ground));
  const all = new Uint8ClampedArray(4 * width * Math.min(BAND, height));
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    for (let at = 0, pixel = top * width; at < rows * width; at += 1, pixel += 1) {
      const count = counts[pixel] ?? 0;
      const more = others === undefined ? 0 : (others[pixel] ?? 0);
      all[4 * at + 3] =
        more === 0 ? (alphas[count] ?? 255) : 255 * (1 - (grounds[count] ?? 0) * (otherGrounds[more] ?? 0));
    }
    yield { top, width, height: rows, pixels: all.subarray(0, 4 * rows * width) };
  }
}

/** How many lines cross each pixel of a picture: all that is seen of a mass of them. */
export interface LineShade {
  readonly width: number;
  readonly height: number;
  /** Row by row. No pixel counts further than `MOST`. */
  readonly counts: Uint16Array;
}

const MOST = 0xffff;
/** A place across a line is a whole number of these parts of a pixel. */
const FINE = 1 << 16;

/** Nothing, of so many pixels. */
export const toLineShade = (width: number, height: number): LineShade => ({
  width,
  height,
  counts: new Uint16Array(width * height),
});

/**
 * Adds a line from one place to another, in pixels, as far as it runs through the picture: one pixel in each column that it
 * comes through, or in each row where it is steeper. A few thousand of them smooth each other.
 */
export const addLine = (shade: LineShade, x1: number, y1: number, x2: number, y2: number): void => {
  const { width, height, counts } = shade;
  if (Math.abs(x2 - x1) >= Math.abs(y2 - y1)) run(counts, x1, y1, x2, y2, width, height, 1, width);
  else run(counts, y1, x1, y2, x2, height, width, width, 1);
};

/**
 * Counts along a line that goes at least as far along as across.
 * @param long how many pixels there are along, `wide` across; `step` and `stride` are how far apart their counts are
 */
const run = (
  counts: Uint16Array,
  along1: number,
  across1: number,
  along2: number,
  across2: number,
  long: number,
  wide: number,
  step: number,
  stride: number,
): void => {
  const slope = (across2 - across1) / (along2 - along1 || 1);
  const start = across1 + (0.5 - along1) * slope;
  // Where the line is between the picture's sides.
  const [near, far] = slope < 0 ? [wide, 0] : [0, wide];
  const enters = slope === 0 ? 0 : (near - start) / slope;
  const leaves = slope === 0 ? long : (far - start) / slope;
  let from = Math.ceil(Math.max(0, enters, Math.min(along1, along2) - 0.5));
  let end = Math.ceil(Math.min(long, leaves, Math.max(along1, along2) - 0.5));
  const turn = Math.round(slope * FINE);
  let at = Math.floor((start + from * slope) * FINE);
  const limit = wide * FINE;
  // Rounding can put an end of it just beyond.
  while (from < end && (at < 0 || at >= limit)) {
    at += turn;
    from += 1;
  }
  for (let last = at + (end - 1 - from) * turn; from < end && (last < 0 || last >= limit); last -= turn)
    end -= 1;
  const stop = end * step;
  for (let place = from * step; place < stop; place += step) {
    const pixel = (at >> 16) * stride + place;
    const count = counts[pixel] ?? 0;
    if (count < MOST) counts[pixel] = count + 1;
    at += turn;
  }
};

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
  const all = new Uint8ClampedArray(4 * width * Math.min(BAND, height));
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    for (let at = 0, pixel = top * width; at < rows * width; at += 1, pixel += 1) {
      const count = counts[pixel] ?? 0;
      const more = others === undefined ? 0 : (others[pixel] ?? 0);
      all[4 * at + 3] =
        count + more === 0 ? 0 : 255 * (1 - (grounds[count] ?? 0) * (otherGrounds[more] ?? 0));
    }
    yield { top, width, height: rows, pixels: all.subarray(0, 4 * rows * width) };
  }
}

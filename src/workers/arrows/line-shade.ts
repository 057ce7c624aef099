/** How many lines cross each pixel of a picture: all that is seen of a mass of them. */
export interface LineShade {
  readonly width: number;
  readonly height: number;
  /** Row by row. No pixel counts further than `MOST`. */
  readonly counts: Uint16Array;
}

/** Lines that are being counted. */
export interface LineTally extends LineShade {
  /** Of flat lines: how many more cross a pixel than the one at its left. Row by row, one more in each than it has pixels. */
  readonly along: Int32Array;
  /** Of steep lines: how many more than the one above it. Row by row, one row more than there are pixels. */
  readonly down: Int32Array;
}

const MOST = 0xffff;
/** A place across a line is a whole number of these parts of a pixel. */
const FINE = 1 << 16;
/** A line that is no steeper than this stays in one row, or column, for so long that its stretches there are fewer than its pixels. */
const LEVEL = Math.floor(0.35 * FINE);
/** Lines that keep so many pixels off the sides never leave the picture by rounding. */
const RIM = 1;

/** Nothing, of so many pixels. */
export const toLineTally = (width: number, height: number): LineTally => ({
  width,
  height,
  counts: new Uint16Array(width * height),
  along: new Int32Array((width + 1) * height),
  down: new Int32Array(width * (height + 1)),
});

/**
 * Adds a line from one place to another, in pixels, as far as it runs through the picture: one pixel in each column that it
 * comes through, or in each row where it is steeper. A few thousand of them smooth each other.
 */
export const addLine = (
  { width, height, counts, along, down }: LineTally,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void => {
  if (Math.abs(x2 - x1) >= Math.abs(y2 - y1)) run(counts, along, x1, y1, x2, y2, width, height, 1, width);
  else run(counts, down, y1, x1, y2, x2, height, width, width, 1);
};

/**
 * Counts along a line that goes at least as far along as across.
 * @param long how many pixels there are along, `wide` across; `step` and `stride` are how far apart their counts are
 */
const run = (
  counts: Uint16Array,
  changes: Int32Array,
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
  const turn = Math.round(slope * FINE);
  let from = Math.ceil(Math.min(along1, along2) - 0.5);
  let end = Math.ceil(Math.max(along1, along2) - 0.5);
  const isInside =
    from >= 0 && end <= long && Math.min(across1, across2) >= RIM && Math.max(across1, across2) <= wide - RIM;
  if (!isInside) {
    // Where the line is between the picture's sides.
    const [near, far] = slope < 0 ? [wide, 0] : [0, wide];
    from = Math.ceil(Math.max(0, slope === 0 ? 0 : (near - start) / slope, from));
    end = Math.ceil(Math.min(long, slope === 0 ? long : (far - start) / slope, end));
  }
  let at = Math.floor((start + from * slope) * FINE);
  if (!isInside) {
    const limit = wide * FINE;
    // Rounding can put an end of it just beyond.
    while (from < end && (at < 0 || at >= limit)) {
      at += turn;
      from += 1;
    }
    for (let last = at + (end - 1 - from) * turn; from < end && (last < 0 || last >= limit); last -= turn)
      end -= 1;
  }
  if (from >= end) return;
  if (Math.abs(turn) <= LEVEL) {
    // In rows of flat lines there is one more of them.
    addStretches(changes, from, end, at, turn, step === 1 ? stride + 1 : stride, step);
    return;
  }
  const stop = end * step;
  for (let place = from * step; place < stop; place += step) {
    const pixel = (at >> 16) * stride + place;
    const count = counts[pixel] ?? 0;
    if (count < MOST) counts[pixel] = count + 1;
    at += turn;
  }
};

/**
 * The same for a line that stays in each lane for several pixels: where each of its stretches begins and ends.
 * @param at where across the line is at `from`, `turn` how far it goes across with each pixel, both as `FINE` has it
 * @param lane how far apart lanes are in `changes`, `step` the pixels of one
 */
const addStretches = (
  changes: Int32Array,
  from: number,
  end: number,
  at: number,
  turn: number,
  lane: number,
  step: number,
): void => {
  const first = at >> 16;
  const last = (at + (end - 1 - from) * turn) >> 16;
  let place = first * lane + from * step;
  add(changes, place, 1);
  add(changes, last * lane + end * step, -1);
  if (first === last) return;
  const speed = Math.abs(turn);
  const side = turn < 0 ? -lane : lane;
  // What is left of the first lane, then as many pixels as a lane has room for, or one more.
  const left = turn < 0 ? (at & (FINE - 1)) + 1 : FINE - (at & (FINE - 1));
  const room = Math.floor(FINE / speed);
  const rest = FINE - room * speed;
  const pixels = Math.ceil(left / speed);
  const short = room * step;
  const long = short + step;
  let beyond = pixels * speed - left;
  place += pixels * step;
  for (let lanes = Math.abs(last - first); ; lanes -= 1) {
    add(changes, place, -1);
    place += side;
    add(changes, place, 1);
    if (lanes === 1) return;
    if (beyond >= rest) {
      place += short;
      beyond -= rest;
    } else {
      place += long;
      beyond += speed - rest;
    }
  }
};

const add = (changes: Int32Array, place: number, by: number): void => {
  changes[place] = (changes[place] ?? 0) + by;
};

/** What all lines come to. The tally is used up: nothing is to be added to it any more. */
export const toLineShade = ({ width, height, counts, along, down }: LineTally): LineShade => {
  /** Of the steep lines that cross the row, column by column. */
  const steep = new Int32Array(width);
  for (let y = 0; y < height; y += 1) {
    const pixel = y * width;
    let flat = 0;
    for (let x = 0; x < width; x += 1) {
      flat += along[pixel + y + x] ?? 0;
      const across = (steep[x] ?? 0) + (down[pixel + x] ?? 0);
      steep[x] = across;
      const count = (counts[pixel + x] ?? 0) + flat + across;
      counts[pixel + x] = Math.min(MOST, count);
    }
  }
  return { width, height, counts };
};

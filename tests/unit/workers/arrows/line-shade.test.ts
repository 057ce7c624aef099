import { describe, expect, it } from 'vitest';
import {
  addLine,
  type LineShade,
  toLineShade,
  toLineTally,
} from '../../../../src/workers/arrows/line-shade.ts';
import { toShadePixels } from '../../../../src/workers/arrows/shade-pixels.ts';

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

const WIDTH = 60;
const HEIGHT = 300;

/** Numbers from 0 to 1, always the same ones. */
const toChance = (): (() => number) => {
  let seed = 7;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
};
/** Lines with ends in the picture and far beyond it, on all sides. */
const toLines = (count: number): readonly Line[] => {
  const chance = toChance();
  const end = (size: number): number => (chance() < 0.5 ? chance() : 9 * chance() - 4) * size;
  return Array.from({ length: count }, () => [end(WIDTH), end(HEIGHT), end(WIDTH), end(HEIGHT)] as const);
};

/** The same by the rule itself: in each column, or in each row, the pixel in which the line meets its middle. */
const countSlowly = ([x1, y1, x2, y2]: Line): Map<number, number> => {
  const found = new Map<number, number>();
  const isFlat = Math.abs(x2 - x1) >= Math.abs(y2 - y1);
  const [a1, b1, a2, b2] = isFlat ? [x1, y1, x2, y2] : [y1, x1, y2, x2];
  const [long, wide] = isFlat ? [WIDTH, HEIGHT] : [HEIGHT, WIDTH];
  for (let at = 0; at < long; at += 1) {
    const middle = at + 0.5;
    if (middle < Math.min(a1, a2) || middle >= Math.max(a1, a2)) continue;
    const across = b1 + ((middle - a1) / (a2 - a1)) * (b2 - b1);
    if (across < 0 || across >= wide) continue;
    const pixel = isFlat ? Math.floor(across) * WIDTH + at : at * WIDTH + Math.floor(across);
    found.set(pixel, across - Math.floor(across));
  }
  return found;
};

const count = (lines: readonly Line[]): LineShade => {
  const tally = toLineTally(WIDTH, HEIGHT);
  for (const line of lines) addLine(tally, ...line);
  return toLineShade(tally);
};
/** Alpha of all pixels. */
const toAlphas = (...layers: Parameters<typeof toShadePixels>): readonly number[] => {
  const rows: number[] = [];
  for (const { top, width, height, pixels } of toShadePixels(...layers)) {
    expect([rows.length, pixels.length]).toEqual([top * width, 4 * width * height]);
    pixels.forEach((value, at) => {
      if (at % 4 === 3) rows.push(value);
      else expect(value).toBe(0);
    });
  }
  return rows;
};
const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

describe('a mass of lines as counts', () => {
  it('has one pixel of a line in each column that it comes through, or in each row where it is steeper', () => {
    expect([...count([[2, 3.5, 7, 3.5]]).counts.entries()].filter(([, n]) => n > 0)).toEqual(
      [2, 3, 4, 5, 6].map((x) => [3 * WIDTH + x, 1]),
    );
    expect(sum(count([[10, 0, 12, 30]]).counts)).toBe(30);
    expect(sum(count([[0, 0, 40, 40]]).counts)).toBe(40);
    expect(sum(count([[5, 5, 5, 5]]).counts)).toBe(0);
  });

  it('is where the lines are, and nothing else, whichever way they run and however far they leave the picture', () => {
    let pixels = 0;
    for (const line of toLines(400)) {
      const slow = countSlowly(line);
      const { counts } = count([line]);
      pixels += slow.size;
      // A line that meets the rim between two pixels may be in either.
      for (const [pixel, part] of slow)
        if (part > 0.01 && part < 0.99) expect(counts[pixel], `${line}`).toBe(1);
      expect(Math.abs(sum(counts) - slow.size), `${line}`).toBeLessThanOrEqual(2);
      const [x1, y1, x2, y2] = line;
      const back = count([[x2, y2, x1, y1]]).counts;
      expect(Math.abs(sum(back) - sum(counts)), `${line}`).toBeLessThanOrEqual(2);
    }
    expect(pixels).toBeGreaterThan(10_000);
  });

  it('adds up, line by line', () => {
    const lines = toLines(500);
    const all = count(lines).counts;
    const one = lines.map((line) => count([line]).counts);
    for (let pixel = 0; pixel < all.length; pixel += 1)
      expect(all[pixel]).toBe(sum(one.map((counts) => counts[pixel] ?? 0)));
  });

  it('counts no further than it can, and never from the beginning again', () => {
    const tally = toLineTally(4, 4);
    for (let line = 0; line < 70_000; line += 1) {
      addLine(tally, 0, 0.5, 4, 0.5);
      addLine(tally, 0, 0, 4, 4);
      addLine(tally, 3.5, 0, 3.5, 4);
    }
    const shade = toLineShade(tally);
    const all = 65_535;
    expect([...shade.counts]).toEqual([all, all, all, all, 0, all, 0, all, 0, 0, all, all, 0, 0, 0, all]);
    expect(toAlphas({ shade, opacity: 0.01 }, null)[3]).toBe(255);
  });
});

describe('the shade of a mass of lines', () => {
  it('is what one line over the other comes to, to the nearest of 256', () => {
    const shade = count([...toLines(400), ...Array.from({ length: 300 }, (): Line => [0, 9.5, WIDTH, 9.5])]);
    const other = count(toLines(200));
    const both = toAlphas({ shade, opacity: 0.02 }, { shade: other, opacity: 0.1 });
    const single = toAlphas({ shade, opacity: 0.02 }, null);
    shade.counts.forEach((lines, pixel) => {
      const under = 0.98 ** lines;
      expect(Math.abs((single[pixel] ?? 0) - 255 * (1 - under))).toBeLessThanOrEqual(1);
      const seen = 255 * (1 - under * 0.9 ** (other.counts[pixel] ?? 0));
      expect(Math.abs((both[pixel] ?? 0) - seen)).toBeLessThanOrEqual(1);
    });
    expect(Math.max(...single)).toBeGreaterThan(250);
  });
});

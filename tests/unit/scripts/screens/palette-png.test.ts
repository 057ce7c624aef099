import { decode, encode } from 'fast-png';
import { expect, test } from 'vitest';
import { toPalettePng } from '../../../../scripts/screens/palette-png.ts';
import { YEAR_RAMPS } from '../../../../src/graph/scene/graph-theme.ts';
import { parseColour } from '../../../support/colour.ts';

const WIDTH = 41;

/** Greys, as the edges of letters have them, far more often than the six steps of the years. */
const toPicture = (): { readonly png: Buffer; readonly data: Uint8Array } => {
  const years = YEAR_RAMPS.light.map(parseColour);
  const colours = [
    ...Array.from({ length: 30 }, (_, at) =>
      Array.from({ length: 20 }, () => [at * 8, at * 8, at * 8]),
    ).flat(),
    ...years.map((year) => [...year].map(Math.round)),
  ];
  const height = Math.ceil(colours.length / WIDTH);
  const data = new Uint8Array(WIDTH * height * 3).fill(255);
  for (const [at, colour] of colours.entries()) data.set(colour.slice(0, 3), at * 3);
  return { png: Buffer.from(encode({ width: WIDTH, height, data, channels: 3, depth: 8 })), data };
};

const toPixels = (png: Buffer): number[] => {
  const { data, palette = [] } = decode(png);
  return [...data].flatMap((index) => palette[index] ?? []);
};

test('with 64 colours a picture keeps every step of the years, and each pixel that has a place in the palette', () => {
  const { png, data } = toPicture();
  expect(toPixels(toPalettePng(png, 64))).toEqual([...data]);
});

test('with 16 it has four bits a pixel', () => {
  const { png, data } = toPicture();
  const few = decode(toPalettePng(png));
  expect(few.palette).toHaveLength(16);
  expect(few.depth).toBe(4);
  expect(data.length).toBe(few.width * few.height * 3);
});

test('more than a byte can name is refused', () => {
  expect(() => toPalettePng(toPicture().png, 257)).toThrow('256 colours at most');
});

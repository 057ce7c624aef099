import { crc32, deflateSync } from 'node:zlib';
import { decode } from 'fast-png';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG (ISO/IEC 15948), section 5: length, type, data, and a checksum over type and data. */
const toChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** How far two colours are apart; in hue more than in lightness, since a hue tells an outcome. */
const distance = (one: number, other: number): number => {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue + 8 * ((red - green) ** 2 + (green - blue) ** 2);
};

/** Half a byte holds one of so many colours: enough for pages of text. */
const FEW = 16;
/** With more of them than half a byte holds, each has a byte of its own. */
const MOST = 256;
/** Of so many colours also those have a place that are as near to one another as the steps of a scale. */
const STEPS_APART = 300;

/** The grounds first, which are large and near to one another, then what is furthest from those chosen. */
const choosePalette = (counts: ReadonlyMap<number, number>, most: number): readonly number[] => {
  const palette: number[] = [];
  const byCount = [...counts].toSorted(([a, many], [b, more]) => more - many || a - b);
  const all = byCount.reduce((sum, [, count]) => sum + count, 0);
  const grounds = byCount.filter(([, count]) => count > all / 250);
  for (const [apart, candidates] of [
    [20, grounds],
    [20_000, byCount],
    [6_000, byCount],
    [1_500, byCount],
    [most > FEW ? STEPS_APART : 0, byCount],
    [0, byCount],
  ] as const)
    for (const [colour] of candidates) {
      if (palette.length >= most) return palette;
      if (palette.every((chosen) => distance(chosen, colour) > apart)) palette.push(colour);
    }
  return palette;
};

/**
 * A picture with a palette: a screen of text in a fraction of the bytes.
 * @param png as Chromium takes it, 8 bits a channel, without transparency.
 * @param most how many colours, 256 at most.
 * @returns PNG of colour type 3, 4 bits a pixel up to 16 colours, else 8; the same picture always gives the same bytes.
 */
export const toPalettePng = (png: Buffer, most = FEW): Buffer => {
  if (most > MOST) throw new Error(`A palette has ${MOST} colours at most.`);
  const { width, height, data, channels } = decode(png);
  const pixels = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 1) {
    const from = at * channels;
    const colour = ((data[from] ?? 0) << 16) | ((data[from + 1] ?? 0) << 8) | (data[from + 2] ?? 0);
    pixels[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = choosePalette(counts, most);
  const nearest = new Map<number, number>();
  for (const colour of counts.keys()) {
    let best = 0;
    palette.forEach((chosen, at) => {
      if (distance(chosen, colour) < distance(palette[best] ?? 0, colour)) best = at;
    });
    nearest.set(colour, best);
  }
  const isHalf = most <= FEW;
  const rowLength = 1 + (isHalf ? Math.ceil(width / 2) : width);
  const rows = Buffer.alloc(rowLength * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const column = at % width;
    const byte = Math.floor(at / width) * rowLength + 1 + (isHalf ? column >> 1 : column);
    const index = nearest.get(pixels[at] ?? 0) ?? 0;
    rows[byte] = (rows[byte] ?? 0) | (isHalf && column % 2 === 0 ? index << 4 : index);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([isHalf ? 4 : 8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    toChunk('IHDR', head),
    toChunk('PLTE', colours),
    toChunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A colour as `#rrggbb` or `rgb(r, g, b)`. */
export const parseColour = (text: string): Rgb => {
  const hex = /^#(..)(..)(..)$/.exec(text)?.slice(1);
  const [red, green, blue] = hex
    ? hex.map((part) => Number.parseInt(part, 16))
    : (/^rgb\((\d+), (\d+), (\d+)\)$/.exec(text)?.slice(1).map(Number) ?? []);
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`No colour: ${text}`);
  return [red, green, blue];
};

const toLinear = (value: number): number =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;

/** WCAG 2.2, relative luminance. */
const toLuminance = ([red, green, blue]: Rgb): number =>
  0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);

/** WCAG 2.2, contrast ratio: from 1 to 21. */
export const toContrast = (one: Rgb, other: Rgb): number => {
  const [dark = 0, light = 0] = [toLuminance(one), toLuminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** A colour laid over a ground with an opacity from 0 to 1. */
export const layOver = (colour: Rgb, ground: Rgb, opacity: number): Rgb => {
  const mix = (at: 0 | 1 | 2): number => colour[at] * opacity + ground[at] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
};

/** OKLCH (CSS Color 4): lightness from 0 to 1, and hue in degrees. */
export const toOklch = (colour: Rgb): { readonly lightness: number; readonly hue: number } => {
  const [red, green, blue] = colour.map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    hue: (Math.atan2(b, a) * 180) / Math.PI,
  };
};

/** How eyes without one kind of cone see: Machado, Oliveira and Fernandes 2009, table 1, severity 1, on linear light. */
const CONES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;
export type ColourVision = keyof typeof CONES;
export const COLOUR_VISIONS = Object.keys(CONES) as readonly ColourVision[];

/** A colour as somebody with that colour vision sees it. */
export const seenBy = (vision: ColourVision, colour: Rgb): Rgb => {
  const linear = colour.map(toLinear);
  const [red = 0, green = 0, blue = 0] = CONES[vision].map((row) => {
    const value = row.reduce((sum, weight, at) => sum + weight * (linear[at] ?? 0), 0);
    const bound = Math.min(1, Math.max(0, value));
    return 255 * (bound <= 0.0031308 ? 12.92 * bound : 1.055 * bound ** (1 / 2.4) - 0.055);
  });
  return [red, green, blue];
};

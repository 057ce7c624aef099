import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'src/first';

/** The colours of the style sheets by name (`--strong`), as `#rrggbb`. */
export type Tokens = ReadonlyMap<string, string>;

/** All colour tokens of a theme, as the style sheets define them. */
export const readTokens = (theme: 'light' | 'dark'): Tokens => {
  const text = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
    .join('\n');
  const dark = /@media \(prefers-color-scheme: dark\)\s*\{\s*:root\s*\{([^}]*)\}/.exec(text)?.[1] ?? '';
  const light = /:root\s*\{\s*color-scheme: light;([^}]*)\}/.exec(text)?.[1] ?? '';
  const read = (block: string) =>
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(
      ([, name = '', colour = '']) => [name, colour] as const,
    );
  return new Map(theme === 'light' ? read(light) : [...read(light), ...read(dark)]);
};

const toChannels = (colour: string): readonly number[] =>
  colour.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : (/\d+[, ]+\d+[, ]+\d+/.exec(colour)?.[0].split(/[, ]+/).map(Number) ?? []);

const toLuminance = (channels: readonly number[]): number => {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of a colour, laid over the ground with an opacity, to that ground (WCAG 2.2, 1.4.11). */
export const toContrast = (colour: string, ground: string, opacity = 1): number => {
  const under = toChannels(ground);
  const seen = toChannels(colour).map(
    (channel, at) => channel * opacity + (under[at] ?? Number.NaN) * (1 - opacity),
  );
  const [one, other] = [toLuminance(seen), toLuminance(under)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

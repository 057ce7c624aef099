type Rgb = readonly [red: number, green: number, blue: number];

const STEPS = 6;
/** WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;

/**
 * The colours of years where the system gives only two: from the faintest mixture of ink and ground that keeps 3:1 to the
 * ink itself, the oldest first. Where the two are not written as `rgb(r, g, b)`, or too close together, all are the ink.
 */
export const toTwoColourYears = (ink: string, ground: string): readonly string[] => {
  const [text, paper] = [parse(ink), parse(ground)];
  const shares = Array.from({ length: 101 }, (_, percent) => percent / 100);
  const first =
    text !== null && paper !== null
      ? shares.find((share) => toContrast(mix(text, paper, share), paper) >= LEAST_CONTRAST)
      : undefined;
  return Array.from({ length: STEPS }, (_, step) => {
    if (text === null || paper === null || first === undefined) return ink;
    return `rgb(${mix(text, paper, first + ((1 - first) * step) / (STEPS - 1)).join(', ')})`;
  });
};

const parse = (colour: string): Rgb | null => {
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour) ?? [];
  return red === undefined ? null : [Number(red), Number(green), Number(blue)];
};

const mix = (text: Rgb, paper: Rgb, share: number): Rgb => {
  const at = (part: 0 | 1 | 2): number => Math.round(text[part] * share + paper[part] * (1 - share));
  return [at(0), at(1), at(2)];
};

const toLinear = (value: number): number =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;

const toLuminance = ([red, green, blue]: Rgb): number =>
  0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);

const toContrast = (one: Rgb, other: Rgb): number => {
  const [high, low] = [
    Math.max(toLuminance(one), toLuminance(other)),
    Math.min(toLuminance(one), toLuminance(other)),
  ];
  return (high + 0.05) / (low + 0.05);
};

/** From the oldest papers to the newest: shares of the strong colour in the ground. */
const SHARES = [0.36, 0.48, 0.6, 0.73, 0.86, 1];

/**
 * Steps of one hue from near the ground to a strong colour, so that the order of years is told by lightness alone:
 * on a light ground the newest are dark, on a dark one bright. In: colours as `rgb(…)`; others are used as they are.
 */
export const toYearRamp = (ground: string, strong: string): readonly string[] => {
  const from = toChannels(ground);
  const to = toChannels(strong);
  if (from === null || to === null) return SHARES.map(() => strong);
  return SHARES.map((share) => {
    const channels = from.map((value, at) => Math.round(value + ((to[at] ?? value) - value) * share));
    return `rgb(${channels.join(', ')})`;
  });
};

const toChannels = (colour: string): readonly number[] | null => {
  const channels = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(colour)?.slice(1).map(Number);
  return channels?.length === 3 ? channels : null;
};

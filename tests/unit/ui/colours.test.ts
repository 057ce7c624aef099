import { describe, expect, test } from 'vitest';
import { YEAR_RAMPS } from '../../../src/graph/scene/graph-theme.ts';
import { COLOUR_VISIONS, parseColour, seenBy, toContrast, toOklch } from '../../support/colour.ts';
import { readTokens } from '../../support/tokens.ts';

const themes = { light: readTokens('light'), dark: readTokens('dark') } as const;

const GROUNDS = ['page', 'panel', 'sunken'];
const OUTCOMES = ['ok', 'bad', 'part', 'open', 'demo'];
const SOFT = OUTCOMES.map((name) => `${name}-soft`);

const textPairs = [
  ...['ink', 'muted', 'faint', 'link', ...OUTCOMES].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...['ink', 'muted', 'link'].flatMap((text) => SOFT.map((ground) => [text, ground] as const)),
  ...OUTCOMES.map((name) => [name, `${name}-soft`] as const),
];

describe.each(Object.entries(themes))('%s', (name, tokens) => {
  const colour = (token: string) => parseColour(tokens.get(token) ?? '');
  const contrast = (one: string, other: string) => toContrast(colour(one), colour(other));

  test('has all of its tokens', () => expect(tokens.size).toBe(19));

  test.each(textPairs)('%s on %s can be read: 4.5:1', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['strong', 'page'],
    ['strong', 'panel'],
    ['ink', 'sunken'],
  ])('%s on %s can be seen: 3:1', (line, ground) => {
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
  });

  const years = YEAR_RAMPS[name === 'dark' ? 'dark' : 'light'].map(parseColour);
  test('the years are even steps of one hue, the newest furthest from the ground', () => {
    const steps = years.map(toOklch);
    const widths = steps.slice(1).map(({ lightness }, at) => lightness - (steps[at]?.lightness ?? 0));
    const direction = name === 'dark' ? 1 : -1;
    for (const width of widths) {
      expect(width * direction).toBeGreaterThan(0.065);
      expect(width * direction).toBeLessThan(0.085);
    }
    for (const { hue } of steps) expect(Math.abs(hue - 68)).toBeLessThan(5);
  });
  test.each(['page', 'panel'])('every year on %s can be seen: 3:1', (ground) => {
    for (const year of years) expect(toContrast(year, colour(ground))).toBeGreaterThanOrEqual(3);
  });
  describe.each(COLOUR_VISIONS)('seen with %s', (vision) => {
    const seen = (token: string) => seenBy(vision, colour(token));
    test.each(textPairs)('%s on %s can still be read: 4.5:1', (text, ground) => {
      expect(toContrast(seen(text), seen(ground))).toBeGreaterThanOrEqual(4.5);
    });
    test('the years are still told apart by lightness alone, in their order, on every ground', () => {
      const seenYears = years.map((year) => seenBy(vision, year));
      const direction = name === 'dark' ? 1 : -1;
      for (const [at, year] of seenYears.entries()) {
        for (const ground of ['page', 'panel'])
          expect(toContrast(year, seen(ground))).toBeGreaterThanOrEqual(3);
        const next = seenYears[at + 1];
        if (next === undefined) continue;
        expect((toOklch(next).lightness - toOklch(year).lightness) * direction).toBeGreaterThan(0.055);
      }
    });
  });
  test.each(['ok', 'bad', 'part', 'demo', 'link'])('no year has the hue of %s', (token) => {
    for (const year of years) {
      const apart = Math.abs(toOklch(year).hue - toOklch(colour(token)).hue);
      expect(Math.min(apart, 360 - apart)).toBeGreaterThan(30);
    }
  });
});

test('blue is the colour of links and of what is partly checked, and nobody else’s', () => {
  const blue = (tokens: ReadonlyMap<string, string>) =>
    [...tokens].filter(([, colour]) => {
      const [red, green, value] = parseColour(colour);
      const { hue } = toOklch([red, green, value]);
      return Math.max(red, green, value) - Math.min(red, green, value) > 60 && hue < -80 && hue > -120;
    });
  for (const tokens of Object.values(themes))
    expect(blue(tokens).map(([name]) => name)).toEqual(['link', 'part']);
});

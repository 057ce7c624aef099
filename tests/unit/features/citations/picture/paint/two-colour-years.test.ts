import { describe, expect, test } from 'vitest';
import { toTwoColourYears } from '../../../../../../src/features/citations/picture/paint/two-colour-years.ts';
import { YEAR_RAMPS } from '../../../../../../src/graph/scene/graph-theme.ts';
import { parseColour, toContrast, toOklch } from '../../../../../support/colour.ts';

describe.each([
  ['black on white', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
  ['white on black', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
  ['yellow on black', 'rgb(255, 255, 0)', 'rgb(0, 0, 0)'],
  ['Aquatic', 'rgb(255, 255, 255)', 'rgb(32, 32, 32)'],
  ['Desert', 'rgb(61, 61, 61)', 'rgb(255, 250, 239)'],
  ['Dusk', 'rgb(255, 255, 255)', 'rgb(45, 50, 54)'],
])('years in the two colours of a system, %s', (_, ink, ground) => {
  const years = toTwoColourYears(ink, ground);
  test('as many as the usual ones, the newest the ink itself', () => {
    expect(years).toHaveLength(YEAR_RAMPS.light.length);
    expect(years.at(-1)).toBe(ink);
  });
  test('each keeps 3:1 on the ground and is further from it than the one before, by a step that is seen', () => {
    const paper = parseColour(ground);
    const contrasts = years.map((year) => toContrast(parseColour(year), paper));
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3);
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
    const steps = years.map((year) => toOklch(parseColour(year)).lightness);
    for (const [at, lightness] of steps.slice(1).entries())
      expect(Math.abs(lightness - (steps[at] ?? 0))).toBeGreaterThan(0.05);
  });
});

test('no years are told where the two colours are too close, or written in a way that is not known', () => {
  for (const [ink, ground] of [
    ['rgb(120, 120, 120)', 'rgb(160, 160, 160)'],
    ['color(srgb 0 0 0)', 'rgb(255, 255, 255)'],
    ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'],
  ] as const)
    expect(new Set(toTwoColourYears(ink, ground))).toEqual(new Set([ink]));
});

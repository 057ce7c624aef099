import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings, SETTINGS } from '../../../../src/ui/settings/settings.ts';

const nothingSet = { theme: 'system', motion: 'system', dates: 'utc', layout: 'time' };

describe('settings as a storage holds them', () => {
  it('are the first of each where nothing is set', () => {
    expect(parseSettings(null)).toEqual(nothingSet);
    expect(parseSettings('{}')).toEqual(nothingSet);
  });

  it('are what was set, each for itself', () => {
    expect(parseSettings('{"theme":"dark","dates":"here"}')).toEqual({
      ...nothingSet,
      theme: 'dark',
      dates: 'here',
    });
  });

  it('are one of the choices, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const settings = parseSettings(text);
        for (const [name, choices] of Object.entries(SETTINGS))
          expect(choices).toContain(settings[name as keyof typeof settings]);
      }),
    );
    expect(parseSettings('{"theme":"__proto__","motion":7,"layout":["time"]}')).toEqual(nothingSet);
  });
});

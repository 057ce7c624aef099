import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  follow,
  formatTrail,
  NO_TRAIL,
  parseTrail,
  type Trail,
  toWay,
} from '../../../../src/core/trail/trail.ts';

const paper = (name: string) => ({ key: `/${name}`, corpus: null, suffix: name, name, title: `On ${name}` });
const walk = (...names: readonly string[]): Trail =>
  names.reduce((trail, name) => follow(trail, paper(name)), NO_TRAIL);
const wayOf = (trail: Trail): string =>
  toWay(trail)
    .map(({ name }) => name)
    .join(' ');

describe('a trail', () => {
  it('leads from the first paper to the one that is open', () => {
    expect(wayOf(NO_TRAIL)).toBe('');
    expect(wayOf(walk('A'))).toBe('A');
    expect(wayOf(walk('A', 'B', 'C'))).toBe('A B C');
  });

  it('is gone back along, and another way begins where one turned', () => {
    expect(wayOf(walk('A', 'B', 'C', 'B'))).toBe('A B');
    expect(wayOf(walk('A', 'B', 'C', 'B', 'D'))).toBe('A B D');
    expect(wayOf(walk('A', 'B', 'C', 'B', 'D', 'C'))).toBe('A B C');
    expect(wayOf(walk('A', 'A'))).toBe('A');
  });

  it('is taken along whole, each paper under the one that led to it', () => {
    const trail = follow(walk('A', 'B', 'C', 'B', 'D'), { ...paper('E'), corpus: 'demo', title: ' \n' });
    expect(formatTrail(trail, 'https://example.org/')).toBe(
      [
        'On A (A) https://example.org/pith/A\n',
        '  On B (B) https://example.org/pith/B\n',
        '    On C (C) https://example.org/pith/C\n',
        '    On D (D) https://example.org/pith/D\n',
        '      E https://example.org/pith/E?in=demo\n',
      ].join(''),
    );
  });

  it('is whole after any walk, and reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { maxLength: 30 }), (names) => {
        const trail = walk(...names);
        expect(trail.steps.map(({ name }) => name)).toEqual([...new Set(names)]);
        expect(toWay(trail).at(-1)?.name).toBe(names.at(-1));
        expect(toWay(trail).at(0)?.name).toBe(names.at(0));
        expect(formatTrail(trail, '').split('\n')).toHaveLength(trail.steps.length + 1);
        expect(parseTrail(JSON.stringify(trail))).toEqual(trail);
      }),
    );
  });

  it('of a long session keeps the last papers, and no loose end', () => {
    const trail = walk(...Array.from({ length: 600 }, (_, index) => `P${index}`));
    expect(trail.steps).toHaveLength(500);
    expect(toWay(trail)).toHaveLength(500);
  });

  it('that is none is empty', () => {
    for (const wrong of [null, 'x', '7', '{}', '{"steps":[{}],"current":null}', '{"steps":[],"current":7}'])
      expect(parseTrail(wrong)).toEqual(NO_TRAIL);
  });
});

import { describe, expect, test } from 'vitest';
import { addEarlier } from '../../../../src/sources/kept/earlier-texts.ts';
import type { KeptText } from '../../../../src/sources/kept/kept-text.ts';

const kept = (value: unknown, day: number): KeptText => ({
  textVersion: 1,
  text: typeof value === 'string' ? value : JSON.stringify(value),
  seenAt: `2026-11-0${day}T00:00:00.000Z`,
  sourceId: 'mirror',
  label: 'the mirror',
  kind: 'mirror',
  url: null,
});
const [one, two, three, four] = [kept({ a: 1 }, 1), kept({ a: 2 }, 2), kept({ a: 3 }, 3), kept({ a: 4 }, 4)];

describe('the earlier texts of a record', () => {
  test('are the last two beside the present one, the newest first; the oldest goes', () => {
    const first = addEarlier(undefined, one, two);
    expect(first).toEqual([one]);
    const second = addEarlier(first, two, three);
    expect(second).toEqual([two, one]);
    expect(addEarlier(second, three, four)).toEqual([three, two]);
  });

  test('differ from the present one and from each other: two sources in turn fill no places', () => {
    let earlier = addEarlier(undefined, one, two);
    earlier = addEarlier(earlier, two, { ...one, seenAt: three.seenAt });
    expect(earlier).toEqual([two]);
    earlier = addEarlier(earlier, { ...one, seenAt: three.seenAt }, four);
    expect(earlier).toEqual([{ ...one, seenAt: three.seenAt }, two]);
  });

  test('are told apart by what they say, not by spaces and the order of keys', () => {
    const spaced = kept('{ "b": [1], "a": 1 }', 2);
    expect(addEarlier(undefined, kept('{"a":1,"b":[1]}', 1), spaced)).toEqual([]);
    expect(addEarlier(undefined, kept('{"a":1.0}', 1), kept('{"a":1}', 2))).toHaveLength(1);
    expect(addEarlier(undefined, kept('no JSON', 1), kept('none either', 2))).toHaveLength(1);
  });

  test('are read as any input: what is no text is left out, what another version wrote stays', () => {
    expect(addEarlier([null, 7, { text: 'x' }, { ...one, textVersion: 2 }, one], two, three)).toEqual([
      two,
      one,
    ]);
    const foreign = { earlierVersion: 2, texts: [one] };
    expect(addEarlier(foreign, two, three)).toBe(foreign);
  });
});

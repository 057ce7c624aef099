import { describe, expect, it } from 'vitest';
import { fail, pass, unchecked } from '../../../../src/core/checks/check.ts';
import { toOutcome } from '../../../../src/core/checks/compared.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';

describe('toOutcome', () => {
  const NOTHING = 'There was nothing to compare.';
  const compare = (expected: JsonValue, actual: JsonValue) =>
    toOutcome([{ place: 'here', expected, actual }], NOTHING);
  const TIME = '2025-03-14T13:07:45Z';

  it.each<readonly [JsonValue, JsonValue]>([
    ['x', 'x'],
    [null, null],
    [{ a: [1] }, { a: [1] }],
    [TIME, '2025-03-14T13:07:45+00:00'],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [
      [1, 'a'],
      [1, 'a'],
    ],
    ['2503.11367', 'https://arxiv.org/abs/2503.11367v4'],
  ])('takes %j and %j for the same', (expected, actual) => {
    expect(compare(expected, actual)).toEqual(pass);
  });

  it.each<readonly [JsonValue, JsonValue, string, string]>([
    ['x', 'y', '"x"', '"y"'],
    ['2503.11367', '2503.11368', '"2503.11367"', '"2503.11368"'],
    ['', 'x', '""', '"x"'],
    [TIME, '2025-03-15', `"${TIME}"`, '"2025-03-15"'],
    ['soon', '2025-03-15', '"soon"', '"2025-03-15"'],
    [{ a: 1 }, { b: 1 }, 'an object', 'an object'],
    [{ a: 1, b: '1' }, { a: 2, b: 1 }, 'an object', 'an object'],
    [true, null, 'true', 'null'],
    [{}, ['a'], 'an object', '["a"]'],
    [[], ['a', 'b'], '[]', '["a", "b"]'],
    [[1], [2], 'an array', 'an array'],
    [['a', 'b'], ['a', 'c'], '["a", "b"]', '["a", "c"]'],
    // Only texts may come in any order.
    [[1, 2], [2, 1], 'an array', 'an array'],
    [['a', 1], [1, 'a'], 'an array', 'an array'],
    ['soon', 'later', '"soon"', '"later"'],
    ['a'.repeat(201), 'a'.repeat(200), `"${'a'.repeat(200)}…"`, `"${'a'.repeat(200)}"`],
  ])('says that %j and %j differ', (expected, actual, words, otherWords) => {
    expect(compare(expected, actual)).toEqual(fail(`here ${words}`, `here ${otherWords}`));
  });

  it.each<readonly [JsonValue, JsonValue, string]>([
    ['5', 5, '5'],
    [true, 'True', '"True"'],
    [TIME, '2025-03-14', '"2025-03-14"'],
    ['2025-03-14', TIME, `"${TIME}"`],
    [TIME, [TIME], `["${TIME}"]`],
    ['http://a.org/x/', 'https://www.a.org/X', '"https://www.a.org/X"'],
    [['cs.AI', 'cs.LG'], 'cs.LG cs.AI', '"cs.LG cs.AI"'],
    [['cs.AI', 'cs.LG'], 'CS.AI, cs.LG', '"CS.AI, cs.LG"'],
    [{ a: 1, b: 2 }, { b: 2, a: '1' }, 'an object'],
  ])('can’t compare %j with %j, which may be the same', (expected, actual, otherWords) => {
    expect(compare(expected, actual)).toEqual(
      unchecked('incomparable', `Not compared, because it is written otherwise: here ${otherWords}.`),
    );
  });

  it('opens no object that is nested deeper than any record', () => {
    const nest = (value: JsonValue, depth: number): JsonValue =>
      depth === 0 ? value : { a: nest(value, depth - 1) };
    expect(compare(nest(1, 8), nest('1', 8)).kind).toBe('unchecked');
    expect(compare(nest(1, 9), nest('1', 9)).kind).toBe('fail');
  });

  it('writes twenty texts of an array, and says when there are more', () => {
    const texts = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);
    const twenty = texts(20)
      .map((text) => `"${text}"`)
      .join(', ');
    expect(compare(texts(20), texts(21))).toEqual(fail(`here [${twenty}]`, `here [${twenty}, …]`));
  });

  it.each([
    [20, ''],
    [21, '; and 1 more'],
    [50, '; and 30 more'],
  ])('names twenty of %d places that differ', (count, more) => {
    const places = Array.from({ length: count }, (_, index) => ({
      place: `place${index}`,
      expected: index,
      actual: -1,
    }));
    const twenty = places.slice(0, 20);
    expect(toOutcome([{ place: 'fine', expected: 1, actual: 1 }, ...places], NOTHING)).toEqual(
      fail(
        twenty.map(({ place, expected }) => `${place} ${expected}`).join('; ') + more,
        twenty.map(({ place }) => `${place} -1`).join('; ') + more,
      ),
    );
  });

  it('says so where there is nothing to compare', () => {
    expect(toOutcome([], NOTHING)).toEqual(unchecked('absent', NOTHING));
  });
});

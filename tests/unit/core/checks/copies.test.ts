import { describe, expect, it } from 'vitest';
import { fail, pass, unchecked } from '../../../../src/core/checks/check.ts';
import { toOutcome } from '../../../../src/core/checks/copies.ts';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { examineJson, outcomeOf, outcomeWith, resigned, withValue } from '../../../support/examining.ts';

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
  ])('takes %j and %j for the same', (expected, actual) => {
    expect(compare(expected, actual)).toEqual(pass);
  });

  it.each<readonly [JsonValue, JsonValue, string, string]>([
    ['x', 'y', '"x"', '"y"'],
    ['5', 5, '"5"', '5'],
    [true, null, 'true', 'null'],
    [{}, ['a'], 'an object', '["a"]'],
    [[], ['a', 'b'], '[]', '["a", "b"]'],
    [[1], [2], 'an array', 'an array'],
    [['a', 'b'], ['a', 'c'], '["a", "b"]', '["a", "c"]'],
    // Only texts may come in any order, and only a text is a time.
    [[1, 2], [2, 1], 'an array', 'an array'],
    [['a', 1], [1, 'a'], 'an array', 'an array'],
    [TIME, [TIME], `"${TIME}"`, `["${TIME}"]`],
    [[TIME], TIME, `["${TIME}"]`, `"${TIME}"`],
    ['soon', 'later', '"soon"', '"later"'],
    ['a'.repeat(201), 'a'.repeat(200), `"${'a'.repeat(200)}…"`, `"${'a'.repeat(200)}"`],
  ])('says that %j and %j differ', (expected, actual, words, otherWords) => {
    expect(compare(expected, actual)).toEqual(fail(`here ${words}`, `here ${otherWords}`));
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

describe('aliases', () => {
  const NONE = unchecked('absent', 'The record has no alias that could be compared with a signed value.');
  const NO_HASH = unchecked(
    'blocked',
    'This builds on the hash of the signed part, which could not be recomputed here.',
  );
  const listing = (...aliases: readonly (readonly [string, string])[]): readonly [JsonPath, JsonValue] => [
    ['aliases'],
    aliases.map(([alias_kind, alias_value]) => ({ alias_kind, alias_value })),
  ];

  it.each([
    ['arxiv', '2503.11367'],
    ['arxiv_version', '2503.11367v4'],
    ['doi', '10.48550/arxiv.2503.11367'],
    ['doi', '10.48550/arXiv.2503.11367'],
    ['pith_short_8', '2W3F2J6X'],
    ['pith_short_12', '2W3F2J6XVHMD'],
    ['pith_short_16', '2W3F2J6XVHMDI3LF'],
  ])('%s %s matches', (kind, value) => {
    expect(outcomeWith('aliases', listing([kind, value]))).toEqual(pass);
  });

  it.each([
    ['arxiv', '2503.1136', '2503.11367'],
    ['arxiv_version', '2503.11367v3', '2503.11367v4'],
    ['arxiv_version', '2503.11367', '2503.11367v4'],
    ['doi', '10.48550/arXiv.2503.11368', '10.48550/arxiv.2503.11367'],
    ['pith_short_8', '2W3F2J6XVHMD', '2W3F2J6X'],
    ['pith_short_12', '2W3F2J6X', '2W3F2J6XVHMD'],
    ['pith_short_16', 'AAAAAAAAAAAAAAAA', '2W3F2J6XVHMDI3LF'],
  ])('%s %s should be %s', (kind, value, signed) => {
    expect(outcomeWith('aliases', listing([kind, value]))).toEqual(
      fail(`${kind} "${signed}"`, `${kind} "${value}"`),
    );
  });

  it.each([
    ['doi', '10.1103/PhysRevD.1.1'],
    ['pith_short_20', 'x'],
    ['pith_short_80', 'x'],
    ['my_pith_short_8', 'x'],
    ['something_new', 'x'],
  ])('%s %s is left alone', (kind, value) => {
    expect(outcomeWith('aliases', listing([kind, value]))).toEqual(NONE);
  });

  it('names all that differ', () => {
    expect(
      outcomeWith('aliases', [['aliases', 0, 'alias_value'], 'a'], [['aliases', 5, 'alias_value'], 'b']),
    ).toEqual(fail('arxiv "2503.11367"; pith_short_8 "2W3F2J6X"', 'arxiv "a"; pith_short_8 "b"'));
  });

  it('fails on one that differs even where another cannot be read', () => {
    expect(outcomeWith('aliases', [['aliases', 0], 7], [['aliases', 1, 'alias_value'], 'a'])).toEqual(
      fail('arxiv_version "2503.11367v4"', 'arxiv_version "a"'),
    );
  });

  it('leaves it open where one cannot be read and the others match', () => {
    expect(outcomeWith('aliases', [['aliases', 0], 7])).toEqual(
      unchecked('malformed', 'Some of the aliases are not objects with an alias_kind and an alias_value.'),
    );
  });

  it('does not hold an arXiv id against a source of another kind', () => {
    const json = resigned(
      [['canonical_record', 'source', 'kind'], 'zenodo'],
      listing(['arxiv', 'x'], ['arxiv_version', 'xv1'], ['doi', '10.48550/arXiv.2503.11367']),
    );
    expect(outcomeOf(examineJson(json), 'aliases')).toEqual(NONE);
  });

  it('does not hold a version against a source without one', () => {
    const json = resigned(
      [['canonical_record', 'source', 'version'], undefined],
      listing(['arxiv_version', '2503.11367v4']),
    );
    expect(outcomeOf(examineJson(json), 'aliases')).toEqual(NONE);
  });

  describe('where the hash of the signed part cannot be recomputed', () => {
    it.each([
      ['a short form', [['pith_short_8', '2W3F2J6X']], NO_HASH],
      [
        'a short form beside an arXiv id',
        [
          ['arxiv', '2503.11367'],
          ['pith_short_8', '2W3F2J6X'],
        ],
        NO_HASH,
      ],
      ['only an arXiv id', [['arxiv', '2503.11367']], pass],
      [
        'an arXiv id that differs',
        [
          ['arxiv', 'x'],
          ['pith_short_8', '2W3F2J6X'],
        ],
        fail('arxiv "2503.11367"', 'arxiv "x"'),
      ],
      ['a short form of a length that nobody knows', [['pith_short_20', 'x']], NONE],
    ] as const)('%s', (_, aliases, expected) => {
      expect(outcomeWith('aliases', [['canonical_record', 'x'], 1.5], listing(...aliases))).toEqual(expected);
    });
  });
});

describe('unsigned-copies', () => {
  it.each([
    [['paper', 'submitted_at'], '2025-03-14T13:07:45.000+00:00', 'pass'],
    [['paper', 'submitted_at'], '2025-03-14 15:07:45+02:00', 'pass'],
    [['paper', 'submitted_at'], '2025-03-14T13:07:45', 'pass'],
    [['paper', 'submitted_at'], '2025-03-14T13:07:45.000001Z', 'fail'],
    [['paper', 'submitted_at'], '2025-03-14T13:07:45+01:00', 'fail'],
    [['paper', 'submitted_at'], 'soon', 'fail'],
    [['paper', 'license'], null, 'pass'],
    [['paper', 'license'], '', 'fail'],
    [['paper', 'cross_cats'], ['cs.AI'], 'fail'],
    [['paper', 'cross_cats'], {}, 'fail'],
    [['source'], 'arxiv', 'fail'],
    [['source', 'more'], 'x', 'pass'],
    [['source', 'version'], '4', 'fail'],
  ] as const)('%j as %j: %s', (path, change, expected) => {
    expect(outcomeWith('unsigned-copies', [path, change]).kind).toBe(expected);
  });

  it('takes categories in any order', () => {
    const json = resigned(
      [
        ['canonical_record', 'metadata', 'cross_cats_sorted'],
        ['cs.AI', 'cs.LG'],
      ],
      [
        ['paper', 'cross_cats'],
        ['cs.LG', 'cs.AI'],
      ],
    );
    expect(outcomeOf(examineJson(json), 'unsigned-copies').kind).toBe('pass');
    expect(
      outcomeOf(examineJson(withValue(json, ['paper', 'cross_cats'], ['cs.LG', 'cs.LG'])), 'unsigned-copies')
        .kind,
    ).toBe('fail');
  });

  it('is absent where nothing is repeated', () => {
    expect(outcomeWith('unsigned-copies', [['paper'], undefined], [['source'], undefined])).toEqual(
      unchecked('absent', 'The record repeats none of its signed values outside the signed part.'),
    );
  });

  it('names the copy and its signed value', () => {
    expect(outcomeWith('unsigned-copies', [['source', 'version'], 5], [['paper', 'license'], 'x'])).toEqual({
      kind: 'fail',
      expected: 'source.version 4; paper.license "http://arxiv.org/licenses/nonexclusive-distrib/1.0/"',
      actual: 'source.version 5; paper.license "x"',
    });
  });
});

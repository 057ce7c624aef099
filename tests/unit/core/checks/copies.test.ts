import { describe, expect, it } from 'vitest';
import { fail, pass, unchecked } from '../../../../src/core/checks/check.ts';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { examineJson, outcomeOf, outcomeWith, resigned, withValue } from '../../../support/examining.ts';

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
    ['doi', '10.48550/arxiv.2503.11367v3'],
    ['arxiv', 'arXiv:2503.11367v4 [cs.DC] 14 Mar 2025'],
    ['arxiv_version', '2503.11367v3'],
    ['arxiv_version', '2503.11367'],
    ['pith_short_8', '2W3F2J6X'],
    ['pith_short_8', 'pith:2w3f2j6x'],
    ['pith_short_8', '2W3F2J6XVHMD'],
    ['pith_short_12', '2W3F2J6XVHMD'],
    ['pith_short_16', '2W3F2J6XVHMDI3LF'],
  ])('%s %s matches', (kind, value) => {
    expect(outcomeWith('aliases', listing([kind, value]))).toEqual(pass);
  });

  it.each([
    ['arxiv', '2503.11368', '2503.11367'],
    ['arxiv_version', '2503.11368v4', '2503.11367'],
    ['doi', '10.48550/arXiv.2503.11368', '2503.11367'],
    ['pith_short_8', 'AAAAAAAA', '2W3F2J6X'],
    ['pith_short_16', 'AAAAAAAAAAAAAAAA', '2W3F2J6XVHMDI3LF'],
  ])('%s %s should be %s', (kind, value, signed) => {
    expect(outcomeWith('aliases', listing([kind, value]))).toEqual(
      fail(`${kind} "${signed}"`, `${kind} "${value}"`),
    );
  });

  it.each([
    ['arxiv', '2503.1136'],
    ['arxiv_version', '2503.11367v0'],
    ['pith_short_8', '2W3F2J6'],
    ['pith_short_16', '2W3F2J6XVHMDI3L0'],
  ])('%s %s could not be read', (kind, value) => {
    expect(outcomeWith('aliases', listing([kind, value]))).toEqual(
      unchecked('malformed', `${kind} could not be read as a name: it is the text "${value}".`),
    );
  });

  it('takes an empty one for none', () => {
    expect(outcomeWith('aliases', listing(['arxiv', ' ']))).toEqual(NONE);
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
      outcomeWith(
        'aliases',
        [['aliases', 0, 'alias_value'], '2503.1'],
        [['aliases', 1, 'alias_value'], '2503.11368v4'],
        [['aliases', 5, 'alias_value'], 'BBBBBBBB'],
      ),
    ).toEqual(
      fail(
        'arxiv_version "2503.11367"; pith_short_8 "2W3F2J6X"',
        'arxiv_version "2503.11368v4"; pith_short_8 "BBBBBBBB"',
      ),
    );
  });

  it('fails on one that differs even where another cannot be read', () => {
    expect(
      outcomeWith('aliases', [['aliases', 0], 7], [['aliases', 1, 'alias_value'], '2503.11368']),
    ).toEqual(fail('arxiv_version "2503.11367"', 'arxiv_version "2503.11368"'));
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
          ['arxiv', '2503.11368'],
          ['pith_short_8', '2W3F2J6X'],
        ],
        fail('arxiv "2503.11367"', 'arxiv "2503.11368"'),
      ],
      ['a short form of a length that nobody knows', [['pith_short_20', 'x']], NONE],
    ] as const)('%s', (_, aliases, expected) => {
      expect(outcomeWith('aliases', [['canonical_record', 'x'], 1.5], listing(...aliases))).toEqual(expected);
    });
  });
});

describe('unsigned-copies', () => {
  it.each([
    [['source'], 'arxiv', 'unchecked'],
    [['source'], [], 'unchecked'],
    [['source'], 'arXiv:2503.11367', 'pass'],
    [['source'], '2503.11368', 'fail'],
    [['source', 'more'], 'x', 'pass'],
    [['source', 'version'], 5, 'pass'],
    [['source', 'id'], '2503.11367v2', 'pass'],
    [['source', 'id'], 2503.11367, 'pass'],
    [['source', 'id'], 2503.1136, 'unchecked'],
    [['source', 'id'], {}, 'unchecked'],
    [['source', 'id'], '2503.11368', 'fail'],
    [['source', 'kind'], 'ArXiv', 'pass'],
    [['source', 'kind'], 7, 'unchecked'],
    [['source', 'kind'], '', 'pass'],
    [['source', 'kind'], 'zenodo', 'fail'],
    [['paper', 'doi'], '10.1103/PhysRevD.1.1', 'pass'],
    [['paper', 'doi'], '10.48550/arXiv.2503.11367', 'pass'],
    [['paper', 'doi'], '10.48550/arXiv.2503.11368', 'fail'],
    [['arxiv_id'], '2503.11368v1', 'fail'],
  ] as const)('%j as %j: %s', (path, change, expected) => {
    expect(outcomeWith('unsigned-copies', [path, change]).kind).toBe(expected);
  });

  it('is absent where the paper is named nowhere else', () => {
    expect(outcomeWith('unsigned-copies', [['paper'], undefined], [['source'], undefined])).toEqual(
      unchecked('absent', 'The record doesn’t name its paper outside the signed part.'),
    );
  });

  it('names the copy and its signed value', () => {
    expect(
      outcomeWith('unsigned-copies', [['source', 'id'], '2503.11368'], [['paper', 'arxiv_id'], '2503.1']),
    ).toEqual(fail('source.id "2503.11367"', 'source.id "2503.11368"'));
  });

  it('holds the id of another kind of source against the signed one as it is written', () => {
    const ofZenodo = (id: JsonValue) =>
      outcomeOf(
        examineJson(
          resigned(
            [['canonical_record', 'source'], { kind: 'zenodo', id: '17' }],
            [['source'], { kind: 'Zenodo', id }],
            [['arxiv_id'], '2503.11367'],
          ),
        ),
        'unsigned-copies',
      ).kind;
    expect(['17', 17, '18', {}].map(ofZenodo)).toEqual(['pass', 'pass', 'fail', 'unchecked']);
  });
});

describe('report-repeated-values', () => {
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
    [['source', 'version'], '4', 'unchecked'],
    [['source', 'version'], 5, 'fail'],
    [['source', 'id'], '2503.11368', 'pass'],
  ] as const)('%j as %j: %s', (path, change, expected) => {
    expect(outcomeWith('report-repeated-values', [path, change]).kind).toBe(expected);
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
    const of = (value: JsonValue) => outcomeOf(examineJson(value), 'report-repeated-values').kind;
    expect(of(json)).toBe('pass');
    expect(of(withValue(json, ['paper', 'cross_cats'], ['cs.LG', 'cs.LG']))).toBe('fail');
  });

  it('names the copies and their signed values', () => {
    expect(
      outcomeWith('report-repeated-values', [['source', 'version'], 5], [['paper', 'license'], 'x']),
    ).toEqual(
      fail(
        'source.version 4; paper.license "http://arxiv.org/licenses/nonexclusive-distrib/1.0/"',
        'source.version 5; paper.license "x"',
      ),
    );
  });

  it('is absent where nothing is repeated', () => {
    expect(outcomeWith('report-repeated-values', [['paper'], undefined], [['source'], undefined])).toEqual(
      unchecked('absent', 'The record repeats none of its other signed values.'),
    );
  });
});

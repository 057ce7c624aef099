import { describe, expect, it } from 'vitest';
import { examineJson, outcomeOf, outcomeWith, resigned, withValue } from '../support/examining.ts';

describe('aliases', () => {
  const only = (kind: string, value: string) =>
    outcomeWith('aliases', [['aliases'], [{ alias_kind: kind, alias_value: value }]]);

  it.each([
    ['arxiv', '2503.11367', 'pass'],
    ['arxiv', '2503.1136', 'fail'],
    ['arxiv_version', '2503.11367v4', 'pass'],
    ['arxiv_version', '2503.11367v3', 'fail'],
    ['arxiv_version', '2503.11367', 'fail'],
    ['doi', '10.48550/arXiv.2503.11367', 'pass'],
    ['doi', '10.48550/arxiv.2503.11368', 'fail'],
    ['doi', '10.1103/PhysRevD.1.1', 'unchecked'],
    ['pith_short_8', '2W3F2J6X', 'pass'],
    ['pith_short_8', '2W3F2J6XVHMD', 'fail'],
    ['pith_short_12', '2W3F2J6XVHMD', 'pass'],
    ['pith_short_16', 'AAAAAAAAAAAAAAAA', 'fail'],
    ['pith_short_20', 'x', 'unchecked'],
    ['something_new', 'x', 'unchecked'],
  ])('%s %s: %s', (kind, value, expected) => {
    expect(only(kind, value).kind).toBe(expected);
  });

  it('names all that differ', () => {
    expect(
      outcomeWith('aliases', [['aliases', 0, 'alias_value'], 'a'], [['aliases', 5, 'alias_value'], 'b']),
    ).toEqual({
      kind: 'fail',
      expected: 'arxiv "2503.11367"; pith_short_8 "2W3F2J6X"',
      actual: 'arxiv "a"; pith_short_8 "b"',
    });
  });

  it('fails on one that differs even where another cannot be read', () => {
    expect(outcomeWith('aliases', [['aliases', 0], 7], [['aliases', 1, 'alias_value'], 'a']).kind).toBe(
      'fail',
    );
  });

  it('does not hold an arXiv id against a source of another kind', () => {
    const json = resigned(
      [['canonical_record', 'source', 'kind'], 'zenodo'],
      [['aliases'], [{ alias_kind: 'arxiv', alias_value: 'x' }]],
    );
    expect(outcomeOf(examineJson(json), 'aliases')).toMatchObject({ kind: 'unchecked', why: 'absent' });
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
    expect(outcomeWith('unsigned-copies', [['paper'], undefined], [['source'], undefined])).toMatchObject({
      why: 'absent',
    });
  });

  it('names the copy and its signed value', () => {
    expect(outcomeWith('unsigned-copies', [['source', 'version'], 5], [['paper', 'license'], 'x'])).toEqual({
      kind: 'fail',
      expected: 'source.version 4; paper.license "http://arxiv.org/licenses/nonexclusive-distrib/1.0/"',
      actual: 'source.version 5; paper.license "x"',
    });
  });
});

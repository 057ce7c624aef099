import { describe, expect, test } from 'vitest';
import { alignLists } from '../../../../src/core/compare/align.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';

const align = (a: readonly JsonValue[], b: readonly JsonValue[]) =>
  alignLists(a, b).map((each) => [each.index, each.a ?? null, each.b ?? null]);

describe('elements with a name stand beside their own counterpart alone', () => {
  test.each(['citing_arxiv_id', 'alias_kind', 'event_id', 'claim_id'])('%s', (name) => {
    const [one, two, three] = ['x', 'y', 'z'].map((value, rank) => ({ [name]: value, rank }));
    const other = { [name]: 'x', rank: 7 };
    expect(align([one, two] as JsonValue[], [three, other] as JsonValue[])).toEqual([
      [0, one, other],
      // By its place in the second list, which is where it is to be found.
      [0, null, three],
      [1, two, null],
    ]);
  });

  test('one name that stands there twice is two elements, in their order', () => {
    const [a, b, c] = [1, 2, 3].map((rank) => ({ alias_kind: 'doi', rank }));
    expect(align([a, b] as JsonValue[], [c] as JsonValue[])).toEqual([
      [0, a, c],
      [1, b, null],
    ]);
  });

  test('those of one name that are the same in both stand beside each other, whatever the order', () => {
    const [a, b, c] = [3, 7, 9].map((ref_index) => ({ citing_arxiv_id: '2501.00001', ref_index }));
    expect(align([a, b] as JsonValue[], [b, a] as JsonValue[])).toEqual([
      [0, a, a],
      [1, b, b],
    ]);
    expect(align([a, b] as JsonValue[], [b, c] as JsonValue[])).toEqual([
      [0, a, c],
      [1, b, b],
    ]);
  });

  test('detectors are told by their names', () => {
    const [a, b] = ['doi_compliance', 'citations'].map((name) => ({ name, ran_at: '2026-05-19' }));
    const [later, other] = ['citations', 'doi_compliance'].map((name) => ({ name, ran_at: '2026-06-01' }));
    expect(align([a, b] as JsonValue[], [later, other] as JsonValue[])).toEqual([
      [0, a, other],
      [1, b, later],
    ]);
  });

  test('a name that is no text is none, and a value of another name is another one', () => {
    const [number, text] = [{ event_id: 5 }, { event_id: '5' }];
    expect(align([number], [text])).toEqual([
      [0, number, null],
      [0, null, text],
    ]);
    expect(align([{ claim_id: 'C1' }], [{ event_id: 'C1' }])).toEqual([
      [0, { claim_id: 'C1' }, null],
      [0, null, { event_id: 'C1' }],
    ]);
  });
});

describe('elements without one', () => {
  test('are the same where they are, whatever the order, and else stand in their order', () => {
    expect(align(['a', 'b', 'c'], ['c', 'd', 'a'])).toEqual([
      [0, 'a', 'a'],
      [1, 'b', 'd'],
      [2, 'c', 'c'],
    ]);
    expect(align([{ x: 1, y: 2 }], [{ y: 2, x: 1 }])).toEqual([[0, { x: 1, y: 2 }, { y: 2, x: 1 }]]);
  });

  test('never take the place of one that has a name', () => {
    const named = { event_id: 'e' };
    expect(align([named, 'a'], ['b'])).toEqual([
      [0, named, null],
      [1, 'a', 'b'],
    ]);
    expect(align(['a'], [named, 'b', 'c'])).toEqual([
      [0, 'a', 'b'],
      [0, null, named],
      [2, null, 'c'],
    ]);
  });

  test('of which no canonical form is known are paired in their order', () => {
    const halves = ['\ud800', '\ud801'] as const;
    expect(align([halves[0]], [halves[1], 'x'])).toEqual([
      [0, halves[0], halves[1]],
      [1, null, 'x'],
    ]);
  });
});

test('the list is in the order of its places, and nothing is lost', () => {
  const a = Array.from({ length: 30 }, (_, at) => ({ claim_id: `C${(at * 7) % 30}` }));
  const b = Array.from({ length: 20 }, (_, at) => ({ claim_id: `C${(at * 11) % 40}` }));
  const aligned = alignLists(a, b);
  expect(aligned.map(({ index }) => index)).toEqual(
    aligned.map(({ index }) => index).toSorted((x, y) => x - y),
  );
  expect(aligned.flatMap((each) => each.a ?? [])).toHaveLength(30);
  expect(aligned.flatMap((each) => each.b ?? [])).toHaveLength(20);
  for (const each of aligned) if (each.a && each.b) expect(each.a).toEqual(each.b);
});

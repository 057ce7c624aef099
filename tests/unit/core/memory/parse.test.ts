import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/core/json/json.ts';
import { parseMemory } from '../../../../src/core/memory/parse.ts';

const MEMORY = {
  memoryVersion: 1,
  pithNumber: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
  canonicalSha256: 'd5',
  verdict: 'verified',
  seenAt: '2026-06-01T00:00:00Z',
  signature: 'sha256:1',
  signed: [{ path: 'canonical_record.a', value: '1' }],
  reported: [
    { path: 'a', value: '"x"' },
    { path: 'b', value: '2' },
  ],
  citing: ['2605.18750'],
  citingCount: 1,
} as const satisfies JsonObject;

describe('what was remembered', () => {
  it.each<readonly [string, JsonObject]>([
    ['whole', MEMORY],
    [
      'of nothing much',
      { ...MEMORY, signature: null, signed: [], reported: [], citing: [], citingCount: null },
    ],
    ['of a contradicted record', { ...MEMORY, verdict: 'contradicted' }],
    ['of an incomplete record', { ...MEMORY, verdict: 'incomplete' }],
  ])('reads back as it was: %s', (_, memory) => {
    expect(parseMemory(memory)).toEqual(memory);
  });

  it('has nothing that this program has no name for', () => {
    const more = { ...MEMORY, more: 1, signed: [{ ...MEMORY.signed[0], more: 1 }] };
    expect(parseMemory(more)).toEqual(MEMORY);
  });

  it('may lack a signature and a count', () => {
    const { signature, citingCount, ...rest } = MEMORY;
    expect([signature, citingCount]).toEqual(['sha256:1', 1]);
    expect(parseMemory(rest)).toEqual({ ...MEMORY, signature: null, citingCount: null });
    expect(parseMemory({ ...MEMORY, signature: 7 })).toEqual({ ...MEMORY, signature: null });
  });
});

describe('what this program would not have written', () => {
  it.each<JsonValue | undefined>([undefined, null, 1, 'x', [], [MEMORY], {}])('is none: %j', (json) => {
    expect(parseMemory(json)).toBe(null);
  });

  it.each<readonly [string, readonly (JsonValue | undefined)[]]>([
    ['memoryVersion', [undefined, null, 2, '1', true]],
    ['pithNumber', [undefined, null, 7, ['x']]],
    ['canonicalSha256', [undefined, null, 7, ['x']]],
    ['seenAt', [undefined, null, 7, ['x']]],
    ['verdict', [undefined, null, 7, '', 'Verified', ['verified']]],
    ['signed', [undefined, null, 7, 'x', {}, { length: 0 }, [7], [MEMORY.signed[0], {}]]],
    ['reported', [undefined, null, 'x', {}, [{ path: 'x' }], [{ value: 'x' }], [{ path: 'x', value: 1 }]]],
    ['reported', [[{ path: 1, value: 'x' }], [[]], [{ path: 'a', value: null }]]],
    ['citing', [undefined, null, 7, 'x', {}, [7], ['x', null]]],
    ['citingCount', ['1', true, [], {}]],
  ])('is none: another %s', (name, values) => {
    for (const value of values) {
      const { [name]: _, ...rest }: JsonObject = MEMORY;
      expect(
        parseMemory(value === undefined ? rest : { ...rest, [name]: value }),
        JSON.stringify(value),
      ).toBe(null);
    }
  });
});

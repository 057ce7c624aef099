import { describe, expect, it } from 'vitest';
import { parseIdentifier } from '../../../../src/core/identifier/identifier.ts';
import type { Identifier } from '../../../../src/core/identifier/types.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { type Before, toBefore } from '../../../../src/core/memory/before.ts';
import type { RecordMemory } from '../../../../src/core/memory/memory.ts';

/** A memory of a record of one paper: which one it is, and for which version. */
const memoryOf = (sha256: string, seenAt: string, version = '1'): RecordMemory => ({
  memoryVersion: 1,
  pithNumber: `pith:2025:${sha256}`,
  canonicalSha256: sha256,
  verdict: 'verified',
  seenAt,
  signature: null,
  signed: [{ path: 'canonical_record.source.version', value: version }],
  reported: [],
  citing: [],
  citingCount: null,
});
const keptAs = (memory: RecordMemory): JsonValue => JSON.parse(JSON.stringify(memory));

/** Looks at one record after the other in one visit, each of which is remembered. @returns what each was held against. */
const visit = (
  first: RecordMemory | null,
  looks: readonly RecordMemory[],
  question: Identifier | null = null,
): readonly (Before | null)[] => {
  let kept: JsonValue | null = first && keptAs(first);
  let seen: Before | null = null;
  return looks.map((now) => {
    seen = kept === null ? { before: null } : toBefore(kept, seen, now, question);
    kept = keptAs(now);
    return seen;
  });
};

describe('within a visit a record is held against', () => {
  const old = memoryOf('a', '2026-01-01');
  const [a1, b2, a3, a4, b5] = [
    memoryOf('a', '2026-02-01'),
    memoryOf('b', '2026-02-02'),
    memoryOf('a', '2026-02-03'),
    memoryOf('a', '2026-02-04'),
    memoryOf('b', '2026-02-05'),
  ];

  it('what was known before the visit, however often it is seen', () => {
    expect(visit(old, [a1, a3, a4])).toEqual([{ before: old }, { before: old }, { before: old }]);
    expect(visit(null, [a1, a3])).toEqual([{ before: null }, { before: null }]);
  });

  it('the one for the same version whose place it takes, and itself where it comes back', () => {
    const back = { before: a1, between: b2.seenAt };
    expect(visit(null, [a1, b2, a3, a4])).toEqual([{ before: null }, { before: a1 }, back, back]);
    expect(visit(old, [b2, a3])).toEqual([{ before: old }, { before: old, between: b2.seenAt }]);
    expect(visit(null, [a1, b2, a3, b5]).at(-1)).toEqual({ before: a3 });
  });

  it('no other version of its paper', () => {
    const second = memoryOf('c', '2026-02-02', '2');
    expect(visit(old, [a1, second, a3])).toEqual([{ before: old }, { before: old }, { before: old }]);
  });

  it('the newer version that came for the paper before, where an older one comes now', () => {
    const asked = (word: string): Identifier | null => {
      const parsed = parseIdentifier(word);
      return parsed.kind === 'ok' ? parsed.value : null;
    };
    const [v9, v10] = [memoryOf('d', '2026-02-01', '9'), memoryOf('e', '2026-02-02', '10')];
    const back = { before: v10 };
    expect(visit(null, [v10, v9, v9, v10], asked('2503.11367'))).toEqual([
      { before: null },
      back,
      back,
      back,
    ]);
    // Who asks for an older version gets it.
    expect(visit(null, [v10, v9], asked('2503.11367v9'))).toEqual([{ before: null }, { before: null }]);
    expect(visit(null, [v10, v9], asked('2W3F2J6XVHMDI3LFEUIZOILSTF'))).toEqual([
      { before: null },
      { before: null },
    ]);
    expect(visit(null, [v9, v10], asked('2503.11367'))).toEqual([{ before: null }, { before: null }]);
  });

  it('the last of three, where the first is not among the two before', () => {
    const third = memoryOf('c', '2026-02-03');
    expect(visit(null, [a1, b2, third, a4]).at(-1)).toEqual({ before: third });
  });

  it('what the visit knows, where what is kept can’t be read any more', () => {
    expect(toBefore('spoilt', { before: old }, b2, null)).toEqual({ before: old });
    expect(toBefore('spoilt', null, b2, null)).toEqual({ before: null });
  });
});

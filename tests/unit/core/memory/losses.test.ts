import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { formatLosses } from '../../../../src/core/memory/loss-words.ts';
import { type Loss, toLosses } from '../../../../src/core/memory/losses.ts';
import type { RecordMemory } from '../../../../src/core/memory/memory.ts';
import { toMemory } from '../../../../src/core/memory/memory-digest.ts';
import { parseStandings } from '../../../../src/core/memory/parse.ts';
import { addStanding, type Standing, toStanding } from '../../../../src/core/memory/standing.ts';
import {
  examineJson,
  REGISTRY_KEY,
  realRecord,
  realRecordWith,
  toExamined,
  withValue,
} from '../../../support/examining.ts';
import { signAnew, TEST_KEY } from '../../../support/signing.ts';

const MAY = '2026-05-30T10:00:00Z';
const JUNE = '2026-06-01T10:00:00Z';
const KEYS = [
  REGISTRY_KEY,
  { keyId: TEST_KEY.keyId, publicKeyHex: TEST_KEY.publicKeyHex, trust: 'registry' as const, signer: 'test' },
];
const memoryOf = (json: JsonValue, seenAt = JUNE, keys = KEYS): RecordMemory =>
  toMemory(toExamined(examineJson(json, { keys })), seenAt);
const before = toStanding(memoryOf(realRecord(), MAY));
const lossesOf = (now: RecordMemory, known: readonly Standing[] = [before], isAnyVersion = true) =>
  toLosses(known, { now, isAnyVersion });
const without = (path: JsonPath) => memoryOf(realRecordWith(path, undefined));
const withFlag = (name: string, value: JsonValue | undefined): JsonValue =>
  realRecordWith(['verification_status', name], value);
/** A record of some version of the paper, signed with the test key. */
const signedVersion = (version: number): JsonValue => {
  const real = realRecord() as JsonObject;
  const moved = withValue(
    withValue({ ...real, aliases: [] }, ['canonical_record', 'source', 'version'], version),
    ['source', 'version'],
    version,
  );
  return signAnew(withValue(moved, ['graph_snapshot'], undefined) as JsonObject).record;
};

describe('what is less behind a record than before', () => {
  it.each<readonly [string, RecordMemory, readonly Partial<Loss>[], string]>([
    [
      'a signature that is gone',
      without(['receipt', 'signature_b64']),
      [{ kind: 'signature' }],
      'it held a signature, and holds none now (30 May 2026)',
    ],
    [
      'a receipt that is gone',
      without(['receipt']),
      [{ kind: 'signature' }],
      'it held a signature, and holds none now (30 May 2026)',
    ],
    [
      'a signature of white space',
      memoryOf(realRecordWith(['receipt', 'signature_b64'], ' ')),
      [{ kind: 'signature' }],
      'it held a signature, and holds none now (30 May 2026)',
    ],
    [
      'a key that isn’t accepted any more',
      memoryOf(realRecord(), JUNE, []),
      [{ kind: 'key', name: 'pith-v1-2026-05' }],
      'its signature was checked, and the key "pith-v1-2026-05" isn’t accepted here now (30 May 2026)',
    ],
    [
      'a key that only the reader accepts',
      memoryOf(realRecord(), JUNE, [{ ...REGISTRY_KEY, trust: 'user' as never }]),
      [{ kind: 'own-key', name: 'pith-v1-2026-05' }],
      'the key "pith-v1-2026-05" was accepted by this site, and only by you now (30 May 2026)',
    ],
    [
      'a signature that can’t be checked any more',
      memoryOf(realRecordWith(['receipt', 'algorithm'], 'other')),
      [{ kind: 'unchecked' }],
      'its signature was checked, and can’t be now (30 May 2026)',
    ],
    [
      'a title that is gone',
      without(['paper', 'title']),
      [{ kind: 'title' }],
      'its title had the signed digest, and there is none to hold against it now (30 May 2026)',
    ],
    [
      'a flag that was withdrawn',
      memoryOf(withFlag('content_addressed', false)),
      [{ kind: 'flag', name: 'content_addressed', counted: { before: 1, now: 0 } }],
      'it reports no "content_addressed" any more (30 May 2026)',
    ],
    [
      'a flag that nothing is said of any more',
      memoryOf(withFlag('content_addressed', undefined)),
      [{ kind: 'flag', name: 'content_addressed', counted: { before: 1, now: null } }],
      'it says nothing of "content_addressed" any more (30 May 2026)',
    ],
  ])('%s', (_, now, losses, words) => {
    const found = lossesOf(now);
    expect(found).toMatchObject(losses.map((loss) => ({ at: MAY, version: 4, ...loss })));
    expect(formatLosses(found, 4)).toBe(
      `Less stands behind this record of v4 than this browser has seen: ${words}`,
    );
  });

  it('a count that went down', () => {
    const known = [toStanding(memoryOf(withFlag('strong_author_claims', 3), MAY))];
    const found = lossesOf(memoryOf(withFlag('strong_author_claims', 2)), known);
    expect(formatLosses(found, 4)).toContain('it counts 2 for "strong_author_claims", after 3');
    expect(lossesOf(memoryOf(withFlag('strong_author_claims', true)), known)).toEqual([]);
    expect(lossesOf(memoryOf(withFlag('strong_author_claims', 4)), known)).toEqual([]);
  });

  it('a version that went backwards, where any version could have been the answer', () => {
    const [older, newer] = [memoryOf(signedVersion(3)), memoryOf(signedVersion(5), MAY)];
    expect([older.verdict, newer.verdict]).toEqual(['verified', 'verified']);
    const found = lossesOf(older, [toStanding(newer)]);
    expect(found).toMatchObject([{ kind: 'version', version: 5, at: MAY }]);
    expect(formatLosses(found, 3)).toBe(
      'Less stands behind this record of v3 than this browser has seen: the sources gave a newer version (v5, 30 May 2026)',
    );
    // Whoever asks for one version, or by a pith number, gets what was asked for.
    expect(lossesOf(older, [toStanding(newer)], false)).toEqual([]);
    expect(lossesOf(newer, [toStanding(older)])).toEqual([]);
  });

  it('a newer version without the signature of the one before', () => {
    const known = [toStanding(memoryOf(signedVersion(4), MAY))];
    const now = memoryOf(withValue(signedVersion(5), ['receipt'], undefined));
    expect(formatLosses(lossesOf(now, known), 5)).toContain(
      'it held a signature, and holds none now (v4, 30 May 2026)',
    );
  });
});

describe('what is no less', () => {
  const spellings: readonly (readonly [string, JsonValue])[] = [
    ['the same', realRecord()],
    ['a flag in words', withFlag('content_addressed', 'TRUE')],
    ['a flag as a number', withFlag('content_addressed', 1)],
    [
      'a signature without its padding',
      realRecordWith(
        ['receipt', 'signature_b64'],
        String(((realRecord() as JsonObject).receipt as JsonObject).signature_b64).replace(/=+$/, ''),
      ),
    ],
    [
      'a title with other spaces and case',
      realRecordWith(['paper', 'title'], ' EFFICIENT  distributed MLLM Training with Cornstarch'),
    ],
    ['a flag that is new', withFlag('other', true)],
    ['citations that went', realRecordWith(['inbound_citations'], { count: 0, sample: [] })],
    ['a record that doesn’t match', realRecordWith(['paper', 'title'], 'Another title')],
  ];
  it.each(spellings)('%s', (_, json) => {
    expect(lossesOf(memoryOf(json))).toEqual([]);
  });

  it('another source, or a bundle, that doesn’t have the flags', () => {
    const now = without(['verification_status']);
    expect(lossesOf({ ...now, source: 'elsewhere' })).toEqual([]);
    expect(lossesOf({ ...now, face: 'bundle' })).toEqual([]);
    expect(lossesOf(now).map(({ kind }) => kind)).toContain('flag');
  });

  it('another spelling of the signature, which is no new signature either', () => {
    const padded = memoryOf(realRecord());
    for (const [, json] of spellings.slice(0, 4)) expect(memoryOf(json).signature).toBe(padded.signature);
  });

  it('whatever an earlier version of this program remembered, the same again', () => {
    const { passed, face, source, trust, ...old } = memoryOf(realRecord(), MAY);
    expect([passed?.length, face, source, trust]).toEqual([9, 'record', 'file', 'registry']);
    expect(lossesOf(memoryOf(realRecord()), [toStanding(old)])).toEqual([]);
    expect(lossesOf(memoryOf(realRecord(), JUNE, []), [toStanding(old)])).toMatchObject([{ kind: 'key' }]);
  });
});

const memories = fc
  .record({
    flags: fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom<JsonValue>(true, false, null, 0, 1, 2, 'true', 'no', 'x'),
    ),
    gone: fc.subarray<JsonPath>([
      ['receipt'],
      ['receipt', 'signature_b64'],
      ['receipt', 'key_id'],
      ['paper', 'title'],
      ['canonical_record', 'metadata', 'title_canon_sha256'],
    ]),
    isAccepted: fc.boolean(),
  })
  .map(({ flags, gone, isAccepted }) =>
    memoryOf(
      gone.reduce(
        (json, path) => withValue(json, path, undefined),
        realRecordWith(['verification_status'], flags),
      ),
      JUNE,
      isAccepted ? KEYS : [],
    ),
  );

describe('any two looks', () => {
  it('of which the second is the first lose nothing, and no order of looks makes up a loss', () => {
    fc.assert(
      fc.property(memories, memories, (a, b) => {
        const both = addStanding(addStanding([], toStanding(a)), toStanding(b));
        expect(lossesOf(a, [toStanding(a)])).toEqual([]);
        // What is known is the most of both, whichever came first.
        const facts = (known: readonly Standing[]) =>
          known
            .flatMap((each) => each.facts.map(({ kind, name, amount }) => `${kind} ${name} ${amount}`))
            .sort();
        expect(facts(both)).toEqual(facts(addStanding([toStanding(b)], toStanding(a))));
        // Whatever is lost against both is lost against one of them.
        const lost = (known: readonly Standing[]) =>
          lossesOf(b, known).map(({ kind, name }) => `${kind} ${name}`);
        expect([...new Set(lost(both))].sort()).toEqual([...new Set(lost([toStanding(a)]))].sort());
        // What is accepted is expected from then on.
        expect(lossesOf(b, [toStanding(b)])).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('are kept as JSON that reads back as what it was', () => {
    fc.assert(
      fc.property(memories, (memory) => {
        const known = addStanding([before], toStanding(memory));
        expect(parseStandings(JSON.parse(JSON.stringify(known)) as JsonValue)).toEqual(known);
      }),
      { numRuns: 30 },
    );
    for (const wrong of [undefined, null, 7, [7], [{ pithNumber: 1 }], {}])
      expect(parseStandings(wrong)).toEqual([]);
  });
});

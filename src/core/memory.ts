import { byAliasKind } from './by-alias-kind.ts';
import type { Examined } from './examine.ts';
import { toInstant } from './instant.ts';
import { isJsonObject, type JsonObject, type JsonPath, member } from './json.ts';
import { toMemoryDigest, toMemoryValues } from './memory-values.ts';
import type { Verdict } from './verdict.ts';

/** A value as it is remembered: short ones as JSON, long ones by the beginning of a digest. */
export interface MemoryValue {
  /** In dotted form: `paper.title`. */
  readonly path: string;
  /** JSON of at most 200 characters, or `sha256:` and 32 hexadecimal digits of the digest of longer JSON. */
  readonly value: string;
}

/** What is remembered of one examined record: enough to tell later what has changed, and plain JSON. */
export interface RecordMemory {
  readonly memoryVersion: 1;
  readonly pithNumber: string;
  /** As the record names it; `verdict` says what the checks added up to. */
  readonly canonicalSha256: string;
  readonly verdict: Verdict['kind'];
  readonly seenAt: string;
  /** Digest of the receipt's signature, or null where there is none. */
  readonly signature: string | null;
  readonly signed: readonly MemoryValue[];
  readonly reported: readonly MemoryValue[];
  /** The citing papers of the sample, as written, each once. */
  readonly citing: readonly string[];
  readonly citingCount: number | null;
}

export interface MemoryChange {
  readonly path: string;
  readonly kind: 'changed' | 'added' | 'gone';
  /** As remembered (`MemoryValue.value`); null where there was none. */
  readonly before: string | null;
  readonly now: string | null;
}

/** What changed between two looks at a record. */
export interface MemoryComparison {
  /** The same signed part and hash, or the signed values that are others now. */
  readonly signed:
    | { readonly kind: 'same' }
    | { readonly kind: 'differs'; readonly changes: readonly MemoryChange[] };
  /** Whether the receipt has another signature: a record may be signed again. */
  readonly isSignatureSame: boolean;
  /** Everything else, by path. Two spellings of a moment are no change. */
  readonly reported: readonly MemoryChange[];
  /** Citing papers in the sample that were not there before, and those that are no longer in it. */
  readonly citing: { readonly added: readonly string[]; readonly gone: readonly string[] };
}

/** So many citing papers are remembered: those of the sample that came first. */
const MAX_CITING = 10_000;

/** What has a room of its own: the signed part with its hash, and the sample of citing papers. */
const isElsewhere = ([first, second]: JsonPath): boolean =>
  first === 'canonical_record' ||
  first === 'canonical_sha256' ||
  (first === 'inbound_citations' && second === 'sample');

/** The record with its aliases by kind, because no face promises an order. */
const byKind = (json: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name,
      name === 'aliases' || name === 'source_aliases' ? (byAliasKind(value) ?? null) : value,
    ]),
  );

/** What to remember of an examined record. @param seenAt when it was examined, ISO 8601, UTC: the core has no clock. */
export const toMemory = (examined: Examined, seenAt: string): RecordMemory => {
  const { record, verdict } = examined;
  const { receipt, inboundCitations } = record.reported;
  const signatureB64 = receipt?.signatureB64 ?? null;
  const signed = member(record.json, 'canonical_record');
  return {
    memoryVersion: 1,
    pithNumber: record.pithNumber,
    canonicalSha256: record.claimedSha256,
    verdict: verdict.kind,
    seenAt,
    signature: signatureB64 === null ? null : toMemoryDigest(signatureB64),
    signed: isJsonObject(signed) ? toMemoryValues(signed, ['canonical_record'], () => false) : [],
    reported: toMemoryValues(byKind(record.json), [], isElsewhere),
    citing: [...new Set(inboundCitations?.sample.map(({ rawId }) => rawId.slice(0, 100)))].slice(
      0,
      MAX_CITING,
    ),
    citingCount: inboundCitations?.count ?? null,
  };
};

const isSameRemembered = (before: string, now: string): boolean => {
  if (before === now) return true;
  const [left, right] = [before, now].map((text) =>
    text.startsWith('"') && text.endsWith('"') ? toInstant(text.slice(1, -1)) : null,
  );
  return left !== null && left !== undefined && left === right;
};

const compareValues = (
  before: readonly MemoryValue[],
  now: readonly MemoryValue[],
): readonly MemoryChange[] => {
  const old = new Map(before.map(({ path, value }) => [path, value]));
  const fresh = new Map(now.map(({ path, value }) => [path, value]));
  const changes = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((path): readonly MemoryChange[] => {
    const was = old.get(path) ?? null;
    const is = fresh.get(path) ?? null;
    if (was === null) return [{ path, kind: 'added', before: null, now: is }];
    if (is === null) return [{ path, kind: 'gone', before: was, now: null }];
    return isSameRemembered(was, is) ? [] : [{ path, kind: 'changed', before: was, now: is }];
  });
  return fold(changes);
};

const isBelow = (path: string, container: string): boolean =>
  path.length > container.length &&
  path.startsWith(container) &&
  '.['.includes(path.charAt(container.length));

/** What was one value and is many now, or the other way round, is one change of the whole. */
const fold = (changes: readonly MemoryChange[]): readonly MemoryChange[] => {
  const wholes = changes.filter(
    ({ path, kind, before, now }) =>
      /^(sha256:|\[|\{)/.test(before ?? now ?? '') &&
      changes.some((each) => each.kind !== kind && isBelow(each.path, path)),
  );
  return changes
    .filter(({ path }) => !wholes.some((whole) => isBelow(path, whole.path)))
    .map((change) => (wholes.includes(change) ? { ...change, kind: 'changed' } : change));
};

/** What changed between two looks at a record: signed values, reported values, citing papers. */
export const compareMemory = (before: RecordMemory, now: RecordMemory): MemoryComparison => {
  // Signed values are compared letter by letter: another spelling of a moment has another hash.
  const old = new Map(before.signed.map(({ path, value }) => [path, value]));
  const changes = [
    ...compareValues(before.signed, now.signed),
    ...now.signed.flatMap(({ path, value }): readonly MemoryChange[] => {
      const was = old.get(path);
      return was !== undefined && was !== value && isSameRemembered(was, value)
        ? [{ path, kind: 'changed', before: was, now: value }]
        : [];
    }),
    ...(before.canonicalSha256 === now.canonicalSha256
      ? []
      : [
          {
            path: 'canonical_sha256',
            kind: 'changed' as const,
            before: before.canonicalSha256,
            now: now.canonicalSha256,
          },
        ]),
  ];
  const [wasCiting, isCitingNow] = [new Set(before.citing), new Set(now.citing)];
  return {
    signed: changes.length === 0 ? { kind: 'same' } : { kind: 'differs', changes },
    isSignatureSame: before.signature === now.signature,
    reported: compareValues(before.reported, now.reported),
    citing: {
      added: now.citing.filter((id) => !wasCiting.has(id)),
      gone: before.citing.filter((id) => !isCitingNow.has(id)),
    },
  };
};

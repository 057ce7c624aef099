import type { Verdict } from '../checks/verdict.ts';
import type { Examined } from '../examine.ts';
import { isJsonObject, type JsonObject, type JsonPath, member } from '../json/json.ts';
import { byAliasKind } from '../record/by-alias-kind.ts';
import { type MemoryValue, toMemoryDigest, toMemoryValues } from './values.ts';

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

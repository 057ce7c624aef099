import type { Verdict } from '../checks/verdict.ts';
import type { Examined } from '../examination.ts';
import { isJsonObject, type JsonObject, type JsonPath, member } from '../json/json.ts';
import type { KeyTrust } from '../keys/keys.ts';
import { byAliasKind } from '../record/by-alias-kind.ts';
import type { Face } from '../record/record.ts';
import { type MemoryValue, type ShortDigest, toMemoryValues } from './values.ts';

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
  /** The checks of the verdict that passed. Memories of earlier versions of this program hold neither this nor what follows. */
  readonly passed?: readonly string[];
  readonly face?: Face;
  /** `Origin.sourceId`. */
  readonly source?: string;
  /** Of the key that the receipt names: whose word it is that it counts, or `none` where it isn't accepted. */
  readonly trust?: KeyTrust | 'none';
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

/** A signature in one spelling, as registries write it: with padding, without white space. An empty text is none. */
const toSignatureText = (text: string): string => {
  const digits = text.replace(/[\s=]/g, '').replace(/-/g, '+').replace(/_/g, '/');
  return digits.length === 86 ? `${digits}==` : text.trim();
};

/**
 * What to remember of an examined record.
 * @param seenAt when it was examined, ISO 8601, UTC: the core has no clock.
 */
export const toMemoryWith = (examined: Examined, seenAt: string, toDigest: ShortDigest): RecordMemory => {
  const { record, verdict, checks, origin, key } = examined;
  const { receipt, inboundCitations } = record.reported;
  const signature = toSignatureText(receipt?.signatureB64 ?? '');
  const signed = member(record.json, 'canonical_record');
  return {
    memoryVersion: 1,
    pithNumber: record.pithNumber,
    canonicalSha256: record.claimedSha256,
    verdict: verdict.kind,
    seenAt,
    signature: signature === '' ? null : toDigest(signature),
    signed: isJsonObject(signed) ? toMemoryValues(signed, ['canonical_record'], () => false, toDigest) : [],
    reported: toMemoryValues(byKind(record.json), [], isElsewhere, toDigest),
    citing: [...new Set(inboundCitations?.sample.map(({ rawId }) => rawId.slice(0, 100)))].slice(
      0,
      MAX_CITING,
    ),
    citingCount: inboundCitations?.count ?? null,
    passed: checks.flatMap(({ id, weight, outcome }) =>
      weight !== 'report' && outcome.kind === 'pass' ? [id] : [],
    ),
    face: record.face,
    source: origin.sourceId,
    trust: key?.trust ?? 'none',
  };
};

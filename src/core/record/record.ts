import type { Sha256Hex } from '../base/hex.ts';
import type { Problem } from '../base/result.ts';
import type { ArxivId, Suffix } from '../identifier/types.ts';
import type { JsonObject, JsonPath } from '../json/json.ts';

/** Which face of a record this came as (docs/protocol.md "Faces of a record"). */
export type Face = 'record' | 'bundle';

/** Values inside `canonical_record`: what the signature covers. `null` where the record does not hold the value. */
export interface SignedValues {
  readonly sourceKind: string | null;
  readonly arxivId: ArxivId | null;
  /** `source.id` as written, whatever its kind. */
  readonly sourceId: string | null;
  readonly version: number | null;
  /** May be `''`: old papers have no licence. */
  readonly license: string | null;
  readonly primaryCategory: string | null;
  readonly crossCategories: readonly string[] | null;
  /** As written: ISO 8601, UTC. */
  readonly submittedAt: string | null;
  readonly titleSha256: Sha256Hex | null;
  readonly abstractSha256: Sha256Hex | null;
  readonly schemaVersion: string | null;
}

/** Values that have the digest which the signed part holds, recomputed here. */
export interface DigestedValues {
  readonly title: string | null;
}

export interface Receipt {
  readonly kind: string | null;
  readonly keyId: string | null;
  readonly algorithm: string | null;
  readonly signedAt: string | null;
  readonly signatureB64: string | null;
  readonly signedMessage: string | null;
  readonly canonicalSha256: string | null;
  readonly signatureStatus: string | null;
  readonly publicKeyFingerprint: string | null;
  readonly builderVersion: string | null;
  readonly receiptVersion: string | null;
  readonly firstComputedAt: string | null;
  readonly lastReissuedAt: string | null;
}

export interface Alias {
  readonly kind: string;
  readonly value: string;
  readonly createdAt: string | null;
}

/** One entry of `inbound_citations.sample`. `arxivId` is null where the id is not one; `rawId` is always what was written. */
export interface InboundCitation {
  readonly rawId: string;
  readonly arxivId: ArxivId | null;
  readonly title: string | null;
  readonly refIndex: number | null;
  readonly isInternalAnchor: boolean | null;
}

export interface InboundCitations {
  readonly count: number | null;
  readonly internalAnchorCount: number | null;
  readonly sample: readonly InboundCitation[];
}

/** Everything the registry says that nobody signed. Objects that the page shows field by field stay JSON. */
export interface ReportedValues {
  readonly title: string | null;
  readonly authorsText: string | null;
  readonly abstractExcerpt: string | null;
  readonly headline: string | null;
  readonly attestationState: string | null;
  readonly receipt: Receipt | null;
  readonly aliases: readonly Alias[] | null;
  readonly inboundCitations: InboundCitations | null;
  readonly verificationStatus: JsonObject | null;
  readonly graphSnapshot: JsonObject | null;
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
}

/** A record narrowed from untrusted JSON. To show an unsigned value one has to write `reported`. */
export interface RecordView {
  readonly face: Face;
  /** What the record writes, as `pith:2025:2W3F…`; whether it follows from the hash is the check `pith-number`. */
  readonly pithNumber: string;
  readonly suffix: Suffix;
  readonly claimedSha256: Sha256Hex;
  readonly signed: SignedValues;
  /** What has the digest that the record holds, whether or not anybody signed that. */
  readonly matching: DigestedValues;
  /** The same, where the signature over the digest was checked and holds. */
  readonly bound: DigestedValues;
  readonly reported: ReportedValues;
  /** Fields that are there but of the wrong type, all of them, by path. They are shown, and read as absent. */
  readonly malformed: readonly Problem[];
  /** Where in the text that was received the record stands: `[]` where it is the whole. */
  readonly at: JsonPath;
  /** The untouched object, for the parts of the page that show JSON. */
  readonly json: JsonObject;
}

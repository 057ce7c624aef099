import type { JsonObject, JsonPath } from '../json/json.ts';
import { findCreatedPayload } from './created-event.ts';
import { type FieldReader, hexDigest, integer, object, text, texts } from './fields.ts';
import type { Face } from './record.ts';
import { readAliases, readCitations } from './wire-lists.ts';
import { readReport } from './wire-report.ts';

const METADATA = ['canonical_record', 'metadata'];
const SOURCE = ['canonical_record', 'source'];

/** The fields of `canonical_record` (docs/protocol.md "Identity"). */
const readSigned = ({ read }: FieldReader) => ({
  sourceKind: read([...SOURCE, 'kind'], text),
  sourceId: read([...SOURCE, 'id'], text),
  version: read([...SOURCE, 'version'], integer),
  license: read([...METADATA, 'license'], text),
  primaryCategory: read([...METADATA, 'primary_cat'], text),
  crossCategories: read([...METADATA, 'cross_cats_sorted'], texts),
  submittedAt: read([...METADATA, 'submitted_at'], text),
  titleSha256: read([...METADATA, 'title_canon_sha256'], hexDigest),
  abstractSha256: read([...METADATA, 'abstract_canon_sha256'], hexDigest),
  schemaVersion: read(['canonical_record', 'schema_version'], text),
});

/** The fields of a receipt (docs/protocol.md "Signature"), wherever it stands. */
const readReceipt = ({ read }: FieldReader, at: JsonPath) => ({
  kind: read([...at, 'kind'], text),
  keyId: read([...at, 'key_id'], text),
  algorithm: read([...at, 'algorithm'], text),
  signedAt: read([...at, 'signed_at'], text),
  signatureB64: read([...at, 'signature_b64'], text),
  signedMessage: read([...at, 'signed_message'], text),
  canonicalSha256: read([...at, 'canonical_sha256'], text),
  signatureStatus: read([...at, 'signature_status'], text),
  publicKeyFingerprint: read([...at, 'public_key_fingerprint'], text),
  builderVersion: read([...at, 'builder_version'], text),
  receiptVersion: read([...at, 'receipt_version'], text),
  firstComputedAt: read([...at, 'first_computed_at'], text),
  lastReissuedAt: read([...at, 'last_reissued_at'], text),
});

/**
 * Every field that the view or a check needs, read once. In a bundle the receipt and copies of the signed part stand
 * in the event that created it, and the aliases have another name (docs/protocol.md "Faces of a record").
 */
export const readWire = (json: JsonObject, face: Face, reader: FieldReader) => {
  const { read } = reader;
  const payload = face === 'bundle' ? findCreatedPayload(json) : null;
  const receiptAt = payload === null ? ['receipt'] : [...payload, 'receipt'];
  return {
    signed: readSigned(reader),
    receiptWhole: read(receiptAt, object),
    receipt: readReceipt(reader, receiptAt),
    payload,
    shortNumber: read(['short_pith_number'], text),
    title: read(['paper', 'title'], text),
    authorsText: read(['paper', 'authors_text'], text),
    abstractExcerpt: read(['paper', 'abstract_excerpt'], text),
    headline: read(['paper', 'headline'], text),
    attestationState: read(['attestation_state'], text),
    aliases: readAliases(reader, [face === 'bundle' ? 'source_aliases' : 'aliases']),
    citations: readCitations(reader),
    verificationStatus: read(['verification_status'], object),
    graphSnapshot: read(['graph_snapshot'], object),
    createdAt: read(['created_at'], text),
    updatedAt: read(['updated_at'], text),
    report: readReport(reader),
  };
};

/** The fields of one record, each with its value or with the reason why there is none. */
export type WireRecord = ReturnType<typeof readWire>;

import type { JsonObject, JsonPath, JsonValue } from '../../src/core/json/json.ts';
import { readReal, withValue } from './examining.ts';

interface KnownParts {
  readonly suffix: string;
  readonly pith_number: string;
  readonly canonical_sha256: string;
  readonly canonical_record: JsonObject;
  readonly aliases: JsonValue;
  readonly signature_b64: string;
  readonly title: string;
}

/** A real record that the site's own mirror doesn't hold, so the live origin is asked for it. */
export const other = {
  suffix: 'X37TDJUWWIYSUEPBPRJS2QZTTV',
  arxivId: '1811.00637',
  version: 2,
  title: 'Constraining the mass density of free-floating black holes using razor-thin lensing arcs',
  path: '/pith/X37TDJUWWIYSUEPBPRJS2QZTTV',
  /** Where the origin keeps it. */
  file: '/pith/X37TDJUWWIYSUEPBPRJS2QZTTV.json',
  resolver: '/api/pith-number/resolve?arxiv=1811.00637&json=true',
} as const;

/**
 * The signed part, the signature and the title of that record as the registry published them, put together as a record
 * writes them. The licence and the authors stand for unsigned values.
 */
export const otherRecord = (): JsonObject => {
  const parts = readReal<KnownParts[]>('record-vectors').find(({ suffix }) => suffix === other.suffix);
  if (parts === undefined) throw new Error(`record-vectors.json has no ${other.suffix}.`);
  return {
    record_type: 'pith_number_record',
    pith_number: parts.pith_number,
    short_pith_number: `pith:${other.suffix.slice(0, 8)}`,
    canonical_sha256: parts.canonical_sha256,
    canonical_record: parts.canonical_record,
    source: parts.canonical_record.source ?? null,
    paper: {
      title: parts.title,
      license: 'http://arxiv.org/licenses/nonexclusive-distrib/1.0/',
      authors_text: 'A. Author of the Lensing Arcs',
    },
    aliases: parts.aliases,
    verification_status: { content_addressed: true, pith_receipt: true, author_attested: false },
    receipt: {
      kind: 'pith_receipt',
      key_id: 'pith-v1-2026-05',
      algorithm: 'ed25519',
      signed_at: '2026-05-17T23:57:56.914424Z',
      signed_message: 'canonical_sha256_bytes',
      signature_status: 'signed_v1',
      signature_b64: parts.signature_b64,
      canonical_sha256: parts.canonical_sha256,
    },
  };
};

/** The same with one thing changed; `undefined` removes it. */
export const otherRecordWith = (path: JsonPath, change: JsonValue | undefined): JsonValue =>
  withValue(otherRecord(), path, change);

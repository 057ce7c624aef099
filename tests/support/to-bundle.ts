import { type JsonObject, type JsonValue, member } from '../../src/core/json/json.ts';

/** A record in the shape of a bundle, which shows no title in clear (the shape is read, not verified, in docs/protocol.md). */
export const toBundle = (record: JsonValue): JsonObject => {
  const of = (name: string): JsonValue => member(record, name) ?? null;
  return {
    bundle_type: 'pith_open_graph_bundle',
    bundle_version: '1.0',
    pith_number: of('pith_number'),
    short_pith_number: of('short_pith_number'),
    canonical_record: of('canonical_record'),
    canonical_sha256: of('canonical_sha256'),
    source: of('source'),
    source_aliases: of('aliases'),
    events: [
      {
        event_type: 'record_created',
        payload: {
          canonical_record: of('canonical_record'),
          canonical_sha256: of('canonical_sha256'),
          receipt: of('receipt'),
        },
      },
    ],
  };
};

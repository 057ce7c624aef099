import type { JsonObject, JsonValue } from '../../src/core/json.ts';
import { sendJson } from './behaviours.ts';
import { readReal, realRecord } from './examining.ts';
import type { OriginDouble } from './origin-double.ts';
import { REAL_SUFFIX } from './real-record.ts';

/*
 * The faces of the real record. Nobody here has a whole real bundle or state: these are put together from the parts of the
 * real record in the form that PROTOCOL "Faces of a record" gives, as far as that is known.
 */

const parts = (): JsonObject => realRecord() as JsonObject;

export const bundleFace = (): JsonObject => {
  const { pith_number, short_pith_number, canonical_record, canonical_sha256, source, aliases, receipt } =
    parts();
  return {
    bundle_type: 'pith_open_graph_bundle',
    bundle_version: '1.0',
    pith_number,
    short_pith_number,
    canonical_record,
    canonical_sha256,
    source,
    source_aliases: aliases,
    events: [
      {
        event_id: 'e-1',
        event_type: 'record_created',
        created_at: '2026-05-26T02:03:49Z',
        payload: { canonical_record, canonical_sha256, receipt },
      },
    ],
  } as JsonObject;
};

export const stateFace = (): JsonObject => {
  const { canonical_record, aliases, graph_snapshot } = parts();
  return {
    state_type: 'pith_open_graph_state',
    merge_version: 'pith-open-graph-merge-v1',
    event_count: 1,
    valid_event_count: 1,
    invalid_event_count: 0,
    equivocation_count: 0,
    current: { canonical_record, source_aliases: aliases, graph_snapshots: [graph_snapshot] },
  } as JsonObject;
};

export const graphFace = (): JsonObject => parts().graph_snapshot as JsonObject;

/** The manifest as the registry publishes it: `tests/vectors/real/pith-mirrors.json`, whole. */
export const manifestFace = (): JsonValue => readReal<JsonValue>('pith-mirrors');

/** From now on the origin has these faces of the real record. */
export const serveFaces = (origin: OriginDouble, faces: Readonly<Record<string, JsonValue>> = {}): void => {
  const all: Readonly<Record<string, JsonValue>> = {
    [`/pith/${REAL_SUFFIX}/bundle.json`]: bundleFace(),
    [`/pith/${REAL_SUFFIX}/state.json`]: stateFace(),
    [`/api/pith-number/${REAL_SUFFIX}/graph.json`]: graphFace(),
    '/pith-mirrors.json': manifestFace(),
    ...faces,
  };
  for (const [path, value] of Object.entries(all)) origin.setHandler(path, sendJson(value));
};

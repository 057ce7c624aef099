import { type JsonObject, type JsonPath, valueAt } from '../json/json.ts';
import { byAliasKind } from '../record/by-alias-kind.ts';
import { findCreatedPayload } from '../record/created-event.ts';
import type { ComparedPart } from './field-comparison.ts';
import type { FaceKind } from './kind.ts';

/** Where a part stands in the face, and where the same part stands in the record. */
type Pair = readonly [facePath: JsonPath, recordPath: JsonPath];

/** The faces of which only parts are compared. */
type PartlyCompared = Exclude<FaceKind, 'record' | 'graph'>;

/** The members of a face that have another place in the record. A face is compared no further than it goes. */
const MOVED: Readonly<Record<PartlyCompared, readonly Pair[]>> = {
  bundle: [[['source_aliases'], ['aliases']]],
  state: [
    [['current', 'canonical_record'], ['canonical_record']],
    [['current', 'canonical_sha256'], ['canonical_sha256']],
    [['current', 'source_aliases'], ['aliases']],
    [['current', 'graph_snapshots', 0], ['graph_snapshot']],
  ],
  integrity: [[['integrity'], ['graph_snapshot', 'integrity']]],
  manifest: [],
};

/** Members that have the same name and mean the same in both. */
const SAME: Readonly<Record<PartlyCompared, readonly string[]>> = {
  bundle: [
    'pith_number',
    'short_pith_number',
    'canonical_sha256',
    'canonical_record',
    'source',
    'schema_version',
    'created_at',
    'updated_at',
  ],
  state: ['pith_number', 'short_pith_number', 'canonical_sha256'],
  integrity: [],
  manifest: [],
};

/** Where the receipt of a bundle stands: in the first event that created the record. */
const receiptPair = (json: JsonObject): readonly Pair[] => {
  const payload = findCreatedPayload(json);
  return payload === null ? [] : [[[...payload, 'receipt'], ['receipt']]];
};

/** Aliases by their kind on both sides, or as they are on both. */
const pairAliases = (part: ComparedPart): ComparedPart => {
  const record = byAliasKind(part.record);
  const face = byAliasKind(part.face);
  return Array.isArray(record) || Array.isArray(face) ? part : { ...part, record, face };
};

/**
 * What of a face is compared with what of the record. A whole record, or a graph snapshot, is compared in both
 * directions; of the other faces only those parts that a record has, too.
 */
export const toComparedParts = (
  face: FaceKind,
  json: JsonObject,
  record: JsonObject,
): readonly ComparedPart[] => {
  const toPart = ([facePath, recordPath]: Pair): ComparedPart => ({
    facePath,
    recordPath,
    face: valueAt(json, facePath),
    record: valueAt(record, recordPath),
  });
  if (face === 'graph')
    return [
      {
        facePath: [],
        recordPath: ['graph_snapshot'],
        face: json,
        record: valueAt(record, ['graph_snapshot']),
      },
    ];
  if (face === 'record')
    return [...new Set([...Object.keys(record), ...Object.keys(json)])]
      .map((name) => toPart([[name], [name]]))
      .map((part) => (part.facePath[0] === 'aliases' ? pairAliases(part) : part));
  const pairs: readonly Pair[] = [
    ...SAME[face].map((name): Pair => [[name], [name]]),
    ...MOVED[face],
    ...(face === 'bundle' ? receiptPair(json) : []),
  ];
  return pairs
    .map(toPart)
    .filter((part) => part.face !== undefined)
    .map((part) => (part.recordPath[0] === 'aliases' ? pairAliases(part) : part));
};

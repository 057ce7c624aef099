import type { Outcome } from '../../src/core/checks/check.ts';
import { examineFace, type FaceCheck, type FaceExamination } from '../../src/core/faces/face.ts';
import type { FaceKind } from '../../src/core/faces/kind.ts';
import { type JsonObject, type JsonPath, type JsonValue, member } from '../../src/core/json/json.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import type { RecordView } from '../../src/core/record/record.ts';
import {
  examineJson,
  REGISTRY_KEY,
  readReal,
  realRecord,
  resigned,
  toDocument,
  toExamined,
} from './examining.ts';

/*
 * Faces of real records, put together in the shapes that docs/protocol.md gives (read there): every hash, signature and signed
 * value in them is real.
 */

const of = (value: JsonValue, name: string): JsonValue => member(value, name) ?? null;
const real = realRecord();

export const realView = (): RecordView => toExamined(examineJson(realRecord())).record;

const created: JsonObject = {
  event_id: 'b'.repeat(64),
  event_type: 'record_created',
  signature_b64: 'unknown',
  created_at: '2026-05-26T02:03:49Z',
  payload: {
    canonical_record: of(real, 'canonical_record'),
    canonical_sha256: of(real, 'canonical_sha256'),
    receipt: of(real, 'receipt'),
  },
};

export const bundleFace: JsonObject = {
  bundle_type: 'pith_open_graph_bundle',
  bundle_version: '1.0',
  merge_version: 'pith-open-graph-merge-v1',
  pith_number: of(real, 'pith_number'),
  short_pith_number: of(real, 'short_pith_number'),
  canonical_record: of(real, 'canonical_record'),
  canonical_sha256: of(real, 'canonical_sha256'),
  source: of(real, 'source'),
  source_aliases: of(real, 'aliases'),
  event_count: 2,
  events: [
    created,
    { event_id: 'c'.repeat(64), event_type: 'graph_snapshot', payload: of(real, 'graph_snapshot') },
  ],
};

export const stateFace: JsonObject = {
  state_type: 'pith_open_graph_state',
  merge_version: 'pith-open-graph-merge-v1',
  pith_number: of(real, 'pith_number'),
  event_count: 2,
  valid_event_count: 2,
  invalid_event_count: 0,
  equivocation_count: 0,
  current: {
    canonical_record: of(real, 'canonical_record'),
    source_aliases: of(real, 'aliases'),
    graph_snapshots: [of(real, 'graph_snapshot')],
  },
};

export const graphFace = of(real, 'graph_snapshot') as JsonObject;

const [integrity = {}] = readReal<JsonObject[]>('integrity-vectors');
const [event = {}] = readReal<JsonObject[]>('integrity-event-vectors');

/** The integrity report of arXiv 2604.23340 with its one event: both are real, and so is the signature. */
export const integrityFace: JsonObject = { pith_number: '2604.23340', integrity, events: [event] };

/** A record for that paper. Its signed part is made up, so its receipt doesn't match it. */
export const integrityView = (): RecordView =>
  toExamined(
    examineJson(
      resigned(
        [['canonical_record', 'source', 'id'], '2604.23340'],
        [['graph_snapshot', 'integrity'], integrity],
      ),
    ),
  ).record;

export const manifestFace = readReal<JsonObject>('pith-mirrors');

/** One of each. */
export const FACES: Readonly<Record<FaceKind, JsonValue>> = {
  record: realRecord(),
  bundle: bundleFace,
  state: stateFace,
  graph: graphFace,
  integrity: integrityFace,
  manifest: manifestFace,
};
export const KINDS = Object.keys(FACES) as FaceKind[];

interface Options {
  readonly record?: RecordView | null;
  readonly keys?: readonly PinnedKey[];
  readonly at?: JsonPath;
}

export const examineFaceText = (
  face: FaceKind,
  text: string,
  { record = null, keys = [REGISTRY_KEY], at = [] }: Options = {},
): FaceExamination => examineFace({ face, document: toDocument(text), at, record, keys });

export const examineFaceJson = (face: FaceKind, value: JsonValue, options: Options = {}): FaceExamination =>
  examineFaceText(face, JSON.stringify(value), options);

export type ExaminedFace = Extract<FaceExamination, { kind: 'face' }>;

/** For what must be readable as the face. */
export const toFace = (examination: FaceExamination): ExaminedFace => {
  if (examination.kind === 'unreadable')
    throw new Error(examination.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return examination;
};

/** Every outcome of a face, its events' included, by id and place. */
export const outcomesOf = (examination: FaceExamination): ReadonlyMap<string, Outcome> => {
  const { checks, events } = toFace(examination);
  return new Map(
    [...checks, ...events.flatMap((each) => each.checks)].map(({ id, place, outcome }) => [
      `${id}@${place}`,
      outcome,
    ]),
  );
};

/** The same in one word each. */
export const kindsOf = (examination: FaceExamination): Readonly<Record<string, string>> =>
  Object.fromEntries([...outcomesOf(examination)].map(([name, { kind }]) => [name, kind]));

/** An outcome in one line: `pass`, `fail: expected <> found`, `absent: why`. */
export const wordsOf = (outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'pass':
      return 'pass';
    case 'fail':
      return `fail: ${outcome.expected} <> ${outcome.actual}`;
    case 'unchecked':
      return `${outcome.why}: ${outcome.reason}`;
  }
};

/** Everything that checks say, a line each: `id@place`, outcome, and the key that the check went by. */
export const linesOf = (checks: readonly FaceCheck[]): readonly string[] =>
  checks.map(
    ({ id, place, outcome, key }) =>
      `${id}@${place} ${wordsOf(outcome)}${key === null ? '' : ` [${key.keyId}]`}`,
  );

/** What the checks of the face itself say. */
export const faceLines = (examination: FaceExamination): readonly string[] =>
  linesOf(toFace(examination).checks);

/** The lines of one check, or of several that have its name. */
export const linesAbout = (examination: FaceExamination, id: string): readonly string[] =>
  faceLines(examination).filter((line) => line.startsWith(`${id}@`));

export const NO_RECORD_HERE = 'blocked: There is no record here that it could be held against.';

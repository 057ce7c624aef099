import { error, ok, type Problem, type Result } from '../base/result.ts';
import {
  formatFound,
  formatPath,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  member,
} from '../json/json.ts';

/** The faces that this program knows (docs/protocol.md "Faces of a record"). */
export type FaceKind = 'record' | 'bundle' | 'state' | 'graph' | 'integrity' | 'manifest';

const NAMES: Readonly<Record<FaceKind, string>> = {
  record: 'a pith record',
  bundle: 'a pith bundle',
  state: 'a pith state',
  graph: 'a graph snapshot',
  integrity: 'an integrity report',
  manifest: 'a mirror manifest',
};

/** What a face is called in a sentence: `a graph snapshot`. */
export const formatFaceKind = (kind: FaceKind): string => NAMES[kind];

/** The parts that only a graph snapshot has at its top. */
const GRAPH_PARTS = ['claims', 'references', 'formal_canon', 'author_claims', 'verdict', 'paper'];

const isGraph = (json: JsonObject): boolean =>
  typeOf(json) === null &&
  !Object.hasOwn(json, 'canonical_record') &&
  GRAPH_PARTS.some((name) => isJsonObject(member(json, name)));

const isIntegrity = (json: JsonObject): boolean =>
  typeOf(json) === null && !isGraph(json) && isJsonObject(member(json, 'integrity'));

const typeOf = (json: JsonObject): readonly [name: string, type: JsonValue] | null =>
  Object.entries(json).find(([name]) => name.endsWith('_type')) ?? null;

/** What each face must have to be read as one. The value of `state_type` is not known, so any will do. */
const IS: Readonly<Record<FaceKind, (json: JsonObject) => boolean>> = {
  record: (json) =>
    member(json, 'record_type') === 'pith_number_record' ||
    (typeOf(json) === null && isJsonObject(member(json, 'canonical_record'))),
  bundle: (json) => member(json, 'bundle_type') === 'pith_open_graph_bundle',
  state: (json) => isJsonObject(member(json, 'current')) && Object.hasOwn(json, 'state_type'),
  manifest: (json) =>
    member(json, 'manifest_type') === 'pith_mirror_manifest' && Array.isArray(member(json, 'mirrors')),
  integrity: isIntegrity,
  graph: isGraph,
};

const ORDER: readonly FaceKind[] = ['record', 'bundle', 'state', 'manifest', 'integrity', 'graph'];

/** Which face a JSON value is, by what it says of itself and by what is in it; null where it is none. */
export const toFaceKind = (json: JsonValue | undefined): FaceKind | null =>
  isJsonObject(json) ? (ORDER.find((kind) => IS[kind](json)) ?? null) : null;

/** A JSON value as the face that it should be, or why it is none. */
export const parseFace = (
  json: JsonValue | undefined,
  face: FaceKind,
  at: JsonPath,
): Result<JsonObject, readonly Problem[]> => {
  const problem = (message: string) => error([{ path: formatPath(at), message }]);
  if (!isJsonObject(json)) return problem(`This should be ${NAMES[face]}, but it is ${formatFound(json)}.`);
  if (IS[face](json)) return ok(json);
  const kind = toFaceKind(json);
  const type = typeOf(json);
  return problem(
    kind !== null
      ? `This should be ${NAMES[face]}, but it is ${NAMES[kind]}.`
      : type !== null
        ? `This is not ${NAMES[face]}: its ${type[0].slice(0, 100)} is ${formatFound(type[1])}.`
        : `This is not ${NAMES[face]}: it has none of the parts that one is known by.`,
  );
};

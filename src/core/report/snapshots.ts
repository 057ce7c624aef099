import { sha256OfText } from '../base/digest.ts';
import { formatSha256, parseSha256 } from '../base/hex.ts';
import { fail, type Outcome, pass, unchecked } from '../checks/check.ts';
import { toCanonicalJson } from '../json/canonical.ts';
import {
  formatFound,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  member,
} from '../json/json.ts';

/** One part of a graph snapshot that names a hash, or that should. */
export interface SnapshotCheck {
  /** Its name on the wire: `claims`, `integrity`. */
  readonly part: string;
  readonly outcome: Outcome;
  /** The hash as the snapshot names it, or null. */
  readonly sha256: string | null;
}

/** SHA-256 of `{"payload":[]}`: what every empty list hashes to (docs/protocol.md "Snapshots"). */
export const EMPTY_LIST_SHA256 = '258153158e38e3291e3d48162225fcdb2d5a3ed65a07baac614ab91432fd4f57';

/** The parts that hold a list: the names of its count and of what it shows of the list. */
const LISTS = {
  claims: ['count', 'items'],
  references: ['count', 'sample'],
  formal_canon: ['evidence_count', 'sample'],
  author_claims: ['count', 'sample'],
} as const;

const isList = (part: string): part is keyof typeof LISTS => Object.hasOwn(LISTS, part);

/** The hash of a snapshot, `{"payload": X}` in canonical JSON, or why it can't be recomputed. */
const hashPayload = (payload: JsonValue, inexact: readonly JsonPath[]) => {
  const canonical = toCanonicalJson(
    { payload },
    inexact.map((path) => ['payload', ...path]),
  );
  return canonical.kind === 'ok'
    ? { kind: 'ok' as const, value: formatSha256(sha256OfText(canonical.value)) }
    : canonical;
};

const inexactIn = (inexact: readonly JsonPath[], name: string): readonly JsonPath[] =>
  inexact.flatMap((path) => (path.length === 0 ? [path] : path[0] === name ? [path.slice(1)] : []));

const checkIntegrityPart = (part: JsonObject, sha256: string, inexact: readonly JsonPath[]): Outcome => {
  const detectors = member(part, 'detectors_run');
  const findings = member(part, 'findings');
  for (const [name, value] of Object.entries({ detectors_run: detectors, findings }))
    if (!Array.isArray(value))
      return unchecked(
        value === undefined || value === null ? 'absent' : 'malformed',
        `The hash is over detectors_run and findings, but ${name} is ${formatFound(value)}.`,
      );
  const computed = hashPayload({ detectors: detectors ?? null, findings: findings ?? null }, [
    ...inexactIn(inexact, 'detectors_run').map((path) => ['detectors', ...path]),
    ...inexactIn(inexact, 'findings').map((path) => ['findings', ...path]),
  ]);
  if (computed.kind === 'error')
    return unchecked('irreproducible', `The hash cannot be recomputed here: ${computed.error}.`);
  return computed.value === sha256 ? pass : fail(sha256, computed.value);
};

const NOT_IN_RECORD =
  'The hash is over the full list, and what is here is at most a sample of it, so it cannot be recomputed.';

const checkListPart = (
  name: keyof typeof LISTS,
  part: JsonObject,
  sha256: string,
  inexact: readonly JsonPath[],
): Outcome => {
  const [countName, listName] = LISTS[name];
  const count = member(part, countName) ?? null;
  const shown = member(part, listName) ?? null;
  if (shown !== null && !Array.isArray(shown))
    return unchecked('malformed', `${listName} should be an array, but it is ${formatFound(shown)}.`);
  if (count !== null && !Number.isSafeInteger(count))
    return unchecked('malformed', `${countName} should be a whole number, but it is ${formatFound(count)}.`);
  const length = shown === null ? 0 : shown.length;
  if (count === null && shown === null)
    return unchecked('absent', `There is neither ${countName} nor ${listName} to say what is hashed.`);
  // Claims are listed whole; of the other lists only an explicit count of nothing says that they are empty.
  const isEmpty = length === 0 && (count === 0 || (count === null && listName === 'items'));
  if (isEmpty) return sha256 === EMPTY_LIST_SHA256 ? pass : fail(sha256, EMPTY_LIST_SHA256);
  if (name !== 'claims') return unchecked('irreproducible', NOT_IN_RECORD);
  const computed = hashPayload(shown ?? [], inexactIn(inexact, listName));
  if (length > 0 && computed.kind === 'ok' && computed.value === sha256) return pass;
  return unchecked(
    'irreproducible',
    computed.kind === 'error'
      ? `The hash cannot be recomputed here: ${computed.error}.`
      : 'The hash is not the one of the claims as they are listed here, and what exactly is hashed for claims is not known.',
  );
};

const checkPart = (
  name: string,
  part: JsonValue | undefined,
  inexact: readonly JsonPath[],
): SnapshotCheck => {
  const sha256 = member(part, 'snapshot_sha256') ?? null;
  const written = typeof sha256 === 'string' ? sha256 : null;
  const named = written === null ? null : parseSha256(written);
  const give = (outcome: Outcome): SnapshotCheck => ({ part: name, outcome, sha256: named ?? written });
  if (part === undefined || part === null) return give(unchecked('absent', `The snapshot has no ${name}.`));
  if (!isJsonObject(part))
    return give(unchecked('malformed', `This should be an object, but it is ${formatFound(part)}.`));
  if (sha256 === null) return give(unchecked('absent', 'It names no snapshot_sha256.'));
  if (named === null)
    return give(
      unchecked(
        'malformed',
        `snapshot_sha256 should be 64 hexadecimal digits, but it is ${formatFound(sha256)}.`,
      ),
    );
  if (name === 'integrity') return give(checkIntegrityPart(part, named, inexact));
  if (isList(name)) return give(checkListPart(name, part, named, inexact));
  return give(unchecked('irreproducible', 'What this hash is over is not known.'));
};

/** The hash of one integrity part by itself, as integrity.json has it. */
export const checkIntegritySnapshot = (
  integrity: JsonValue | undefined,
  inexact: readonly JsonPath[],
): SnapshotCheck => checkPart('integrity', integrity, inexact);

/**
 * Recomputes every hash of a graph snapshot that can be recomputed (docs/protocol.md "Snapshots"): empty lists, integrity,
 * and claims where the probable form fits. Nothing signs these hashes: a pass says that hash and content are of a
 * piece, no more. Every part is optional.
 *
 * @param inexact paths inside `snapshot` of the numbers whose spelling the value no longer shows (`JsonDocument.inexact`).
 * @returns the known parts in a fixed order, absent ones as unchecked, then any other part that names a hash.
 */
export const checkSnapshots = (
  snapshot: JsonObject,
  inexact: readonly JsonPath[] = [],
): readonly SnapshotCheck[] => {
  const known = [...Object.keys(LISTS), 'integrity'];
  const others = Object.keys(snapshot).filter(
    (name) => !known.includes(name) && member(snapshot[name], 'snapshot_sha256') !== undefined,
  );
  return [...known, ...others].map((name) =>
    checkPart(name, member(snapshot, name), inexactIn(inexact, name)),
  );
};

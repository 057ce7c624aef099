import { sha256OfText } from '../base/digest.ts';
import { formatSha256, parseSha256 } from '../base/hex.ts';
import { fail, type Outcome, pass, unchecked } from '../checks/check.ts';
import { toOutcome } from '../checks/compared.ts';
import { toTitleOutcome } from '../checks/title.ts';
import type { Origin } from '../examination.ts';
import { formatPithNumber, matchPith, toSuffix } from '../identifier/pith-number.ts';
import { toCanonicalJson } from '../json/canonical.ts';
import {
  formatFound,
  formatPath,
  isJsonObject,
  type JsonPath,
  type JsonValue,
  member,
  valueAt,
} from '../json/json.ts';
import { inexactInside } from '../json/read.ts';
import { SIGNED_COPIES } from '../record/copies.ts';
import { toArxivId } from '../record/named-paper.ts';
import type { RecordView } from '../record/record.ts';
import { toTextDigest } from '../record/text-digest.ts';
import { checkSnapshots } from '../report/snapshots.ts';
import { type FaceCheck, faceCheck } from './check.ts';
import type { FaceInput } from './input.ts';

/** An origin for what is examined inside a face; nobody sees it. */
export const NOWHERE: Origin = { sourceId: '', label: '', kind: 'file', url: null };

/** The outcome of every check that needs a record beside the face. */
export const NO_RECORD: Outcome = unchecked(
  'blocked',
  'There is no record here that it could be held against.',
);

/** The outcome where there is a record, and it signs nothing of the kind. */
const notSigned = (what: string): Outcome =>
  unchecked('blocked', `The record signs no ${what} that it could be held against.`);

/** What stands at a place of the face, or undefined. */
export const inFace = ({ document, at }: FaceInput, path: JsonPath): JsonValue | undefined =>
  valueAt(document.value, [...at, ...path]);

/** Absent, or there but of the wrong type. */
export const unreadable = (path: JsonPath, expected: string, value: JsonValue | undefined): Outcome =>
  value === undefined || value === null
    ? unchecked('absent', `There is no ${formatPath(path)}.`)
    : unchecked('malformed', `${formatPath(path)} should be ${expected}, but it is ${formatFound(value)}.`);

/** A signed part inside a face: its hash, computed here, against hash and number of the record (docs/protocol.md "Identity"). */
export const checkCanonicalPart = (input: FaceInput, path: JsonPath): FaceCheck => {
  const part = inFace(input, path);
  const give = (outcome: Outcome): FaceCheck => faceCheck('same-signed-part', outcome, formatPath(path));
  if (!isJsonObject(part)) return give(unreadable(path, 'an object', part));
  const canonical = toCanonicalJson(part, inexactInside(input.document, [...input.at, ...path]));
  if (canonical.kind === 'error')
    return give(
      unchecked(
        'irreproducible',
        `The hash of the signed part cannot be recomputed here: ${canonical.error}.`,
      ),
    );
  const bytes = sha256OfText(canonical.value);
  if (input.record === null) return give(NO_RECORD);
  const { claimedSha256, suffix } = input.record;
  const sha256 = formatSha256(bytes);
  if (sha256 !== claimedSha256) return give(fail(claimedSha256, sha256));
  return give(toSuffix(bytes) === suffix ? pass : fail(suffix, toSuffix(bytes)));
};

/** A field with a pith number, whole or short, against the number of the record. Years before a short one may be missing. */
export const checkNumberField = (input: FaceInput, name: string): readonly FaceCheck[] => {
  const value = inFace(input, [name]) ?? null;
  if (value === null) return [];
  return [faceCheck('same-number', numberOutcome(input.record, name, value), name)];
};

const numberOutcome = (record: RecordView | null, name: string, value: JsonValue): Outcome => {
  if (typeof value !== 'string') return unreadable([name], 'text', value);
  const named = matchPith(value.trim());
  if (named?.kind !== 'pith' && named?.kind !== 'short') return unreadable([name], 'a pith number', value);
  if (record === null) return NO_RECORD;
  if (named.kind === 'pith' && named.year !== null)
    return formatPithNumber(named.year, named.suffix) === record.pithNumber
      ? pass
      : fail(record.pithNumber, value);
  const characters = named.kind === 'pith' ? named.suffix : named.prefix;
  const expected = record.suffix.slice(0, characters.length);
  return characters === expected ? pass : fail(`pith:${expected}`, value);
};

/** A field with the hash of the signed part against the one of the record. */
export const checkHashField = (input: FaceInput, path: JsonPath): readonly FaceCheck[] => {
  const value = inFace(input, path) ?? null;
  if (value === null) return [];
  const sha256 = typeof value === 'string' ? parseSha256(value) : null;
  const outcome =
    sha256 === null
      ? unreadable(path, '64 hexadecimal digits', value)
      : input.record === null
        ? NO_RECORD
        : sha256 === input.record.claimedSha256
          ? pass
          : fail(input.record.claimedSha256, sha256);
  return [faceCheck('same-hash', outcome, formatPath(path))];
};

/** A count against the list beside it: it may be larger, where a list is only a part, never smaller. */
export const checkListCount = (
  input: FaceInput,
  countPath: JsonPath,
  listPath: JsonPath,
): readonly FaceCheck[] => {
  const count = inFace(input, countPath) ?? null;
  const list = inFace(input, listPath) ?? null;
  if (count === null || list === null) return [];
  const give = (outcome: Outcome) => [faceCheck('list-count', outcome, formatPath(countPath))];
  if (!Array.isArray(list)) return give(unreadable(listPath, 'an array', list));
  if (!Number.isSafeInteger(count) || Number(count) < 0)
    return give(unreadable(countPath, 'a whole number', count));
  if (count === list.length) return give(pass);
  return give(
    Number(count) < list.length
      ? fail(`${list.length}, as many as are listed`, String(count))
      : unchecked(
          'irreproducible',
          `${list.length} are listed and ${count} counted. Whether the list should be whole is not known.`,
        ),
  );
};

/** What a part of the face repeats of the record's signed values: `source` and `paper` as a record has them. */
export const checkSignedCopies = (input: FaceInput, at: JsonPath): FaceCheck => {
  const { record } = input;
  const give = (outcome: Outcome): FaceCheck => faceCheck('signed-copies', outcome, formatPath(at));
  if (record === null) return give(NO_RECORD);
  const canonical = member(record.json, 'canonical_record');
  const compared = SIGNED_COPIES.flatMap(([group, name, ...signedAt]) => {
    const actual = inFace(input, [...at, group, name]) ?? null;
    const expected = valueAt(canonical, signedAt) ?? null;
    return actual === null || expected === null
      ? []
      : [{ place: formatPath([...at, group, name]), expected, actual }];
  });
  return give(toOutcome(compared, 'It repeats none of the signed values.'));
};

/** The title that a face gives against the signed digest (docs/protocol.md "Identity"). */
export const checkTitleField = (input: FaceInput, path: JsonPath): readonly FaceCheck[] => {
  const title = inFace(input, path) ?? null;
  if (title === null) return [];
  const give = (outcome: Outcome) => [faceCheck('title-digest', outcome, formatPath(path))];
  if (typeof title !== 'string') return give(unreadable(path, 'text', title));
  if (input.record === null) return give(NO_RECORD);
  const { titleSha256 } = input.record.signed;
  return give(
    titleSha256 === null
      ? notSigned('digest of a title')
      : toTitleOutcome(title, toTextDigest(title), titleSha256),
  );
};

/** Every hash of a graph snapshot that stands at `path`. A part that is not there has no check. */
export const checkSnapshotParts = (input: FaceInput, path: JsonPath): readonly FaceCheck[] => {
  const snapshot = inFace(input, path);
  if (!isJsonObject(snapshot)) return [];
  return checkSnapshots(snapshot, inexactInside(input.document, [...input.at, ...path]))
    .filter(({ part }) => (member(snapshot, part) ?? null) !== null)
    .map(({ part, outcome }) => faceCheck('snapshot-hash', outcome, formatPath([...path, part])));
};

/** The arXiv id of the record's signed part against a text that should be it, with or without version. */
export const paperOutcome = (record: RecordView | null, path: JsonPath, value: JsonValue): Outcome => {
  const id = typeof value === 'string' ? toArxivId(value) : null;
  if (id === null) return unreadable(path, 'an arXiv id', value);
  if (record === null) return NO_RECORD;
  const expected = record.signed.arxivId;
  if (expected === null) return notSigned('arXiv id');
  return id === expected ? pass : fail(`arXiv ${expected}`, `arXiv ${id}`);
};

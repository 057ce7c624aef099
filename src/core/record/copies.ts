import { formatPath, type JsonPath, type JsonValue, valueAt } from '../json/json.ts';
import type { ParsedRecord } from './parse.ts';

/** A value that the record repeats outside its signed part. */
export interface UnsignedCopy {
  /** Where the copy stands: `paper.license`. */
  readonly place: string;
  readonly expected: JsonValue;
  readonly actual: JsonValue;
}

/** The places of copies, group and name, each with group and name of the signed value that it copies. */
export const SIGNED_COPIES = [
  ['source', 'kind', 'source', 'kind'],
  ['source', 'id', 'source', 'id'],
  ['source', 'version', 'source', 'version'],
  ['paper', 'license', 'metadata', 'license'],
  ['paper', 'primary_cat', 'metadata', 'primary_cat'],
  ['paper', 'submitted_at', 'metadata', 'submitted_at'],
  ['paper', 'cross_cats', 'metadata', 'cross_cats_sorted'],
] as const;

type SignedCopy = (typeof SIGNED_COPIES)[number];

const isThere = (value: JsonValue | undefined): value is JsonValue => value !== undefined && value !== null;

/** A copy that is missing or null is no copy; neither is one of a value that is not signed. */
const copyAt = (
  { view }: ParsedRecord,
  at: JsonPath,
  signed: JsonValue | undefined,
): readonly UnsignedCopy[] => {
  const actual = valueAt(view.json, at);
  return isThere(actual) && isThere(signed) ? [{ place: formatPath(at), expected: signed, actual }] : [];
};

const copiesOf = (record: ParsedRecord, places: readonly SignedCopy[]): readonly UnsignedCopy[] =>
  places.flatMap(([group, name, ...signed]) =>
    copyAt(record, [group, name], valueAt(record.canonicalRecord, signed)),
  );

/** True for the two values that together name a paper: the kind of source, and its id there. */
export const namesPaper = ([group, name]: SignedCopy): boolean => group === 'source' && name !== 'version';

/** The copies of signed values that don't name a paper: version, licence, categories, date (docs/protocol.md "Faces of a record"). */
export const toRepeatedValues = (record: ParsedRecord): readonly UnsignedCopy[] =>
  copiesOf(
    record,
    SIGNED_COPIES.filter((each) => !namesPaper(each)),
  );

/** The copies of kind and id of the signed source. A `source` that is no object is one of its id. */
export const toSourceCopies = (record: ParsedRecord): readonly UnsignedCopy[] => [
  ...(record.wire.report.source.kind === 'malformed'
    ? copyAt(record, ['source'], valueAt(record.canonicalRecord, ['source', 'id']))
    : []),
  ...copiesOf(record, SIGNED_COPIES.filter(namesPaper)),
];

/** What the event that created a bundle repeats: the whole signed part, and its hash. */
export const toPayloadCopies = (record: ParsedRecord): readonly UnsignedCopy[] => {
  const { payload } = record.wire;
  return payload === null
    ? []
    : [
        ...copyAt(record, [...payload, 'canonical_record'], record.canonicalRecord),
        ...copyAt(record, [...payload, 'canonical_sha256'], record.view.claimedSha256),
      ];
};

/** Where a record may name its paper beside `source`; what stands there and names none is left alone. */
const OTHER_NAMES: readonly JsonPath[] = [['arxiv_id'], ['paper', 'arxiv_id'], ['paper', 'doi']];

/** The other texts of a record that may name its paper, with the signed id. */
export const toOtherNames = (record: ParsedRecord): readonly UnsignedCopy[] =>
  OTHER_NAMES.flatMap((at) => copyAt(record, at, valueAt(record.canonicalRecord, ['source', 'id'])));

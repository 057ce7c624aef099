import { formatPath, isJsonObject, type JsonPath, type JsonValue, member, valueAt } from '../json/json.ts';
import type { ParsedRecord } from './parse.ts';

/** A value that the record repeats outside its signed part. */
export interface UnsignedCopy {
  /** Where the copy stands: `paper.license`. */
  readonly place: string;
  readonly copy: JsonValue;
  readonly signed: JsonValue;
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

const isThere = (value: JsonValue | undefined): value is JsonValue => value !== undefined && value !== null;

/**
 * The copies that a record holds of its signed values (docs/protocol.md "Faces of a record"). A copy that is missing or null
 * is no copy; neither is one of a value that is not signed. A `source` that is no object is a copy of the whole
 * source. The event that created a bundle repeats the signed part and its hash.
 */
export const toUnsignedCopies = ({ view, wire, canonicalRecord }: ParsedRecord): readonly UnsignedCopy[] => {
  const copyAt = (at: JsonPath, signed: JsonValue | undefined): readonly UnsignedCopy[] => {
    const copy = valueAt(view.json, at);
    return isThere(copy) && isThere(signed) ? [{ place: formatPath(at), copy, signed }] : [];
  };
  const source = member(canonicalRecord, 'source');
  return [
    ...(isJsonObject(member(view.json, 'source')) ? [] : copyAt(['source'], source)),
    ...SIGNED_COPIES.flatMap(([group, name, ...signed]) =>
      copyAt([group, name], valueAt(canonicalRecord, signed)),
    ),
    ...(wire.payload === null ? [] : copyAt([...wire.payload, 'canonical_record'], canonicalRecord)),
    ...(wire.payload === null ? [] : copyAt([...wire.payload, 'canonical_sha256'], view.claimedSha256)),
  ];
};

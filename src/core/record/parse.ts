import { error, ok, type Problem, type Result } from '../base/result.ts';
import { formatPithNumber, matchPith, parsePithNumber } from '../identifier/pith-number.ts';
import {
  formatFound,
  formatPath,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  member,
} from '../json/json.ts';
import { toShownTitle } from './bound-text.ts';
import { type Field, type FieldType, hexDigest, object, orNull, toFieldReader } from './fields.ts';
import { toArxivId } from './named-paper.ts';
import type { Face, Receipt, RecordView, ReportedValues, SignedValues } from './record.ts';
import { readWire, type WireRecord } from './wire.ts';

/** A record narrowed from JSON, with what the checks need beside what the page shows. `matching` and `bound` are for them to say. */
export interface ParsedRecord {
  readonly view: Omit<RecordView, 'bound' | 'matching'>;
  readonly wire: WireRecord;
  /** The signed part, untouched: the only thing that may be hashed. */
  readonly canonicalRecord: JsonObject;
}

/** Where the signed part stands in a record and in a bundle. */
export const CANONICAL_RECORD: JsonPath = ['canonical_record'];

/** A whole pith number in letters of any case, read as `pith:<year>:<26 characters>`. */
const pithNumber: FieldType<string> = {
  name: 'a pith number, pith:<year>:<26 characters>',
  read: (value) => {
    const named = typeof value === 'string' ? matchPith(value) : null;
    return named?.kind === 'pith' && named.year !== null ? formatPithNumber(named.year, named.suffix) : null;
  },
};

/** Which face it is (docs/protocol.md "Faces of a record"), or the problem with what it says that it is. */
const toFace = (json: JsonObject): Result<Face, Problem> => {
  const name = ['record_type', 'bundle_type', ...Object.keys(json)].find(
    (key) => key.endsWith('_type') && Object.hasOwn(json, key),
  );
  if (name === undefined) return ok('record');
  const type = member(json, name);
  if (name === 'record_type' && type === 'pith_number_record') return ok('record');
  if (name === 'bundle_type' && type === 'pith_open_graph_bundle') return ok('bundle');
  return error({
    path: name,
    message: `This is neither a pith record nor a bundle: its ${name} is ${formatFound(type)}.`,
  });
};

type Plain<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Field<infer T> ? T | null : never;
};

/** A group of fields as the page shows them: values, with null where there is none. */
const toPlain = <Fields extends Record<string, Field<unknown>>>(fields: Fields): Plain<Fields> => {
  const plain: Record<string, unknown> = {};
  for (const name in fields) plain[name] = orNull(fields[name] as Field<unknown>);
  return plain as Plain<Fields>;
};

/** The kind of source in any case: `arXiv` is how arXiv itself writes it. */
export const isArxiv = (kind: string | null): boolean => kind?.toLowerCase() === 'arxiv';

const toSigned = (wire: WireRecord): SignedValues => {
  const signed = toPlain(wire.signed);
  return {
    ...signed,
    arxivId: isArxiv(signed.sourceKind) && signed.sourceId !== null ? toArxivId(signed.sourceId) : null,
  };
};

const toReceipt = (wire: WireRecord): Receipt | null =>
  wire.receiptWhole.kind === 'value' ? toPlain(wire.receipt) : null;

const toReported = (wire: WireRecord): ReportedValues => ({
  title: wire.title.kind === 'value' ? toShownTitle(wire.title.value) : null,
  authorsText: orNull(wire.authorsText),
  abstractExcerpt: orNull(wire.abstractExcerpt),
  headline: orNull(wire.headline),
  attestationState: orNull(wire.attestationState),
  receipt: toReceipt(wire),
  aliases: orNull(wire.aliases)?.elements ?? null,
  inboundCitations:
    wire.citations.whole.kind === 'value'
      ? {
          count: orNull(wire.citations.count),
          internalAnchorCount: orNull(wire.citations.internalAnchorCount),
          sample: orNull(wire.citations.sample)?.elements ?? [],
        }
      : null,
  verificationStatus: orNull(wire.verificationStatus),
  graphSnapshot: orNull(wire.graphSnapshot),
  createdAt: orNull(wire.createdAt),
  updatedAt: orNull(wire.updatedAt),
});

/**
 * Narrows a whole record or a bundle from JSON (docs/protocol.md "Faces of a record"). Required is only what identity needs:
 * `pith_number`, `canonical_sha256`, `canonical_record`. Any other field may be absent; of the wrong type it is read
 * as absent and named in `malformed`.
 * @param json the value that should be a record.
 * @param at where it stands in its document, for the paths of problems.
 * @returns everything that keeps it from being a record, at once and by path.
 */
export const parseRecord = (
  json: JsonValue | undefined,
  at: JsonPath = [],
): Result<ParsedRecord, readonly Problem[]> => {
  const problem = (path: JsonPath, message: string): Problem => ({
    path: formatPath([...at, ...path]),
    message,
  });
  if (!isJsonObject(json))
    return error([problem([], `This should be a pith record, but it is ${formatFound(json)}.`)]);
  const face = toFace(json);
  if (face.kind === 'error') return error([problem([face.error.path], face.error.message)]);

  const reader = toFieldReader(json, at);
  const number = reader.read(['pith_number'], pithNumber);
  const claimed = reader.read(['canonical_sha256'], hexDigest);
  const canonical = reader.read(CANONICAL_RECORD, object);
  const written = orNull(number) ?? '';
  const parts = parsePithNumber(written);
  if (parts.kind === 'ok' && claimed.kind === 'value' && canonical.kind === 'value') {
    const wire = readWire(json, face.value, reader);
    const view = {
      face: face.value,
      pithNumber: written,
      suffix: parts.value.suffix,
      claimedSha256: claimed.value,
      signed: toSigned(wire),
      reported: toReported(wire),
      malformed: [...reader.problems.values()],
      at,
      json,
    };
    return ok({ view, wire, canonicalRecord: canonical.value });
  }
  const missing = Object.entries({
    pith_number: number,
    canonical_sha256: claimed,
    canonical_record: canonical,
  })
    .filter(([, field]) => field.kind === 'absent')
    .map(([name]) => problem([name], 'This is missing, and a record cannot be told apart without it.'));
  return error([...missing, ...reader.problems.values()]);
};

import type { Problem } from '../base/result.ts';
import {
  formatPath,
  isJsonObject,
  isSameJson,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  member,
  valueAt,
} from '../json/json.ts';
import type { RecordView } from '../record/record.ts';
import { reportFields } from './report-shape.ts';
import { fields, flag, type Leftover, list, number, text } from './shape.ts';

/** A field that the page has no place for. Inside `canonical_record` it is signed like everything there. */
export interface OtherField extends Leftover {
  readonly isSigned: boolean;
}

/** A field of the wrong type, with what stands there; undefined where the path leads to nothing. */
export interface MalformedField extends Problem {
  readonly value: JsonValue | undefined;
}

const sourceShape = fields({ kind: ['kind', text], id: ['id', text], version: ['version', number] });

const paperShape = fields({
  title: ['title', text],
  license: ['license', text],
  headline: ['headline', text],
  crossCategories: ['cross_cats', list(text)],
  primaryCategory: ['primary_cat', text],
  authors: ['authors_text', text],
  submittedAt: ['submitted_at', text],
  abstractExcerpt: ['abstract_excerpt', text],
});

const canonicalShape = fields({
  source: ['source', sourceShape],
  schemaVersion: ['schema_version', text],
  metadata: [
    'metadata',
    fields({
      license: ['license', text],
      primaryCategory: ['primary_cat', text],
      submittedAt: ['submitted_at', text],
      crossCategories: ['cross_cats_sorted', list(text)],
      titleSha256: ['title_canon_sha256', text],
      abstractSha256: ['abstract_canon_sha256', text],
    }),
  ],
});

const receiptShape = fields({
  kind: ['kind', text],
  keyId: ['key_id', text],
  algorithm: ['algorithm', text],
  signedAt: ['signed_at', text],
  signature: ['signature_b64', text],
  signedMessage: ['signed_message', text],
  canonicalSha256: ['canonical_sha256', text],
  signatureStatus: ['signature_status', text],
  fingerprint: ['public_key_fingerprint', text],
  builderVersion: ['builder_version', text],
  receiptVersion: ['receipt_version', text],
  firstComputedAt: ['first_computed_at', text],
  lastReissuedAt: ['last_reissued_at', text],
});

const aliasesShape = list(
  fields({ kind: ['alias_kind', text], value: ['alias_value', text], createdAt: ['created_at', text] }),
);

const inboundShape = fields({
  count: ['count', number],
  internalAnchorCount: ['internal_anchor_count', number],
  sample: [
    'sample',
    list(
      fields({
        id: ['citing_arxiv_id', text],
        title: ['citing_title', text],
        refIndex: ['ref_index', number],
        isInternalAnchor: ['is_internal_anchor', flag],
      }),
    ),
  ],
});

/** What every face has: what `record.ts` reads of it, and what `report-shape.ts` does. */
const commonFields = {
  ...reportFields,
  pithNumber: ['pith_number', text],
  canonicalSha256: ['canonical_sha256', text],
  attestationState: ['attestation_state', text],
  createdAt: ['created_at', text],
  updatedAt: ['updated_at', text],
  source: ['source', sourceShape],
  paper: ['paper', paperShape],
  canonicalRecord: ['canonical_record', canonicalShape],
  inboundCitations: ['inbound_citations', inboundShape],
} as const;

/** Everything that the page shows. The receipt of a bundle stands in its events, and its aliases have another name. */
const shownShapes = {
  record: fields({
    ...commonFields,
    receipt: ['receipt', receiptShape],
    aliases: ['aliases', aliasesShape],
  }),
  bundle: fields({ ...commonFields, aliases: ['source_aliases', aliasesShape] }),
} as const;

/**
 * Every field of the received object that no part of the page shows, in the order received, so that nothing is
 * silently left out. Fields of the wrong type are here, unless `record.malformed` names them already. The copies
 * of `paper` and `source` inside `graph_snapshot` count as shown where they equal what they copy.
 */
export const toOtherFields = (record: RecordView): readonly OtherField[] => {
  const malformed = new Set(record.malformed.map((problem) => toOwnPath(problem.path, record.at)));
  return shownShapes[record.face]
    .rest(record.json, [])
    .flatMap((other) => withoutCopies(record.json, other))
    .filter(({ path }) => !path.some((_, index) => malformed.has(formatPath(path.slice(0, index + 1)))))
    .map((other) => ({ ...other, isSigned: other.path[0] === 'canonical_record' }));
};

/** The fields that could not be read, each with what stands there. */
export const toMalformedFields = (record: RecordView): readonly MalformedField[] =>
  record.malformed.map((problem) => ({
    ...problem,
    value: valueAt(record.json, toSteps(toOwnPath(problem.path, record.at))),
  }));

/** Problems name places of the document, which begin with that of the record. */
const toOwnPath = (path: string, at: JsonPath): string =>
  path.slice(formatPath(at).length).replace(/^\./, '');

/** `aliases[2].alias_kind` → its steps. Only names that this program asks for are ever malformed: none has a dot or a digit first. */
const toSteps = (path: string): JsonPath =>
  [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d/.test(step) ? Number(step) : step));

const withoutCopies = (json: JsonObject, other: Leftover): readonly Leftover[] => {
  const [parent, name] = other.path;
  if (parent !== 'graph_snapshot' || (name !== 'paper' && name !== 'source')) return [other];
  const original = member(json, name);
  if (!isJsonObject(other.value) || !isJsonObject(original)) return [other];
  return Object.entries(other.value)
    .filter(([key, value]) => !isSameJson(value, member(original, key)))
    .map(([key, value]) => ({ path: [parent, name, key], value }));
};

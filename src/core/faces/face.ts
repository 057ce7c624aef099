import type { Problem } from '../base/result.ts';
import { type JsonDocument, type JsonObject, type JsonPath, member, valueAt } from '../json/json.ts';
import type { PinnedKey } from '../keys/keys.ts';
import { parseRecord } from '../record/parse.ts';
import type { RecordView } from '../record/record.ts';
import type { FaceCheck, FaceEvent } from './check.ts';
import { checkFace } from './checks.ts';
import { toComparedParts } from './comparison.ts';
import { toFaceEvents } from './events.ts';
import { compareFields, type FieldComparison } from './field-comparison.ts';
import type { FaceInput } from './input.ts';
import { type FaceKind, parseFace } from './kind.ts';

export interface ExamineFaceInput {
  readonly face: FaceKind;
  readonly document: JsonDocument;
  /** Where in the document the face stands: `[]` for the whole. */
  readonly at?: JsonPath;
  /** The record that the face should be of, or null where there is none to compare with. */
  readonly record: RecordView | null;
  readonly keys: readonly PinnedKey[];
}

/** One face with everything that could be checked of it, or why it can't be read as that face. */
export type FaceExamination =
  | {
      readonly kind: 'face';
      readonly face: FaceKind;
      readonly checks: readonly FaceCheck[];
      readonly comparison: readonly FieldComparison[];
      readonly events: readonly FaceEvent[];
      /** The JSON as it was received. */
      readonly text: string;
      readonly json: JsonObject;
    }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[]; readonly text: string };

/**
 * Examines one face of a record: what can be recomputed is recomputed, what is known to be signed is checked with the
 * keys that the caller accepts, everything else is compared with the record and said to be unchecked, with the reason
 * (docs/protocol.md "Faces of a record"). Pure and synchronous; never throws, whatever the document holds.
 *
 * A pass says what its check says and no more: only record and bundle carry a receipt. Nothing here adds up to a
 * verdict; that is for `examine` to give, to the record itself.
 */
export const examineFace = ({ face, document, at = [], record, keys }: ExamineFaceInput): FaceExamination => {
  const { text } = document;
  const value = valueAt(document.value, at);
  const parsed = parseFace(value, face, at);
  if (parsed.kind === 'error') return { kind: 'unreadable', problems: parsed.error, text };
  if (face === 'record' || face === 'bundle') {
    const asRecord = parseRecord(value, at);
    if (asRecord.kind === 'error') return { kind: 'unreadable', problems: asRecord.error, text };
  }
  const json = parsed.value;
  const input: FaceInput = { face, document, at, record, keys, json };
  const number =
    member(json, 'canonical_record') === undefined ? record?.pithNumber : member(json, 'pith_number');
  return {
    kind: 'face',
    face,
    checks: checkFace(input),
    comparison: record === null ? [] : compareFields(toComparedParts(face, json, record.json)),
    events: face === 'manifest' ? [] : toFaceEvents({ document, at, record, keys }, ['events'], number),
    text,
    json,
  };
};

export type { FaceCheck, FaceEvent } from './check.ts';
export type { FieldComparison } from './field-comparison.ts';
export type { FaceKind } from './kind.ts';

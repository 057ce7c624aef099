import type { JsonDocument, JsonObject, JsonPath } from '../json/json.ts';
import type { PinnedKey } from '../keys/keys.ts';
import type { RecordView } from '../record/record.ts';
import type { FaceKind } from './kind.ts';

/** What the examination of one face starts from, with `at` filled in. */
export interface FaceInput {
  readonly face: FaceKind;
  readonly document: JsonDocument;
  readonly at: JsonPath;
  readonly record: RecordView | null;
  readonly keys: readonly PinnedKey[];
  /** The object that stands at `at`. */
  readonly json: JsonObject;
}

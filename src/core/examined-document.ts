import { sha256OfText } from './base/digest.ts';
import { formatSha256 } from './base/hex.ts';
import { error, ok, type Result } from './base/result.ts';
import type { Examined } from './examination.ts';
import { toCanonicalJson } from './json/canonical.ts';
import { isSameJson, type JsonDocument, type JsonPath, valueAt } from './json/json.ts';
import { inexactInside, readJson } from './json/read.ts';
import { CANONICAL_RECORD } from './record/parse.ts';

/** The text of an examined record, read again, and where in it the record stands. */
export interface ExaminedDocument {
  readonly document: JsonDocument;
  readonly at: JsonPath;
}

/**
 * Reads the text of an examined record again: its values alone no longer show how their numbers were spelled.
 * Null where the record is not in the text, which would be a bug of the caller.
 */
export const toExaminedDocument = ({ text, record: { at, json } }: Examined): ExaminedDocument | null => {
  const document = readJson(text);
  return document !== null && isSameJson(valueAt(document.value, at), json) ? { document, at } : null;
};

/** The signed part as the text whose UTF-8 bytes are hashed, with its hash (docs/protocol.md "Identity"). */
export interface CanonicalPart {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The canonical text of an examined record and its hash, or the end of a sentence that says why there is none. */
export const toCanonicalPart = (examined: Examined): Result<CanonicalPart, string> => {
  const found = toExaminedDocument(examined);
  if (found === null) return error('the record is not in the text that was received');
  const { document, at } = found;
  const path = [...at, ...CANONICAL_RECORD];
  const canonical = toCanonicalJson(valueAt(document.value, path) ?? null, inexactInside(document, path));
  if (canonical.kind === 'error') return canonical;
  const bytes = sha256OfText(canonical.value);
  return ok({ text: canonical.value, bytes, sha256: formatSha256(bytes) });
};

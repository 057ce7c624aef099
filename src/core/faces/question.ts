import { sha256OfText } from '../base/digest.ts';
import { formatSha256 } from '../base/hex.ts';
import { parseIdentifier } from '../identifier/identifier.ts';
import type { Identifier } from '../identifier/types.ts';
import { toCanonicalJson } from '../json/canonical.ts';
import { isJsonObject, type JsonDocument, type JsonPath, valueAt } from '../json/json.ts';
import { inexactInside } from '../json/read.ts';
import type { FaceKind } from './kind.ts';

/** Where faces name the record that they are of, the exact names first. */
const NAMES: readonly JsonPath[] = [
  ['pith_number'],
  ['paper', 'pith_number'],
  ['short_pith_number'],
  ['paper', 'short_pith_number'],
  ['arxiv_id'],
  ['paper', 'arxiv_id'],
  ['source', 'id'],
];

/**
 * The record that a face is of, as a question to a source: the hash of its own signed part where it has one (docs/protocol.md
 * "Identity"), otherwise the first name in it. Null where it names none; a manifest is of no record.
 * @param at where in the document the face stands
 */
export const toFaceQuestion = (
  face: FaceKind,
  document: JsonDocument,
  at: JsonPath = [],
): Identifier | null => {
  if (face === 'manifest') return null;
  const path = [...at, ...(face === 'state' ? ['current'] : []), 'canonical_record'];
  const signed = valueAt(document.value, path);
  if (isJsonObject(signed)) {
    const canonical = toCanonicalJson(signed, inexactInside(document, path));
    if (canonical.kind === 'ok') return { kind: 'hash', sha256: formatSha256(sha256OfText(canonical.value)) };
  }
  for (const name of NAMES) {
    const value = valueAt(document.value, [...at, ...name]);
    const parsed = typeof value === 'string' ? parseIdentifier(value) : null;
    if (parsed?.kind === 'ok') return parsed.value;
  }
  return null;
};

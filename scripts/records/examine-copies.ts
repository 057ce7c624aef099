import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Examination, Origin } from '../../src/core/examination.ts';
import { parseIdentifier } from '../../src/core/identifier/identifier.ts';
import { parseJson } from '../../src/core/json/text.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { toUnreadable } from '../pith-verify/examine-entry.ts';
import { examineWithReports } from '../pith-verify/node-verifier.ts';
import { toSentence } from '../pith-verify/read-input.ts';
import { toText } from '../pith-verify/to-text.ts';

/** Longer copies are not unpacked. In bytes: more than any page takes. */
const MOST_BYTES = 16 * 1024 * 1024;

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

/** What a copy unpacks to, where that isn't the text beside it; null where it is, or where one of the two isn't there. */
const readOther = (path: string, copy: string): Uint8Array | string | null => {
  let packed: Uint8Array;
  try {
    packed = readFileSync(copy);
  } catch (cause) {
    return isMissing(cause) ? null : toSentence(cause);
  }
  try {
    const content = gunzipSync(packed, { maxOutputLength: MOST_BYTES });
    return content.equals(readFileSync(path)) ? null : content;
  } catch (cause) {
    return isMissing(cause) ? null : 'This compressed copy can’t be unpacked, and servers send it.';
  }
};

const OTHER =
  'This compressed copy is not the text of the file beside it, and servers send it in the place of that.';

/**
 * The compressed copies beside a mirror's records (`<26>.json.gz`) that don't hold the record's own text: servers send them,
 * so that readers are given something else than what was checked. One that doesn't match by itself is told as that.
 * @param records the files of the mirror's records.
 */
export function* examineCopies(
  records: Iterable<{ readonly path: string }>,
  keys: readonly PinnedKey[],
): Generator<Examination, void> {
  for (const { path } of records) {
    const copy = `${path}.gz`;
    const other = readOther(path, copy);
    if (other === null) continue;
    const origin: Origin = { sourceId: 'file', label: copy, kind: 'file', url: null };
    const text = typeof other === 'string' ? null : toText(other);
    const parsed = text === null ? null : parseJson(text);
    const asked = parseIdentifier(basename(path, '.json'));
    const question = asked.kind === 'ok' ? asked.value : null;
    const examination =
      parsed?.kind === 'ok'
        ? examineWithReports({ document: parsed.value, at: [], question, keys, origin })
        : null;
    yield examination?.kind === 'examined' && examination.verdict.kind === 'contradicted'
      ? examination
      : toUnreadable(typeof other === 'string' ? other : OTHER, origin);
  }
}

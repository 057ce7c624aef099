import { type Examined, examine, type Origin } from '../../core/examine.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import type { JsonPath } from '../../core/json/json.ts';
import { parseJson } from '../../core/json/text.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import { findTexts } from '../../sources/kept/find-texts.ts';
import type { KeptText } from '../../sources/kept/record-texts.ts';
import { findPointer } from '../../sources/places/pointer.ts';
import { toAgeWords } from './age-words.ts';

const toOrigin = ({ sourceId, label, kind, url, seenAt }: KeptText, now: number): Origin => ({
  sourceId,
  label: `${label}, as this browser kept it: ${toAgeWords(seenAt, now)}; asked again when you are online`,
  kind: kind === 'origin' ? 'origin' : 'mirror',
  url,
  keptAt: seenAt,
});

/** A kept text as it is now, with the keys of now; null where it is no record any more, or doesn't match. */
const examineKept = (
  kept: KeptText,
  question: Identifier,
  keys: readonly PinnedKey[],
  now: number,
): Examined | null => {
  const parsed = parseJson(kept.text);
  if (parsed.kind === 'error') return null;
  const document = parsed.value;
  // A resolver may have sent the record inside of something else.
  const pointer = findPointer(document.value, '');
  const at: JsonPath = pointer.kind === 'record' ? pointer.at : [];
  const examination = examine({ document, at, question, keys, origin: toOrigin(kept, now) });
  return examination.kind === 'examined' && examination.verdict.kind !== 'contradicted' ? examination : null;
};

/**
 * What this browser kept of the paper that was asked for, examined again. A text that no longer matches was spoilt here,
 * in this browser, and says nothing about any paper: it is passed over.
 * @param now milliseconds since 1970, UTC.
 * @returns null where nothing is kept, or nothing that still holds, or storage is forbidden.
 */
export const recallExamined = async (
  question: Identifier,
  corpus: string | null,
  keys: readonly PinnedKey[],
  now = Date.now(),
): Promise<Examined | null> => {
  try {
    for (const kept of await findTexts(question, corpus)) {
      const examined = examineKept(kept, question, keys, now);
      if (examined !== null) return examined;
    }
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
  }
  return null;
};

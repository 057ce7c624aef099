import type { Examined, Origin } from '../../core/examination.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import type { JsonPath } from '../../core/json/json.ts';
import { readJson } from '../../core/json/read.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import { SourceError } from '../../sources/fetch/source-error.ts';
import { findAllTexts, findTexts } from '../../sources/kept/find-texts.ts';
import type { KeptText } from '../../sources/kept/kept-text.ts';
import { loadPointers } from '../../sources/places/load-pointers.ts';
import { examineHere } from '../examining/examine-here.ts';
import { toAgeWords } from './age-words.ts';

const toOrigin = ({ sourceId, label, kind, url, seenAt }: KeptText, now: number): Origin => ({
  sourceId,
  label: `${label}, as this browser kept it: ${toAgeWords(seenAt, now)}; asked again when you are online`,
  kind: kind === 'origin' ? 'origin' : 'mirror',
  url,
  keptAt: seenAt,
});

/** A browser's storage may never answer, and nobody waits for it longer than this. In milliseconds. */
const PATIENCE_MS = 5_000;

const orNone = (texts: Promise<readonly KeptText[]>): Promise<readonly KeptText[]> =>
  Promise.race([
    texts,
    new Promise<readonly KeptText[]>((resolve) => setTimeout(() => resolve([]), PATIENCE_MS)),
  ]);

/** A kept text as it is now, with the keys of now; null where it is no record any more, or doesn't match. */
const examineKept = async (
  kept: KeptText,
  question: Identifier,
  keys: readonly PinnedKey[],
  origin: Origin,
): Promise<Examined | null> => {
  const document = readJson(kept.text);
  if (document === null) return null;
  // A resolver may have sent the record inside of something else.
  const { findPointer } = await loadPointers();
  const pointer = findPointer(document.value, '');
  const at: JsonPath = pointer.kind === 'record' ? pointer.at : [];
  const examination = await examineHere({ document, at, question, keys, origin });
  return examination.kind === 'examined' && examination.verdict.kind !== 'contradicted' ? examination : null;
};

/**
 * What this browser kept of the paper that was asked for, examined again. A text that no longer matches was spoilt here,
 * in this browser, and says nothing about any paper: it is passed over.
 * @param now milliseconds since 1970, UTC.
 * @returns null where nothing is kept, or nothing that still holds, or storage is forbidden or doesn't answer.
 */
export const recallExamined = async (
  question: Identifier,
  corpus: string | null,
  keys: readonly PinnedKey[],
  now = Date.now(),
): Promise<Examined | null> => {
  try {
    for (const kept of await orNone(findTexts(question, corpus))) {
      const examined = await examineKept(kept, question, keys, toOrigin(kept, now));
      if (examined !== null) return examined;
    }
  } catch (cause) {
    // A signature that this browser refuses, and no library to judge it: no better than one that doesn't match.
    if (!(cause instanceof DOMException || cause instanceof SourceError)) throw cause;
  }
  return null;
};

/**
 * All that this browser kept of the paper that was asked for, the earlier texts of each record too, each examined again; the
 * one seen last first. Those that no longer hold are left out, as by `recallExamined`. Their `origin` has who sent each, and
 * when in `keptAt`.
 * @param now milliseconds since 1970, UTC.
 */
export const recallAll = async (
  question: Identifier,
  corpus: string | null,
  keys: readonly PinnedKey[],
  now = Date.now(),
): Promise<readonly Examined[]> => {
  const found: Examined[] = [];
  try {
    for (const kept of await orNone(findAllTexts(question, corpus))) {
      const origin = { ...toOrigin(kept, now), label: kept.label };
      const examined = await examineKept(kept, question, keys, origin);
      if (examined !== null) found.push(examined);
    }
  } catch (cause) {
    if (!(cause instanceof DOMException || cause instanceof SourceError)) throw cause;
  }
  return found;
};

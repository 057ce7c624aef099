import { formatDay } from '../../core/base/day.ts';
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

/** The label has the day alone: it goes into files, and what is said of an hour ago is wrong an hour later. */
const toOrigin = ({ sourceId, label, kind, url, seenAt }: KeptText): Origin => ({
  sourceId,
  label: `${label}, as this browser kept it on ${formatDay(seenAt)}`,
  kind: kind === 'origin' ? 'origin' : 'mirror',
  url,
  keptAt: seenAt,
  aged: () => {
    const next = navigator.onLine ? 'no source gave it now' : 'asked again when you are online';
    return `${label}, as this browser kept it: ${toAgeWords(seenAt, Date.now())}; ${next}`;
  },
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
 * @returns null where nothing is kept, or nothing that still holds, or storage is forbidden or doesn't answer.
 */
export const recallExamined = async (
  question: Identifier,
  corpus: string | null,
  keys: readonly PinnedKey[],
): Promise<Examined | null> => {
  try {
    for (const kept of await orNone(findTexts(question, corpus))) {
      const examined = await examineKept(kept, question, keys, toOrigin(kept));
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
 */
export const recallAll = async (
  question: Identifier,
  corpus: string | null,
  keys: readonly PinnedKey[],
): Promise<readonly Examined[]> => {
  const found: Examined[] = [];
  try {
    for (const kept of await orNone(findAllTexts(question, corpus))) {
      const { aged: _, ...origin } = toOrigin(kept);
      const examined = await examineKept(kept, question, keys, { ...origin, label: kept.label });
      if (examined !== null) found.push(examined);
    }
  } catch (cause) {
    if (!(cause instanceof DOMException || cause instanceof SourceError)) throw cause;
  }
  return found;
};

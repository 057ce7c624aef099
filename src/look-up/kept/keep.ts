import type { Examined } from '../../core/examination.ts';
import type { KeptText } from '../../sources/kept/kept-text.ts';
import { keepText, toTextKey } from '../../sources/kept/record-texts.ts';

/** When each was first to be kept: shown again, a record isn't seen anew. ISO 8601. */
const given = new WeakMap<Examined, string>();

/** When a source gave what was examined: now, where it isn't kept yet. ISO 8601. */
export const toGivenAt = (examined: Examined, now = new Date()): string =>
  given.get(examined) ?? now.toISOString();

/** What is kept of a record that a source sent, and under which key; null where it was kept already, and isn't seen anew. */
export const toKept = (
  examined: Examined,
  corpus: string | null,
  now = new Date(),
): readonly [key: string, kept: KeptText] | null => {
  const { record, origin, text } = examined;
  const { sourceId, label, kind, url, keptAt } = origin;
  if (keptAt !== undefined) return null;
  const seenAt = toGivenAt(examined, now);
  given.set(examined, seenAt);
  return [
    toTextKey(corpus, record.suffix, record.signed.arxivId),
    { textVersion: 1, text, seenAt, sourceId, label, kind, url },
  ];
};

/**
 * Keeps the text of a record that a source sent, for times when none answers; once, since another may have come meanwhile.
 * @param examined no record that doesn't match: that says nothing about any paper. One that was kept already isn't seen anew.
 * @throws DOMException where storage is full or forbidden.
 */
export const keepExamined = async (examined: Examined, corpus: string | null): Promise<void> => {
  const kept = given.has(examined) ? null : toKept(examined, corpus);
  if (kept !== null) await keepText(...kept);
};

import type { Examined } from '../../core/examination.ts';
import type { KeptText } from '../../sources/kept/kept-text.ts';
import { keepText, toTextKey } from '../../sources/kept/record-texts.ts';

/** What is kept of a record that a source sent, and under which key; null where it was kept already, and isn't seen anew. */
export const toKept = (
  { record, origin, text }: Examined,
  corpus: string | null,
  now = new Date(),
): readonly [key: string, kept: KeptText] | null => {
  const { sourceId, label, kind, url, keptAt } = origin;
  return keptAt === undefined
    ? [
        toTextKey(corpus, record.suffix, record.signed.arxivId),
        { textVersion: 1, text, seenAt: now.toISOString(), sourceId, label, kind, url },
      ]
    : null;
};

/**
 * Keeps the text of a record that a source sent, for times when none answers.
 * @param examined no record that doesn't match: that says nothing about any paper. One that was kept already isn't seen anew.
 * @throws DOMException where storage is full or forbidden.
 */
export const keepExamined = async (examined: Examined, corpus: string | null): Promise<void> => {
  const kept = toKept(examined, corpus);
  if (kept !== null) await keepText(...kept);
};

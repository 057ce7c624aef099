import type { Examined } from '../../core/examination.ts';
import { keepText, toTextKey } from '../../sources/kept/record-texts.ts';

/**
 * Keeps the text of a record that a source sent, for times when none answers.
 * @param examined no record that doesn't match: that says nothing about any paper. One that was kept already isn't seen anew.
 * @throws DOMException where storage is full or forbidden.
 */
export const keepExamined = async (
  { record, origin, text }: Examined,
  corpus: string | null,
  now = new Date(),
): Promise<void> => {
  const { sourceId, label, kind, url, keptAt } = origin;
  if (keptAt === undefined)
    await keepText(toTextKey(corpus, record.suffix, record.signed.arxivId), {
      textVersion: 1,
      text,
      seenAt: now.toISOString(),
      sourceId,
      label,
      kind,
      url,
    });
};

import { useMemo } from 'react';
import type { Examined } from '../../core/examination.ts';
import { PageTags } from '../../features/cite/PageTags.tsx';
import { toCitedPaper } from '../../graph/cite/cited-paper.ts';
import { isFiction, toCitedRecord } from '../../graph/cite/to-cited-record.ts';
import { usePlainText } from '../../ui/tex/use-plain-text.ts';

/** What the page tells reference managers: nothing of fiction, and nothing of a record that doesn't match. */
export const RecordTags = ({ examined, corpus }: { examined: Examined; corpus: string | null }) => {
  const { title, authorsText } = examined.record.reported;
  const plainTitle = usePlainText(title ?? '');
  const plainAuthors = usePlainText(authorsText ?? '');
  const paper = useMemo(() => {
    const record = isFiction(examined, corpus ?? undefined) ? null : toCitedRecord(examined, location.origin);
    if (record === null) return null;
    return toCitedPaper({ ...record, title: plainTitle, authorsText: plainAuthors }, (text) => text);
  }, [examined, corpus, plainTitle, plainAuthors]);
  return paper === null ? null : <PageTags paper={paper} />;
};

import { useMemo } from 'react';
import type { Examined } from '../../core/examine.ts';
import { toStateWords } from '../../core/state-words.ts';
import { toPlainText } from '../../core/tex/plain.ts';
import { CitePanel } from '../../features/cite/CitePanel.tsx';
import { toCitedPaper } from '../../graph/cite/cited-paper.ts';
import { saveFile } from '../../ui/save-file.ts';
import { recordPath } from '../address/paths.ts';
import { isFiction, toCitedRecord } from './to-cited-record.ts';

/** Ways to cite the paper of one record. @param corpus the collection that the address names */
export const CiteTab = ({ examined, corpus }: { examined: Examined; corpus: string | undefined }) => {
  const paper = useMemo(() => {
    const record = toCitedRecord(examined, location.origin);
    return record === null ? null : toCitedPaper(record, toPlainText);
  }, [examined]);
  return (
    <CitePanel
      paper={paper}
      badge={{
        suffix: examined.record.suffix,
        checkAddress: `${location.origin}${recordPath(examined.record.suffix)}`,
        isSigned: toStateWords(examined).state === 'checked',
      }}
      isFiction={isFiction(examined, corpus)}
      onSave={saveFile}
    />
  );
};

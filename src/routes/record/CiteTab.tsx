import { useMemo } from 'react';
import type { Examined } from '../../core/examination.ts';
import { toPlainText } from '../../core/tex/plain.ts';
import { CitePanel } from '../../features/cite/CitePanel.tsx';
import { toCitedPaper } from '../../graph/cite/cited-paper.ts';
import { toBadgeInput } from '../../graph/cite/to-badge-input.ts';
import { isFiction, toCitedRecord } from '../../graph/cite/to-cited-record.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Link } from '../navigation/Link.tsx';

/** Ways to cite the paper of one record. @param corpus the collection that the address names */
export const CiteTab = ({ examined, corpus }: { examined: Examined; corpus: string | undefined }) => {
  const paper = useMemo(() => {
    const record = toCitedRecord(examined, location.origin);
    return record === null ? null : toCitedPaper(record, toPlainText);
  }, [examined]);
  return (
    <CitePanel
      paper={paper}
      suffix={examined.record.suffix}
      badge={toBadgeInput(examined, location.origin)}
      isFromFile={examined.origin.kind === 'file'}
      badgeLink={
        <Link to="/badge" search={{ of: examined.record.suffix }}>
          A page with these alone
        </Link>
      }
      isFiction={isFiction(examined, corpus)}
      onSave={saveFile}
    />
  );
};

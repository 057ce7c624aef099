import { memo, useMemo } from 'react';
import type { Examination, Examined } from '../../core/examination.ts';
import { hasNoKey, type StateWords, toStateWords } from '../../core/state-words.ts';
import { StateBanner } from '../../features/verification/StateBanner.tsx';
import type { Attempt } from '../../sources/fetch/attempt.ts';
import { later } from '../../ui/later/later.tsx';
import { shorten } from '../../ui/shorten.ts';
import { usePlainText } from '../../ui/tex/use-plain-text.ts';
import type { ViewSearch } from '../address/view-search.ts';
import { PaperTop } from './PaperTop.tsx';
import { RecordTabs } from './RecordTabs.tsx';
import { SourceLine } from './SourceLine.tsx';
import { useTouched } from './use-touched.ts';

const UnreadablePanel = later(() =>
  import('../../features/record/ledger/UnreadablePanel.tsx').then((part) => part.UnreadablePanel),
);
const MemoryNote = later(() => import('./MemoryNote.tsx').then((part) => part.MemoryNote));
const PaperReport = later(() => import('./PaperReport.tsx').then((part) => part.PaperReport));
const OwnKeys = later(() => import('./OwnKeys.tsx').then((part) => part.OwnKeys));

interface Props {
  readonly examination: Examination;
  /** What the reader asked for or opened, in words: the name of what can't be read. */
  readonly asked: string;
  readonly attempts: readonly Attempt[];
  readonly search: ViewSearch;
  /** Asks the sources again; absent for a file. */
  readonly onRetry?: () => void;
  /** It came from a source that was asked for it. What a file holds may be about any paper, and isn't remembered. */
  readonly isRemembered?: boolean;
}

/** The paper and its state, then what the record holds. The same for a record from a source and from a file. */
export const ExaminationView = memo(
  ({ examination, asked, attempts, search, onRetry, isRemembered = false }: Props) => {
    const words = useMemo(() => toStateWords(examination), [examination]);
    const windowTitle = usePlainText(toTitle(examination, asked, words));
    // The press of Ctrl is one, so the report is there for Ctrl+P.
    const isTouched = useTouched();
    return (
      <>
        <title>{windowTitle}</title>
        {examination.kind === 'examined' && examination.verdict.kind !== 'contradicted' ? (
          <PaperTop
            examined={examination}
            words={words}
            attempts={attempts}
            search={search}
            isRemembered={isRemembered}
            onRetry={onRetry}
          />
        ) : (
          <StateBanner words={words}>
            <SourceLine
              origin={examination.origin}
              attempts={attempts}
              hasLink={examination.origin.kind !== 'file'}
              onRetry={(words.state === 'unchecked' || examination.origin.keptAt !== undefined) && onRetry}
            />
          </StateBanner>
        )}
        {examination.kind === 'unreadable' ? (
          <UnreadablePanel examination={examination} />
        ) : (
          <>
            {needsKeys(examination, search) && <OwnKeys examined={examination} />}
            {isRemembered && examination.verdict.kind !== 'contradicted' && (
              <MemoryNote examined={examination} corpus={search.in ?? null} />
            )}
            <RecordTabs examined={examination} search={search} />
            {isTouched && <PaperReport examined={examination} search={search} />}
          </>
        )}
      </>
    );
  },
);

/** A key is missing, or one of the reader's own was used. Collections of fiction take no other keys than theirs. */
const needsKeys = (examined: Examined, search: ViewSearch): boolean =>
  search.in === undefined &&
  (examined.key?.trust === 'user' || (hasNoKey(examined) && examined.verdict.kind !== 'contradicted'));

/** Tabs of a browser are told apart by the paper, and by its state where that isn't the good one. */
const toTitle = (examination: Examination, asked: string, { state, label }: StateWords): string => {
  const name = examination.kind === 'unreadable' ? asked : toName(examination);
  return `${state === 'checked' ? '' : `${label}: `}${name} · Pith Viewer`;
};

/** Of a record that doesn't match no title is put forward. */
const toName = ({ record, verdict }: Examined): string => {
  const { title } = record.reported;
  return `${record.signed.arxivId ?? record.suffix.slice(0, 8)}${title === null || verdict.kind === 'contradicted' ? '' : ` ${shorten(title)}`}`;
};

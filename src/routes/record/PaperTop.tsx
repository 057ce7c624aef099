import { memo, useEffect, useRef } from 'react';
import type { Examined } from '../../core/examination.ts';
import { type StateWords, toBrief } from '../../core/state-words.ts';
import { CopyLink, PaperActions } from '../../features/record/PaperActions.tsx';
import { PaperHead } from '../../features/record/PaperHead.tsx';
import { PaperLine } from '../../features/record/PaperLine.tsx';
import { StateLine, StateSeal } from '../../features/verification/StateSeal.tsx';
import type { Tab } from '../../first/tabs.ts';
import type { Attempt } from '../../sources/fetch/attempt.ts';
import { later } from '../../ui/later/later.tsx';
import { parseFileSearch, type ViewSearch } from '../address/view-search.ts';
import { Link } from '../navigation/Link.tsx';
import { SourceLine } from './SourceLine.tsx';
import { useTouched } from './use-touched.ts';

const RecordTools = later(() => import('./own/RecordTools.tsx').then((part) => part.RecordTools));

interface Props {
  readonly examined: Examined;
  readonly words: StateWords;
  readonly attempts: readonly Attempt[];
  readonly search: ViewSearch;
  readonly onRetry: (() => void) | undefined;
  /** It came from a source that was asked for it, and can be watched. */
  readonly isRemembered: boolean;
}

/** This view, without the picture of citations that only this tab keeps. */
const toAddress = (): string => {
  const address = new URL(window.location.href);
  address.searchParams.delete('x');
  return address.href;
};

/** The paper with its state beside it, above the record; both on one line above its other parts. */
export const PaperTop = memo(({ examined, words, attempts, search, onRetry, isRemembered }: Props) => {
  const { origin } = examined;
  const hasAddress = origin.kind !== 'file';
  const isWhole = (words.state === 'checked' || words.state === 'demo') && origin.keptAt === undefined;
  const isTouched = useTouched();
  const brief = toBrief(examined, words);
  const onGo = useFocusOnTab(search.tab);
  const linkTo = (tab: Tab, name: string) => (
    <Link
      to="."
      search={(previous: Record<string, unknown>) => parseFileSearch({ ...previous, tab })}
      keepsScroll
      className="button"
      onClick={onGo}
    >
      {name}
    </Link>
  );
  if (search.tab !== undefined)
    return (
      <PaperLine
        examined={examined}
        seal={<StateLine words={words} brief={brief} />}
        // The citations have a way of their own, for a picture may be too much for a link.
        actions={
          <>
            {(!hasAddress || origin.keptAt !== undefined) && <SourceLine origin={origin} attempts={[]} />}
            {hasAddress && search.tab !== 'citations' && <CopyLink toAddress={toAddress} />}
          </>
        }
      />
    );
  return (
    <PaperHead
      examined={examined}
      askedVersion={search.v ?? null}
      dimUnsigned={search.signed === 1}
      seal={
        <StateSeal words={words} brief={brief} isWhole={isWhole}>
          <SourceLine origin={origin} attempts={attempts} onRetry={!isWhole && onRetry} />
        </StateSeal>
      }
      actions={
        <PaperActions
          citeLink={linkTo('cite', 'Cite')}
          copyLink={linkTo('copy', 'Is this my copy?')}
          {...(hasAddress ? { toAddress } : {})}
          onPrint={() => window.print()}
          {...(isRemembered && isTouched
            ? {
                own: <RecordTools examined={examined} corpus={search.in ?? null} />,
              }
            : {})}
          onSaveEvidence={() =>
            void import('../depth/save-evidence.ts').then((module) =>
              module.saveEvidence(examined, search.in ?? null),
            )
          }
        />
      }
    />
  );
});

/** A link at the title goes away with the title: the focus goes on at the tab that it led to. */
const useFocusOnTab = (tab: Tab | undefined): (() => void) => {
  const isGoing = useRef(false);
  useEffect(() => {
    if (!isGoing.current || tab === undefined) return;
    isGoing.current = false;
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, [tab]);
  return () => {
    isGoing.current = true;
  };
};

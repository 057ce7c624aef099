import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Examined } from '../../core/examination.ts';
import { describeIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { toStateWords } from '../../core/state-words.ts';
import { PendingBanner } from '../../features/verification/PendingBanner.tsx';
import { configQuery, lookUpBeganAt, lookUpQuery } from '../../look-up/queries.ts';
import { rememberPaper } from '../../sources/kept/remembered-papers.ts';
import { parseAddress, toCanonicalStep, toWrittenPath } from '../address/canonical-address.ts';
import { useView } from '../address/use-view.ts';
import type { ViewSearch } from '../address/view-search.ts';
import { NothingHerePage } from '../trouble/NothingHerePage.tsx';
import { TroublePage } from '../trouble/TroublePage.tsx';
import { ExaminationView } from './ExaminationView.tsx';

const NoRecordPage = lazy(() =>
  import('./NoRecordPage.tsx').then(({ NoRecordPage }) => ({ default: NoRecordPage })),
);
const SeveralPage = lazy(() =>
  import('./SeveralPage.tsx').then(({ SeveralPage }) => ({ default: SeveralPage })),
);

// Asked for with the page and not by a part of it: a reader who moves on early has seen the record all the same.
const remembering = import('../../look-up/remember.ts').catch(() => null);

/** Any address of a record → the look-up → its outcome, each kind with a screen of its own. */
export const RecordPage = () => {
  const { href } = useLocation();
  const parsed = parseAddress(href);
  return parsed.kind === 'error' ? <NothingHerePage /> : <LookUp identifier={parsed.value} />;
};

const LookUp = ({ identifier }: { identifier: Identifier }) => {
  const client = useQueryClient();
  const search = useView();
  const corpus = search.in ?? null;
  const options = lookUpQuery(identifier, corpus);
  const lookup = useQuery(options);
  const config = useQuery(configQuery(corpus));
  const examination = lookup.data?.kind === 'found' ? lookup.data.examination : null;
  const examined = examination?.kind === 'examined' ? examination : null;
  useCanonicalAddress(identifier, examined, search);
  useRemembering(examined, corpus);

  const asked = describeIdentifier(identifier);
  if (lookup.isFetching)
    return (
      <>
        <title>{`${asked} · Pith Viewer`}</title>
        <PendingBanner
          key={asked}
          asked={asked}
          beganAt={lookUpBeganAt(identifier, corpus)}
          sources={config.data?.sources.map((source) => source.label) ?? []}
          onCancel={() => void client.cancelQueries({ queryKey: options.queryKey })}
        />
      </>
    );
  if (lookup.error)
    return (
      <TroublePage
        error={lookup.error}
        asked={asked}
        identifier={identifier}
        onRetry={() => void lookup.refetch()}
      />
    );
  switch (lookup.data?.kind) {
    case 'found':
      return (
        <ExaminationView
          examination={lookup.data.examination}
          asked={asked}
          attempts={lookup.data.attempts}
          search={search}
          onRetry={() => void lookup.refetch()}
          isRemembered
        />
      );
    case 'several':
      return (
        <Suspense fallback={<div className="banner-space" />}>
          <SeveralPage lookup={lookup.data} asked={asked} search={search} />
        </Suspense>
      );
    case 'none':
      return (
        <Suspense fallback={<div className="banner-space" />}>
          <NoRecordPage
            identifier={identifier}
            attempts={lookup.data.attempts}
            corpus={corpus}
            examples={config.data?.examples ?? []}
            onRetry={() => void lookup.refetch()}
          />
        </Suspense>
      );
    default:
      return (
        <TroublePage
          error={null}
          asked={asked}
          identifier={identifier}
          onRetry={() => void lookup.refetch()}
        />
      );
  }
};

const sayNothingKept = async (cause: unknown) => {
  const { sayNothingKept } = await import('../offline/say-nothing-kept.ts');
  sayNothingKept(cause);
};

/** Replaces any other address of a record by the canonical one, once: a place that isn't left by that isn't left again. */
const useCanonicalAddress = (identifier: Identifier, examined: Examined | null, search: ViewSearch) => {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { href } = useLocation();
  const left = useRef<string>(null);
  useEffect(() => {
    if (examined === null || examined.verdict.kind === 'contradicted') return;
    const { suffix } = examined.record;
    const step = toCanonicalStep({ pathname: toWrittenPath(href), identifier, suffix, search });
    if (step === null || left.current === href) return;
    left.current = href;
    const pith: Identifier = { kind: 'pith', suffix, year: null };
    const asked = lookUpQuery(identifier, search.in ?? null);
    const known = client.getQueryData(asked.queryKey);
    if (known !== undefined) client.setQueryData(lookUpQuery(pith, search.in ?? null).queryKey, known);
    void navigate({ ...step, replace: true });
  }, [examined, href, identifier, search, client, navigate]);
};

/**
 * Puts an examined paper on the list of the home page, and remembers its record, as soon as the look-up has ended. A
 * record that doesn't match says nothing about any paper.
 */
const useRemembering = (examined: Examined | null, corpus: string | null) => {
  useEffect(() => {
    if (examined === null || examined.verdict.kind === 'contradicted') return;
    const { record } = examined;
    // What was known is told elsewhere, if it can be.
    void remembering.then((module) => module?.rememberOnce(examined, corpus)).catch(() => undefined);
    const isListed = rememberPaper({
      suffix: record.suffix,
      title: record.reported.title,
      arxivId: record.signed.arxivId,
      corpus,
      state: toStateWords(examined).state,
      seenAt: Date.now(),
    });
    // The list first: a reader may leave at any moment, and the text is the longest to write.
    void Promise.all([remembering, isListed])
      .then(([module]) => module?.keepExamined(examined, corpus))
      .catch(sayNothingKept);
  }, [examined, corpus]);
};

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Examination } from '../../core/examination.ts';
import { describeIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { PendingBanner } from '../../features/verification/PendingBanner.tsx';
import { configQuery, lookUpBeganAt, lookUpQuery } from '../../look-up/queries.ts';
import type { Attempt } from '../../sources/fetch/attempt.ts';
import { TroublePage } from '../trouble/TroublePage.tsx';

// No part of a record that was found.
const NoRecordPage = lazy(() =>
  import('./NoRecordPage.tsx').then(({ NoRecordPage }) => ({ default: NoRecordPage })),
);
const SeveralPage = lazy(() =>
  import('./SeveralPage.tsx').then(({ SeveralPage }) => ({ default: SeveralPage })),
);

/** A record that was found, or what came in its place and can't be read. */
export interface Found {
  readonly examination: Examination;
  readonly attempts: readonly Attempt[];
  readonly onRetry: () => void;
}

interface Props {
  readonly identifier: Identifier;
  readonly corpus: string | null;
  /** What to show of a record that was found; all else is shown alike everywhere. */
  readonly children: (found: Found) => ReactNode;
}

/** One look-up: what is shown while it goes on, and what came of it, each kind with a screen of its own. */
export const Looked = ({ identifier, corpus, children }: Props) => {
  const lookup = useQuery(lookUpQuery(identifier, corpus));
  const asked = describeIdentifier(identifier);
  // The same function as long as the page stands: what is shown of a record isn't drawn again for it.
  const onRetry: () => void = lookup.refetch;
  if (lookup.isFetching) return <Pending identifier={identifier} corpus={corpus} />;
  if (lookup.error || lookup.data === undefined)
    return <TroublePage error={lookup.error} asked={asked} identifier={identifier} onRetry={onRetry} />;
  switch (lookup.data.kind) {
    case 'found':
      return children({ ...lookup.data, onRetry });
    case 'several':
      return (
        <Suspense fallback={<div className="banner-space" />}>
          <SeveralPage lookup={lookup.data} asked={asked} search={corpus === null ? {} : { in: corpus }} />
        </Suspense>
      );
    case 'none':
      return (
        <Suspense fallback={<div className="banner-space" />}>
          <NoRecordPage
            identifier={identifier}
            attempts={lookup.data.attempts}
            corpus={corpus}
            onRetry={onRetry}
          />
        </Suspense>
      );
  }
};

/** The only one that shows the configuration: a record that was found isn't drawn again for it. */
const Pending = ({ identifier, corpus }: Omit<Props, 'children'>) => {
  const client = useQueryClient();
  const config = useQuery(configQuery(corpus));
  const asked = describeIdentifier(identifier);
  return (
    <>
      <title>{`${asked} · Pith Viewer`}</title>
      <PendingBanner
        key={asked}
        asked={asked}
        beganAt={lookUpBeganAt(identifier, corpus)}
        sources={config.data?.sources.map((source) => source.label) ?? []}
        onCancel={() => void client.cancelQueries({ queryKey: lookUpQuery(identifier, corpus).queryKey })}
      />
    </>
  );
};

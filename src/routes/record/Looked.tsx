import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Examination } from '../../core/examination.ts';
import { describeIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { PendingBanner } from '../../features/verification/PendingBanner.tsx';
import { configQuery, lookUpBeganAt, lookUpQuery } from '../../look-up/queries.ts';
import type { Attempt } from '../../sources/fetch/attempt.ts';
import { TroublePage } from '../trouble/TroublePage.tsx';
import { NoRecordPage } from './NoRecordPage.tsx';
import { SeveralPage } from './SeveralPage.tsx';

interface Found {
  readonly examination: Examination;
  readonly attempts: readonly Attempt[];
  readonly onRetry: () => void;
}

interface Props {
  readonly identifier: Identifier;
  readonly corpus: string | null;
  /** What to show of a record that was found; all else is shown as on a record's own page. */
  readonly children: (found: Found) => ReactNode;
}

/** One look-up on a page that is about something else than the record alone. */
export const Looked = ({ identifier, corpus, children }: Props) => {
  const client = useQueryClient();
  const options = lookUpQuery(identifier, corpus);
  const lookup = useQuery(options);
  const config = useQuery(configQuery(corpus));
  const asked = describeIdentifier(identifier);
  const onRetry = (): void => void lookup.refetch();
  if (lookup.isFetching)
    return (
      <PendingBanner
        key={asked}
        asked={asked}
        beganAt={lookUpBeganAt(identifier, corpus)}
        sources={config.data?.sources.map((source) => source.label) ?? []}
        onCancel={() => void client.cancelQueries({ queryKey: options.queryKey })}
      />
    );
  if (lookup.error || lookup.data === undefined)
    return <TroublePage error={lookup.error} asked={asked} identifier={identifier} onRetry={onRetry} />;
  switch (lookup.data.kind) {
    case 'found':
      return children({ ...lookup.data, onRetry });
    case 'several':
      return (
        <SeveralPage lookup={lookup.data} asked={asked} search={corpus === null ? {} : { in: corpus }} />
      );
    case 'none':
      return (
        <NoRecordPage
          identifier={identifier}
          attempts={lookup.data.attempts}
          corpus={corpus}
          examples={config.data?.examples ?? []}
          onRetry={onRetry}
        />
      );
  }
};

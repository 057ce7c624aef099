import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Examined } from '../../core/examine.ts';
import { toStateWords } from '../../core/state-words.ts';
import type { SourceResult } from '../../features/depth/agreement.ts';
import { Sources } from '../../features/depth/Sources.tsx';
import { type SourceLook, sourceRecordQuery } from '../../look-up/depth-queries.ts';
import { configQuery } from '../../look-up/queries.ts';
import { toAsking } from './to-asking.ts';

const toResult = (look: SourceLook): SourceResult => {
  if (look.kind === 'none') return look;
  const { state, label } = toStateWords(look.examination);
  return { kind: 'found', state, label, comparison: look.comparison };
};

/** The record that is shown, asked of every source of this site. */
export const SourcesPart = ({ examined, corpus }: { examined: Examined; corpus: string | null }) => {
  const client = useQueryClient();
  const config = useQuery(configQuery(corpus));
  const settings = config.data?.sources ?? [];
  const queries = useQueries({
    queries: settings.map(({ id }) => sourceRecordQuery(id, examined.record, corpus)),
  });
  const keys = settings.map(({ id }) => sourceRecordQuery(id, examined.record, corpus).queryKey);
  return (
    <Sources
      sources={settings.map(({ id, label }, index) => {
        const query = queries[index];
        return { id, label, state: query === undefined ? { kind: 'idle' } : toAsking(query, toResult) };
      })}
      shownFrom={examined.origin.label}
      onAskAll={() => {
        for (const query of queries) void query.refetch();
      }}
      onCancel={() => {
        for (const queryKey of keys) void client.cancelQueries({ queryKey });
      }}
    />
  );
};

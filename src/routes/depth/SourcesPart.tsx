import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Examined } from '../../core/examination.ts';
import { isOwnKeyDoubt, OWN_MISMATCH } from '../../core/own-key.ts';
import { toStateWords } from '../../core/state-words.ts';
import type { SourceResult } from '../../features/depth/agreement.ts';
import { Sources } from '../../features/depth/Sources.tsx';
import { type SourceLook, sourceRecordQuery } from '../../look-up/depth-queries.ts';
import { configQuery } from '../../look-up/queries.ts';
import { toAsking } from './to-asking.ts';

const toResult = (look: SourceLook): SourceResult => {
  if (look.kind === 'none') return look;
  const { state, label } = toStateWords(look.examination);
  const isDoubtful = look.examination.kind === 'examined' && isOwnKeyDoubt(look.examination);
  return {
    kind: 'found',
    state,
    label: isDoubtful ? OWN_MISMATCH : label,
    comparison: look.comparison,
  };
};

/** A press elsewhere on the page that asks all sources. It counts once: who comes back later finds what was answered. */
export interface Comparing {
  readonly isWanted: boolean;
  readonly onBegun: () => void;
}

interface Props {
  readonly examined: Examined;
  readonly corpus: string | null;
  readonly comparing: Comparing;
}

/** The record that is shown, asked of every source of this site. */
export const SourcesPart = ({ examined, corpus, comparing: { isWanted, onBegun } }: Props) => {
  const client = useQueryClient();
  const config = useQuery(configQuery(corpus));
  const settings = config.data?.sources ?? [];
  const queries = useQueries({
    queries: settings.map(({ id }) => sourceRecordQuery(id, examined.record, corpus)),
  });
  const keys = settings.map(({ id }) => sourceRecordQuery(id, examined.record, corpus).queryKey);
  const askAll = () => {
    for (const query of queries) void query.refetch();
  };
  const begin = useEffectEvent(() => {
    const heading = document.getElementById('sources-title');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    askAll();
    onBegun();
  });
  // Among them may be mirrors that this tab was given before it was loaded anew.
  const [isWhole, setIsWhole] = useState(false);
  const [isPressed, setIsPressed] = useState(false);
  useEffect(() => {
    import('../mirrors/kept-mirrors.ts')
      .then(({ askKeptMirrors }) => askKeptMirrors(client))
      .catch(() => undefined)
      .then(() => setIsWhole(true));
  }, [client]);
  // Who is to be asked stands in the settings.
  const isReady = isWanted && isWhole && !config.isPending;
  useEffect(() => {
    if (isReady) begin();
  }, [isReady]);
  const askPressed = useEffectEvent(askAll);
  const isAsking = isPressed && isWhole;
  useEffect(() => {
    if (isAsking) askPressed();
  }, [isAsking]);
  return (
    <Sources
      sources={settings.map(({ id, label }, index) => {
        const query = queries[index];
        return { id, label, state: query === undefined ? { kind: 'idle' } : toAsking(query, toResult) };
      })}
      shownFrom={examined.origin.label}
      onAskAll={isWhole ? askAll : () => setIsPressed(true)}
      onCancel={() => {
        for (const queryKey of keys) void client.cancelQueries({ queryKey });
      }}
    />
  );
};

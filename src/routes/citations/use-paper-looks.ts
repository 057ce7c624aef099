import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ArxivId } from '../../core/identifier/types.ts';
import type { PaperLook } from '../../graph/paper-look.ts';
import { type LookUpState, makePaperLookUps, type PaperLookUps } from '../../look-up/paper-look-ups.ts';
import { lookUpPaper } from '../../look-up/queries.ts';
import { toPaperLook, toTroubleLook } from './to-paper-look.ts';

const after = (milliseconds: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

const askWith =
  (client: QueryClient, corpus: string | null) =>
  async (id: string, signal: AbortSignal): Promise<PaperLook> => {
    try {
      return toPaperLook(await lookUpPaper(client, id as ArxivId, corpus, signal));
    } catch (error) {
      if (signal.aborted) throw error;
      return toTroubleLook(error);
    }
  };

/**
 * Looks of citing papers, for as long as the page that asks is open: whoever leaves it gives up what is not done.
 * @param toWanted which papers are wanted, from what is known so far, in the order of asking; the same function for
 * the same wish
 */
export const usePaperLooks = (
  corpus: string | null,
  toWanted: (known: LookUpState['looks']) => readonly string[],
): LookUpState & Pick<PaperLookUps, 'retry' | 'stop'> & { readonly wanted: readonly string[] } => {
  const client = useQueryClient();
  const [lookUps] = useState(() =>
    makePaperLookUps({ ask: askWith(client, corpus), after, now: () => performance.now() }),
  );
  const state = useSyncExternalStore(lookUps.subscribe, lookUps.getState);
  const wanted = useMemo(() => toWanted(state.looks), [toWanted, state.looks]);
  useEffect(() => lookUps.want(wanted), [lookUps, wanted]);
  useEffect(() => lookUps.close, [lookUps]);
  return { ...state, wanted, retry: lookUps.retry, stop: lookUps.stop };
};

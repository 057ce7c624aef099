import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ArxivId } from '../../core/identifier/types.ts';
import type { PaperLook } from '../../graph/paper-look.ts';
import { examineMany } from '../../look-up/examining/examine-many.ts';
import { makeKeeper } from '../../look-up/kept/keep-many.ts';
import type { Lookup } from '../../look-up/look-up.ts';
import {
  type LookUpState,
  makePaperLookUps,
  type PaperLookUps,
  type Wish,
} from '../../look-up/paper-look-ups.ts';
import { lookUpPaper } from '../../look-up/queries.ts';
import { onUserKeys } from '../../sources/config/user-keys.ts';
import { askInTurns } from '../../sources/fetch/turns.ts';
import { keepTexts } from '../../sources/kept/many-texts.ts';
import { sayNothingKept } from '../offline/say-nothing-kept.ts';
import { toPaperLook, toTroubleLook } from './to-paper-look.ts';

const after = (milliseconds: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

/** What React was told it draws after that; style, layout and painting come with the next frame. No tab in the background has one. */
const whenDrawn = (call: () => void): void => {
  if (document.hidden) setTimeout(call);
  else requestAnimationFrame(() => setTimeout(call));
};

const keepSoon = makeKeeper({ write: keepTexts, after, onTrouble: sayNothingKept });

/** For times without a network: the graph is drawn from the records of papers that nobody opened. */
const keep = (lookup: Lookup, corpus: string | null): void => {
  const examined = lookup.kind === 'found' ? lookup.examination : null;
  if (examined?.kind === 'examined' && examined.verdict.kind !== 'contradicted') keepSoon(examined, corpus);
};

const askWith =
  (client: QueryClient, corpus: string | null) =>
  async (id: string, signal: AbortSignal): Promise<PaperLook> => {
    try {
      const lookup = await lookUpPaper(client, id as ArxivId, corpus, signal, examineMany);
      keep(lookup, corpus);
      return toPaperLook(lookup);
    } catch (error) {
      if (signal.aborted) throw error;
      return toTroubleLook(error);
    }
  };

const stores = new WeakMap<QueryClient, Map<string | null, PaperLookUps>>();

/** The look-ups of one collection, the same for the whole visit: what came of them outlives the page that asked. */
const toLookUps = (client: QueryClient, corpus: string | null): PaperLookUps => {
  const byCorpus = stores.get(client) ?? new Map<string | null, PaperLookUps>();
  stores.set(client, byCorpus);
  const known = byCorpus.get(corpus);
  if (known !== undefined) return known;
  askInTurns();
  const lookUps = makePaperLookUps({
    ask: askWith(client, corpus),
    after,
    whenDrawn,
    now: () => performance.now(),
  });
  byCorpus.set(corpus, lookUps);
  // A collection of fiction accepts no keys but its own, and these may be withdrawn, too (`watch-settings.ts`).
  onUserKeys(lookUps.examineAgain);
  return lookUps;
};

/**
 * Looks of citing papers. Whoever leaves the page gives up what is not done; what is known is there when they come back.
 * @param toWanted which papers are wanted, from what is known so far, in the order of asking; the same function for
 * the same wish
 */
export const usePaperLooks = (
  corpus: string | null,
  toWanted: (known: LookUpState['looks']) => readonly string[],
  wish: Wish,
): LookUpState & Pick<PaperLookUps, 'retry' | 'stop' | 'goOn'> & { readonly wanted: readonly string[] } => {
  const client = useQueryClient();
  const [lookUps] = useState(() => toLookUps(client, corpus));
  const state = useSyncExternalStore(lookUps.subscribe, lookUps.getState);
  const wanted = useMemo(() => toWanted(state.looks), [toWanted, state.looks]);
  useEffect(() => lookUps.want(wanted, wish), [lookUps, wanted, wish]);
  useEffect(() => lookUps.close, [lookUps]);
  const { retry, stop, goOn } = lookUps;
  return { ...state, wanted, retry, stop, goOn };
};

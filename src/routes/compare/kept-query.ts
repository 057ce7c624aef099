import { queryOptions } from '@tanstack/react-query';
import type { Examined } from '../../core/examination.ts';
import { formatIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { recallAll } from '../../look-up/kept/recall.ts';
import { toAcceptedKeys } from '../../look-up/look-up.ts';
import { configQuery } from '../../look-up/queries.ts';

/**
 * What this browser kept of a paper's records before, each text examined again with the keys of now, the one seen last
 * first. What no longer holds is not among them.
 */
export const keptQuery = (identifier: Identifier, corpus: string | null) =>
  queryOptions({
    // Under the name of look-ups, so that another key has this examined again, too.
    queryKey: ['look-up', corpus, formatIdentifier(identifier), 'kept'],
    queryFn: async ({ client }) => {
      const config = await client.ensureQueryData(configQuery(corpus));
      return recallAll(identifier, corpus, toAcceptedKeys(config, corpus));
    },
    staleTime: 0,
    retry: false,
  });

/** When a kept text was seen, in milliseconds since 1970, UTC: its name in an address. */
export const toSeenAt = ({ origin }: Examined): number => Date.parse(origin.keptAt ?? '');

/** The one of them that was seen at that moment, or the last one where no moment is named; null where it isn't kept. */
export const chooseKept = (kept: readonly Examined[], at: number | null): Examined | null =>
  (at === null ? kept[0] : kept.find((each) => toSeenAt(each) === at)) ?? null;

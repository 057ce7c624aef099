import { queryOptions } from '@tanstack/react-query';
import { formatIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { recallExamined } from '../../look-up/kept/recall.ts';
import { toAcceptedKeys } from '../../look-up/look-up.ts';
import { configQuery } from '../../look-up/queries.ts';

/** What this browser kept of a record before, examined again with the keys of now; null where nothing is kept that still holds. */
export const keptQuery = (identifier: Identifier, corpus: string | null) =>
  queryOptions({
    // Under the name of look-ups, so that another key has this examined again, too.
    queryKey: ['look-up', corpus, formatIdentifier(identifier), 'kept'],
    queryFn: async ({ client }) => {
      const config = await client.ensureQueryData(configQuery(corpus));
      return recallExamined(identifier, corpus, toAcceptedKeys(config, corpus));
    },
    staleTime: 0,
    retry: false,
  });

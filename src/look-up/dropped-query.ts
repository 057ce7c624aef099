import { queryOptions } from '@tanstack/react-query';
import type { Examination } from '../core/examination.ts';
import { readDroppedText } from '../sources/dropped-file.ts';
import { type Drop, recallDrop } from '../sources/kept/dropped-store.ts';
import { examineHere } from './examining/examine-here.ts';
import { toAcceptedKeys } from './look-up.ts';
import { configQuery } from './queries.ts';

// Apart from `queries.ts`, because only the page of a file needs it.

/** What a dropped text comes to. */
export type DroppedRecords =
  | { readonly kind: 'examined'; readonly examinations: readonly Examination[] }
  | { readonly kind: 'not-kept' };

const toUnreadable = ({ name, text }: Drop, message: string): Examination => ({
  kind: 'unreadable',
  problems: [{ path: '', message }],
  origin: { sourceId: 'file', label: name, kind: 'file', url: null },
  text,
});

/** The records of a dropped, chosen or pasted text, each examined with this site's keys. */
export const droppedQuery = (id: string) =>
  queryOptions({
    queryKey: ['dropped', id],
    queryFn: async ({ client }): Promise<DroppedRecords> => {
      const drop = recallDrop(id);
      if (drop === null) return { kind: 'not-kept' };
      const dropped = readDroppedText(drop.text, drop.name);
      if (dropped.kind === 'error')
        return { kind: 'examined', examinations: [toUnreadable(drop, drop.problem ?? dropped.error)] };
      const { document, paths, origin } = dropped.value;
      const keys = toAcceptedKeys(await client.ensureQueryData(configQuery(null)), null);
      return {
        kind: 'examined',
        examinations: await Promise.all(
          paths.map((at) => examineHere({ document, at, question: null, keys, origin })),
        ),
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    retryOnMount: false,
  });

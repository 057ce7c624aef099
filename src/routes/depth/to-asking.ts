import type { UseQueryResult } from '@tanstack/react-query';
import type { AskState } from '../../features/depth/face-state.ts';
import { RECORD_STANDS, toTroubleWords } from '../../look-up/trouble-words.ts';

/** A question that waits for a press, as the page shows it. A cancelled one is as if it had not been asked. */
export const toAsking = <T, R>(
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isFetching'>,
  toValue: (data: T) => R,
): AskState<R> => {
  if (query.isFetching) return { kind: 'pending' };
  if (query.error) {
    const { headline, lines } = toTroubleWords(query.error, RECORD_STANDS);
    return { kind: 'trouble', headline, lines };
  }
  return query.data === undefined ? { kind: 'idle' } : { kind: 'done', value: toValue(query.data) };
};

import { useQuery } from '@tanstack/react-query';
import type { Examined } from '../../core/examination.ts';
import type { OwnAddress } from '../../features/citations/head/FileLink.tsx';
import type { Lookup } from '../../look-up/look-up.ts';
import { lookUpQuery } from '../../look-up/queries.ts';

/** Whether what the sources have is this record with these citations: only then does its address show the same. */
const compare = (mine: Examined, theirs: Lookup): OwnAddress['state'] => {
  if (theirs.kind !== 'found' || theirs.examination.kind !== 'examined') return 'none';
  const { record, verdict } = theirs.examination;
  if (verdict.kind === 'contradicted' || record.claimedSha256 !== mine.record.claimedSha256) return 'other';
  const [one, other] = [mine.record, record].map(({ reported }) => JSON.stringify(reported.inboundCitations));
  return one === other ? 'same' : 'other';
};

/**
 * The address of a record that came out of a file, as far as it is known. Nobody is asked before the reader says so: a
 * file stays here.
 */
export const useOwnAddress = (examined: Examined): OwnAddress => {
  const identifier = { kind: 'pith', suffix: examined.record.suffix, year: null } as const;
  const { data, isFetching, error, refetch } = useQuery({
    ...lookUpQuery(identifier, null),
    enabled: false,
  });
  return {
    state: isFetching
      ? 'asking'
      : error !== null
        ? 'unreachable'
        : data === undefined
          ? 'not-asked'
          : compare(examined, data),
    ask: () => void refetch(),
  };
};

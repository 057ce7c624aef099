import { queryOptions } from '@tanstack/react-query';
import { listRememberedPapers } from '../../sources/kept/papers/list-papers.ts';

/** Papers seen before on this machine. */
export const rememberedQuery = () =>
  queryOptions({ queryKey: ['remembered'], queryFn: () => listRememberedPapers(), staleTime: 0 });

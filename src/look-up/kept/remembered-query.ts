import { queryOptions } from '@tanstack/react-query';
import { canKeep } from '../../sources/kept/can-keep.ts';
import { listRememberedPapers } from '../../sources/kept/papers/list-papers.ts';

/** Whether this browser keeps anything for this site. */
export const canKeepQuery = () =>
  queryOptions({ queryKey: ['can-keep'], queryFn: () => canKeep(), staleTime: 0 });

/** Papers seen before on this machine. */
export const rememberedQuery = () =>
  queryOptions({ queryKey: ['remembered'], queryFn: () => listRememberedPapers(), staleTime: 0 });

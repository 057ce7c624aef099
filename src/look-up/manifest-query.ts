import { queryOptions } from '@tanstack/react-query';
import { fetchOwnManifest } from '../sources/fetch/own-manifest.ts';

/** The list of files that this site serves as its own: its hash, and the commit that it names. */
export const manifestQuery = () =>
  queryOptions({
    queryKey: ['build-manifest'],
    queryFn: ({ signal }) => fetchOwnManifest(signal),
    retry: false,
  });

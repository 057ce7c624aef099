import { queryOptions } from '@tanstack/react-query';
import { fetchManifestHash } from '../sources/fetch/own-manifest.ts';

/** The hash of the list of files that this site serves as its own. */
export const manifestQuery = () =>
  queryOptions({
    queryKey: ['build-manifest'],
    queryFn: ({ signal }) => fetchManifestHash(signal),
    retry: false,
  });

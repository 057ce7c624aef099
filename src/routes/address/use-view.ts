import { useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type FileSearch, parseFileSearch, parseViewSearch, type ViewSearch } from './view-search.ts';

/*
 * What the router hands out as the search of a page still holds the parameters that no view knows, under the names of
 * those that it does: it is read through the parser here, wherever it is read.
 */

/** The view that the address stands for. */
export const useView = (): ViewSearch => {
  const { search } = useLocation();
  return useMemo(() => parseViewSearch(search), [search]);
};

/** The same for a dropped record. */
export const useFileView = (): FileSearch => {
  const { search } = useLocation();
  return useMemo(() => parseFileSearch(search), [search]);
};

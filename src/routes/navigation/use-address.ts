import { createContext, useContext, useMemo } from 'react';
import {
  type FileSearch,
  parseFileSearch,
  parseViewSearch,
  type ViewSearch,
} from '../address/view-search.ts';
import { type Address, toAddress } from './address.ts';

export const AddressContext = createContext<Address>(toAddress('/'));

/** The address of the page that is drawn. */
export const useAddress = (): Address => useContext(AddressContext);

/** The view that the address stands for. */
export const useView = (): ViewSearch => {
  const { search } = useAddress();
  return useMemo(() => parseViewSearch(search), [search]);
};

/** The same for a dropped record. */
export const useFileView = (): FileSearch => {
  const { search } = useAddress();
  return useMemo(() => parseFileSearch(search), [search]);
};

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ChangeView, CitationView, Expanded } from '../../graph/citation-view.ts';
import type { CitationSearch } from '../address/view-search.ts';
import { AddressWriter, type WriteAddress } from './address-writer.ts';
import { parseCitationAddress, toCitationKey } from './citation-address.ts';

/** What has not changed keeps its identity: nothing is computed anew for it. */
export const keepSame = (before: CitationView, after: CitationView): CitationView => {
  const keep = <Key extends keyof CitationView>(key: Key): CitationView[Key] =>
    JSON.stringify(before[key]) === JSON.stringify(after[key]) ? before[key] : after[key];
  return {
    selected: keep('selected'),
    expanded: keep('expanded'),
    filter: keep('filter'),
    sort: keep('sort'),
    layout: keep('layout'),
    colouring: keep('colouring'),
    region: keep('region'),
    budget: keep('budget'),
  };
};

/**
 * The view of the citations, in step with the address: what one does shows at once and is in the address at once too,
 * of many changes in a row the last one soon after; back, forward and a link change the view.
 * @returns also whether the address names a view that this tab doesn't keep, and the expansion that came with an address
 * last: as long as it is that of the view, nobody here has asked for it by a press
 */
export const useCitationView = (
  search: CitationSearch,
  write: WriteAddress,
): {
  readonly view: CitationView;
  readonly onView: ChangeView;
  readonly isMissing: boolean;
  readonly linked: Expanded;
  /** Brings the address up to date, for whoever leaves the page and may come back. */
  readonly flush: () => void;
} => {
  const key = toCitationKey(search);
  const [state, setState] = useState(() => {
    const parsed = parseCitationAddress(search);
    return { ...parsed, linked: parsed.view.expanded };
  });
  const [address] = useState(() => new AddressWriter(state.view, key));

  useLayoutEffect(() => {
    address.write = write;
  });
  useLayoutEffect(() => {
    if (address.isOwn(key)) return;
    const { view, isMissing } = parseCitationAddress(search);
    const before = address.view.expanded;
    address.view = keepSame(address.view, view);
    const { expanded } = address.view;
    setState(({ linked }) => ({
      view: address.view,
      isMissing,
      // What one asked for by a press stays so when an address comes back to it.
      linked: expanded === before ? linked : expanded,
    }));
  }, [address, key, search]);
  useEffect(() => {
    const { pathname } = location;
    return () => {
      // Another tab of the same record keeps the view; another record has its own.
      if (location.pathname === pathname) address.flush();
      else address.forget();
    };
  }, [address]);

  const onView = useRef<ChangeView>((change, { isStep } = { isStep: false }) => {
    const view = address.change(change, isStep);
    setState(({ linked }) => ({ view, isMissing: false, linked }));
  });
  return { ...state, onView: onView.current, flush: () => address.flush() };
};

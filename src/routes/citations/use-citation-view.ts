import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ChangeView, CitationView, Expanded } from '../../graph/citation-view.ts';
import type { CitationSearch } from '../address/view-search.ts';
import { parseCitationAddress, toCitationAddress, toCitationKey } from './citation-address.ts';

/** Typing and walking change the view many times a second; browsers refuse so many addresses. In milliseconds. */
const BETWEEN_WRITES = 300;

/** The router's history takes what is written in one turn as one step: what follows a writing waits for the next one. */
export const afterWriting = (act: () => void): void => queueMicrotask(act);

export type WriteAddress = (search: CitationSearch, how: { readonly isStep: boolean }) => void;

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

/** Brings changes of the view into the address, soon or at once, and knows which addresses are its own doing. */
class AddressWriter {
  write: WriteAddress = () => {};
  /** The view as it is now, also between a change and the next picture. */
  view: CitationView;
  #key: string;
  /** Addresses that were written and have not arrived yet, in order. */
  #written: string[] = [];
  /** Runs for some time after each writing. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether something has changed since. */
  #isWaiting = false;

  constructor(view: CitationView, key: string) {
    this.view = view;
    this.#key = key;
  }

  change(change: Partial<CitationView>, isStep: boolean): CitationView {
    if (isStep) this.flush();
    this.view = { ...this.view, ...change };
    if (isStep) afterWriting(() => this.#commit(true));
    else if (this.#timer === undefined) this.#commit(false);
    else this.#isWaiting = true;
    return this.view;
  }

  /** Writes what is still to be written. */
  flush(): void {
    if (this.#isWaiting) this.#commit(false);
  }

  /** Whether an address that arrives says what the view already is. One that doesn't ends what was still to be written. */
  isOwn(key: string): boolean {
    const at = this.#written.indexOf(key);
    const isOwn = at >= 0 || key === this.#key;
    this.#written = at >= 0 ? this.#written.slice(at + 1) : isOwn ? this.#written : [];
    if (!isOwn) this.forget();
    this.#key = key;
    return isOwn;
  }

  /** Gives up what is still to be written. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isWaiting = false;
  }

  #commit(isStep: boolean): void {
    this.forget();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.flush();
    }, BETWEEN_WRITES);
    const { search } = toCitationAddress(this.view);
    const key = toCitationKey(search);
    if (key === (this.#written.at(-1) ?? this.#key)) return;
    this.#written.push(key);
    this.write(search, { isStep });
  }
}

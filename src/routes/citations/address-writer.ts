import type { CitationView } from '../../graph/citation-view.ts';
import type { CitationSearch } from '../address/view-search.ts';
import { toCitationAddress, toCitationKey } from './citation-address.ts';

/** Typing and walking change the view many times a second; browsers refuse so many addresses. In milliseconds. */
const BETWEEN_WRITES = 300;

export type WriteAddress = (search: CitationSearch, how: { readonly isStep: boolean }) => void;

/** Brings changes of the view into the address, soon or at once, and knows which addresses are its own doing. */
export class AddressWriter {
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
    if (isStep) this.#commit(true);
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

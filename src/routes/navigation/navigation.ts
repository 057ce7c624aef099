import { type Address, type Target, toAddress, toHref } from './address.ts';
import { hasScroll, keepScroll, restoreScroll, scrollToStart, watchScroll } from './scroll.ts';

/** A step to another address. */
export interface Step<To extends string = string> extends Target<To> {
  /** Takes the place of the present entry of the history instead of following it. */
  readonly replace?: boolean | undefined;
  /** Leaves the page where it is scrolled to: another view of the same page. */
  readonly keepsScroll?: boolean | undefined;
}

const readHref = (): string => location.pathname + location.search + location.hash;

let address = toAddress('/');
/** Of the present entry of the history. */
let key = '';
/** What is to be done to the scrolling once the page of the address is drawn. */
let arrival: 'start' | 'restore' | 'stay' = 'stay';
let show: (address: Address) => void = () => undefined;
let onShown: (() => void)[] = [];

/** The address as it is now, also before its page is drawn. */
export const getAddress = (): Address => address;

const toState = (): { readonly key: string } => {
  key = Math.random().toString(36).slice(2);
  return { key };
};

/** The key of an entry that was made here, else a new one, which is written there. */
const enter = (): void => {
  const before = (history.state as { readonly key?: unknown } | null)?.key;
  address = toAddress(readHref(), address);
  if (typeof before === 'string') key = before;
  else history.replaceState(toState(), '');
};

/** Reads the address that the page was opened at, in its one spelling, and listens to back and forward. */
export const beginNavigation = (): void => {
  enter();
  if (address.href !== readHref()) history.replaceState(history.state, '', address.href);
  watchScroll(() => key);
  // What the first module painted may have been scrolled since.
  if (location.hash !== '' || hasScroll(key)) arrival = 'restore';
  addEventListener('popstate', () => {
    keepScroll(key);
    enter();
    arrival = 'restore';
    show(address);
  });
};

/**
 * Goes to an address of this site. One that is shown already gets no second entry in the history.
 * @returns when its page is drawn, or that of another step which came after it.
 */
export const navigate = <To extends string>(step: Step<To>): Promise<void> => {
  const href = toHref(step, address);
  if (href !== address.href) {
    if (!step.keepsScroll) arrival = 'start';
    if (step.replace) history.replaceState(history.state, '', href);
    else {
      keepScroll(key);
      history.pushState(toState(), '', href);
    }
  }
  address = toAddress(href, address);
  return new Promise((resolve) => {
    onShown.push(resolve);
    show(address);
  });
};

/** @param listener draws the page of an address; there is one. */
export const onAddress = (listener: (address: Address) => void): void => {
  show = listener;
  // A step that was made before anybody listened.
  show(address);
};

/** For whoever draws pages: that of an address is in the document. */
export const settleScroll = (drawn: Address): void => {
  if (drawn !== address) return;
  const [, fragment = ''] = /(#.+)/.exec(drawn.href) ?? [];
  if (arrival === 'restore') restoreScroll(key, fragment);
  else if (arrival === 'start') scrollToStart(fragment);
  arrival = 'stay';
};

/** For whoever draws pages: that of an address is in the document, and its effects have run. */
export const settleSteps = (drawn: Address): void => {
  if (drawn !== address) return;
  const done = onShown;
  onShown = [];
  for (const resolve of done) resolve();
};

import { keepInTab, recallFromTab } from '../../sources/kept/tab-store.ts';

/** How far something was scrolled to the right and down; the window has no selector. */
type Scrolled = readonly [selector: string, x: number, y: number];

/** More places than this of one history are not remembered. */
const MOST = 100;
const KEY = 'scroll:all';

const positions = new Map<string, readonly Scrolled[]>();
/** What was scrolled within the page. */
const moved = new Set<Element>();

/** Ends what still scrolls back. */
let rest = (): void => undefined;

/** The place of an element in the tree: the same page, drawn again, has the same list there. */
const toSelector = (element: Element): string => {
  const parent = element.parentElement;
  return parent === null
    ? element.localName
    : `${toSelector(parent)}>:nth-child(${[...parent.children].indexOf(element) + 1})`;
};

/** Notes how far window and lists are scrolled, under the key of the entry of the history that is left. */
export const keepScroll = (key: string): void => {
  rest();
  for (const element of moved) if (!element.isConnected) moved.delete(element);
  positions.delete(key);
  positions.set(key, [
    ['', scrollX, scrollY],
    ...Array.from(moved, (each): Scrolled => [toSelector(each), each.scrollLeft, each.scrollTop]),
  ]);
  for (const oldest of positions.keys()) if (positions.size > MOST) positions.delete(oldest);
};

/** Whether it is known how far an entry of the history was scrolled. */
export const hasScroll = (key: string): boolean => positions.has(key);

/** A page that grows slower than this begins where it is. In milliseconds. */
const PATIENCE_MS = 3000;
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

const scrollBack = (known: readonly Scrolled[]): boolean => {
  for (const [selector, left, top] of known)
    (selector === '' ? window : document.querySelector(selector))?.scrollTo({
      left,
      top,
      behavior: 'instant',
    });
  return known.every(([selector, , top]) => selector !== '' || Math.abs(scrollY - top) < 1);
};

/**
 * Scrolls back to where one was, also on a page that has yet to become as long as it was, unless the reader scrolls first.
 * Where nobody was: to what the fragment names, or to the top.
 */
export const restoreScroll = (key: string, fragment: string): void => {
  const known = positions.get(key);
  if (known === undefined) {
    scrollToStart(fragment);
    return;
  }
  rest();
  if (scrollBack(known)) return;
  const growth = new ResizeObserver(() => {
    if (scrollBack(known)) rest();
  });
  const timer = setTimeout(() => rest(), PATIENCE_MS);
  rest = () => {
    growth.disconnect();
    clearTimeout(timer);
    for (const name of BY_HAND) removeEventListener(name, rest, true);
  };
  for (const name of BY_HAND) addEventListener(name, rest, true);
  growth.observe(document.body);
};

/** @param fragment of the address, with its sign; empty without one. */
export const scrollToStart = (fragment: string): void => {
  rest();
  const named = document.getElementById(fragment.slice(1));
  if (named !== null) named.scrollIntoView();
  else scrollTo({ left: 0, top: 0, behavior: 'instant' });
};

const recall = (): void => {
  try {
    const kept: unknown = JSON.parse(recallFromTab(KEY) ?? '[]');
    for (const [key, scrolled] of kept as Iterable<[string, Scrolled[]]>) positions.set(key, scrolled);
  } catch {
    // Something else was there: then every page begins at its top.
  }
};

/**
 * Takes the place of the browser's own way, which scrolls before a page is drawn anew. Between documents it stays the
 * browser's, and a reload finds the places in this tab.
 * @param keyNow the key of the entry of the history that is shown.
 */
export const watchScroll = (keyNow: () => string): void => {
  recall();
  history.scrollRestoration = 'manual';
  document.addEventListener(
    'scroll',
    ({ target }) => {
      if (target instanceof Element) moved.add(target);
    },
    { capture: true, passive: true },
  );
  addEventListener('pagehide', () => {
    history.scrollRestoration = 'auto';
    keepScroll(keyNow());
    keepInTab(KEY, JSON.stringify([...positions]));
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) history.scrollRestoration = 'manual';
  });
};

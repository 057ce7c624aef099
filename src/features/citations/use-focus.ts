import { type RefObject, useEffect, useRef } from 'react';

/** The two places that keys speak to: list and graph. */
export type Place = 'grid' | 'tree';

/** What can take the focus; a heading may, where it says so, and comes before the buttons below it. */
const FOCUSABLE =
  'a[href]:not([tabindex="-1"]), button:enabled:not([tabindex="-1"]), input:enabled, select:enabled, h3[tabindex], [role="grid"], [role="tree"]';

const find = (panel: HTMLElement | null, place: Place): HTMLElement | null =>
  panel?.querySelector<HTMLElement>(`[role="${place}"]`) ?? null;

/**
 * Takes the focus from list to graph and back, once the other one is there: a tab may have to open first. And keeps
 * it where one was working: when what has it goes, as a button does that has done its work, the first thing beside
 * it that can have it takes it.
 */
export const useFocus = (panel: RefObject<HTMLElement | null>) => {
  const wanted = useRef<Place | null>(null);
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    let last: { readonly element: Element; readonly around: readonly Element[] } | null = null;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const around: Element[] = [];
      for (let at = target.parentElement; at && at !== element; at = at.parentElement) around.push(at);
      last = { element: target, around: [...around, element] };
    };
    const settle = (): void => {
      if (wanted.current !== null) {
        const place = find(element, wanted.current);
        if (place === null) return;
        wanted.current = null;
        place.focus();
      }
      if (last === null || last.element.isConnected) return;
      const place = last.around.find((one) => one.isConnected && one.querySelector(FOCUSABLE) !== null);
      last = null;
      // Whoever has taken the focus elsewhere keeps it there.
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      place?.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(settle);
    element.addEventListener('focusin', remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [panel]);
  return {
    /** Goes there now, or as soon as it is there, which the caller brings about. */
    goTo: (place: Place): void => {
      const found = find(panel.current, place);
      wanted.current = found === null ? place : null;
      found?.focus();
    },
    /** To the list, or to the graph where there is no list. */
    goBack: (): void =>
      (find(panel.current, 'grid') ?? find(panel.current, 'tree'))?.focus({ preventScroll: true }),
  };
};

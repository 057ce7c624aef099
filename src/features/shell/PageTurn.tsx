import { useEffect, useRef, useState } from 'react';

/**
 * Turning a page, for those who don't see it: the name of the new page is spoken, and where the focus went down with
 * the old page it goes on at the top of the new one, on what one came for: the state of the record, else the heading.
 * Something that has words of its own, so that a screen reader says them and goes on reading there.
 */
export const PageTurn = ({ mainId }: { readonly mainId: string }) => {
  const [said, setSaid] = useState('');
  const focused = useRef<EventTarget | null>(null);

  useEffect(() => {
    const remember = (event: FocusEvent) => {
      focused.current = event.target;
    };
    let title = document.title;
    const turn = () => {
      if (document.title === title) return;
      title = document.title;
      setSaid(toWords());
      const main = document.getElementById(mainId);
      const isLost = focused.current instanceof Node && !focused.current.isConnected;
      // As long as the page waited there was nothing to go on at.
      const isWaiting = document.activeElement === main;
      if (isWaiting || (isLost && document.activeElement === document.body)) {
        clearTimeout(timer);
        timer = window.setTimeout(() => {
          const { activeElement } = document;
          if (activeElement === document.body || activeElement === main) goOn(main);
        }, SETTLED);
      }
    };
    let timer = 0;
    focused.current = document.activeElement;
    document.addEventListener('focusin', remember);
    // Every page has a title of its own, so a title that changes is a page that turns.
    const titles = new MutationObserver(turn);
    titles.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', remember);
      titles.disconnect();
    };
  }, [mainId]);

  return (
    <p role="status" className="sr-only" data-page-turn="">
      {said}
    </p>
  );
};

/**
 * In milliseconds. Tabs of a new page that are chosen from the start are a news of their own to screen readers, which go
 * to them; whoever speaks last is where they stay.
 */
const SETTLED = 300;

/** Where a state has one line, its headline is not seen. */
const STATE = '[data-verdict]:not(.seal-line) .banner-headline';
/** What is still on its way goes again, and the focus would go with it. */
const HEADING = 'h1:not([data-busy] h1)';

const goOn = (main: HTMLElement | null): void => {
  const state = main?.querySelector<HTMLElement>(STATE);
  const place = state?.checkVisibility() ? state : (main?.querySelector<HTMLElement>(HEADING) ?? main);
  if (place === null || place === document.activeElement) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
};

/** The title without the name of the app, after the state where a record is shown: that is what one came for. */
const toWords = (): string => {
  const title = document.title.replace(/ · Pith Viewer$/, '');
  const state = document.querySelector('[data-verdict] .banner-label')?.textContent ?? '';
  return state === '' || title.startsWith(state) ? title : `${state}: ${title}`;
};

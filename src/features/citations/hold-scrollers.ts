/** Whoever is about to scroll it does one of these first. */
const COMING = ['pointerover', 'wheel', 'touchstart', 'focusin'] as const;

/**
 * Holds what scrolls by itself beside a picture that begins to move: it is a layer of its own as long as it can be scrolled, and
 * where no graphics card is at work each layer in view takes its time in each frame. It stays where it was scrolled to, and is let
 * go when somebody comes to it or the page is scrolled; not before, as WebKit shows the bar of what can be scrolled again, and fades
 * it for seconds. A bar that takes room would come and go; there nothing is held.
 *
 * @param part whose scrolling parts (`data-scrolls`) are held
 */
export const holdScrollers = (part: HTMLElement | null): void => {
  for (const scroller of part?.querySelectorAll<HTMLElement>('[data-scrolls]') ?? []) {
    const isHeld = scroller.style.overflow !== '';
    if (isHeld || scroller.matches(':hover, :focus-within')) continue;
    if (scroller.offsetWidth > scroller.clientWidth) continue;
    const end = new AbortController();
    const letGo = (): void => {
      scroller.style.overflow = '';
      end.abort();
    };
    const how = { signal: end.signal, passive: true };
    for (const type of COMING) scroller.addEventListener(type, letGo, how);
    addEventListener('scroll', letGo, how);
    scroller.style.overflow = 'hidden';
  }
};

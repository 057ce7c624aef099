import { FICTION_WORDS } from '../../core/checks/fiction-words.ts';
import { element } from './paint-element.ts';

/** As `features/shell/FictionStrip.tsx`: nothing of a corpus is ever on screen without it. */
const fictionStrip = (corpus: string): HTMLElement => {
  const leave = element('a', '', FICTION_WORDS.leave);
  leave.setAttribute('href', '/');
  const emphasis = element('strong', '', FICTION_WORDS.emphasis);
  const strip = element(
    'aside',
    'fiction-strip',
    element('p', '', emphasis, ` ${FICTION_WORDS.sentence(corpus)}`),
    leave,
  );
  strip.setAttribute('aria-label', FICTION_WORDS.name);
  return strip;
};

/**
 * What stands above the banner of a record page, for the time before React is there: the outline of the search field,
 * and the strip of a corpus. Both have the height that the app will give them, so that the banner stays where it is.
 */
export const paintFrame = (corpus: string | null): void => {
  const outline = element(
    'div',
    'search-masthead',
    element('div', 'search-box', element('div', 'search-input')),
  );
  outline.setAttribute('aria-hidden', 'true');
  document.querySelector('.masthead-row')?.append(outline);
  if (corpus !== null) document.querySelector('.masthead')?.after(fictionStrip(corpus));
};

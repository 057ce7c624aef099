import { toPendingWords } from '../../core/state-words.ts';
import { stateIcon } from './paint-banner.ts';
import { element } from './paint-element.ts';

/** As `features/verification/PendingBanner.tsx` before it counts: that something runs, while the app is on its way too. */
export const paintPending = (asked: string, sources: readonly string[]): HTMLElement => {
  const words = toPendingWords(asked, sources);
  const said = element('div', '', ...words.lines.map((line) => element('p', 'banner-line', line)));
  said.setAttribute('role', 'status');
  const text = element(
    'div',
    '',
    element('p', 'banner-label', words.label),
    element('h1', 'banner-headline', words.headline),
    said,
  );
  const banner = element('section', 'banner', stateIcon(words.state), text);
  banner.dataset.state = words.state;
  banner.dataset.busy = 'true';
  banner.setAttribute('aria-label', 'State of the look-up');
  return banner;
};

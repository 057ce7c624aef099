import { type StateWords, toStateWords } from '../../core/state-words.ts';
import type { Lookup } from '../../look-up/look-up.ts';
import { element } from './paint-element.ts';
import { paintSourceLine } from './paint-source-line.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The shape of a state, from the sprite in index.html. */
export const stateIcon = (state: string): SVGElement => {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('class', 'banner-icon');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#state-${state}`);
  icon.append(use);
  return icon;
};

/** The frame of a state, as `features/verification/StateFrame.tsx`. */
export const stateFrame = (
  { state }: StateWords,
  className: string,
  ...children: readonly Node[]
): HTMLElement => {
  const banner = element('section', className, stateIcon(state), ...children);
  banner.dataset.state = state;
  banner.dataset.verdict = '';
  banner.setAttribute('aria-label', 'State of this record');
  return banner;
};

/** Headline, reasons and source of a state. @param buttons the words of those that come with the app. */
export const stateText = (
  found: Extract<Lookup, { kind: 'found' }>,
  words: StateWords,
  buttons: readonly string[],
): readonly Node[] => [
  element('p', 'banner-headline', words.headline),
  ...words.lines.map((line) => element('p', 'banner-line', line)),
  paintSourceLine(found, buttons),
];

/**
 * The state banner as plain DOM, for the time before React is there: the same elements and classes as
 * `features/verification/StateBanner.tsx`, in the same place (an end-to-end test compares the two).
 */
export const paintBanner = (found: Extract<Lookup, { kind: 'found' }>): HTMLElement => {
  const words = toStateWords(found.examination);
  const isOpen = words.state === 'unchecked';
  return stateFrame(
    words,
    'banner',
    element(
      'div',
      '',
      element('p', 'banner-label', words.label),
      ...stateText(found, words, isOpen ? ['Try again', 'Copy link'] : ['Copy link']),
    ),
  );
};

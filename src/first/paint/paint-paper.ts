import type { Examined } from '../../core/examination.ts';
import { toBrief, toPaperTitle, toStateWords } from '../../core/state-words.ts';
import type { Lookup } from '../../look-up/look-up.ts';
import { stateFrame, stateText } from './paint-banner.ts';
import { element } from './paint-element.ts';

/**
 * The head of a record page as plain DOM: the paper's title with the state beside it, or above any other part of the
 * record both on one line. As `features/record/PaperHead.tsx` and `PaperLine.tsx`; mathematics is set by the app.
 */
export const paintPaper = (
  found: Extract<Lookup, { kind: 'found' }>,
  examined: Examined,
  isLine: boolean,
): HTMLElement => {
  const words = toStateWords(examined);
  const title = element('h1', 'paper-title', toPaperTitle(examined));
  const label = element('p', 'banner-label', words.label);
  const brief = element('p', 'seal-brief', toBrief(examined, words));
  if (isLine) {
    const headline = element('p', 'banner-headline', words.headline);
    return element('div', 'paper-line', stateFrame(words, 'banner seal-line', label, headline, brief), title);
  }
  const isWhole = words.state === 'checked' || words.state === 'demo';
  const text = element('div', '', label, brief, ...stateText(found, words, isWhole ? [] : ['Try again']));
  const seal = stateFrame(words, 'banner seal', text);
  if (isWhole) seal.dataset.brief = '';
  return element('div', 'paper', title, seal);
};

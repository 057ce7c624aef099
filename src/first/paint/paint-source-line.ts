import type { Lookup } from '../../look-up/look-up.ts';
import { element } from './paint-element.ts';

/**
 * Which source answered and who was asked before it: as `routes/SourceLine.tsx`. Its buttons come with the app; the
 * room that they will take is kept.
 */
export const paintSourceLine = (
  { examination, attempts }: Extract<Lookup, { kind: 'found' }>,
  buttons: readonly string[],
): HTMLElement => {
  const line = element('div', 'source-line', element('span', '', `From ${examination.origin.label}.`));
  const room = element('span', 'source-line-actions', ...buttons.map((words) => element('span', '', words)));
  room.dataset.room = '';
  room.setAttribute('aria-hidden', 'true');

  const others = attempts.filter((attempt) => attempt.outcome !== 'answered');
  if (others.length > 0) {
    const list = element('dl', 'attempts');
    list.setAttribute('aria-label', 'Sources asked, in order');
    for (const { label, detail, outcome } of others) {
      const attempt = element('div', '', element('dt', '', label), element('dd', '', detail));
      attempt.dataset.outcome = outcome;
      list.append(attempt);
    }
    line.append(list);
  }
  if (buttons.length > 0) line.append(room);
  return line;
};

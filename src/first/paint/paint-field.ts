import { element } from './paint-element.ts';

/**
 * On the home page whoever knows it types or pastes at once: an unseen field takes it until the app has drawn its own, which goes
 * on with that (`routes/typed-before.ts`). Of several lines, because a record has line breaks, and Enter is one.
 */
export const paintField = (): void => {
  const field = element('textarea', 'early');
  document.body.append(field);
  field.focus();
};

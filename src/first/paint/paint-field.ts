import { element } from './paint-element.ts';

/**
 * On the home page whoever knows it types at once: an unseen field takes it until the app has drawn its own, which goes on with
 * what was typed (`routes/typed-before.ts`).
 */
export const paintField = (): void => {
  const field = element('input', 'early');
  document.body.append(field);
  field.focus();
};

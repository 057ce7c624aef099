/**
 * Has what is typed go into an unseen field, until what was opened has come and has one of its own.
 * @returns what ends it: the focus is where it was before, and what was typed comes back.
 */
export const catchTyping = (): (() => string) => {
  const before = document.activeElement;
  const field = document.createElement('input');
  field.className = 'early';
  document.body.append(field);
  field.focus({ preventScroll: true });
  return () => {
    field.remove();
    (before as HTMLElement | null)?.focus({ preventScroll: true });
    return field.value;
  };
};

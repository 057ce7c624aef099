/** One element with class and children, text as text: what the first module builds its pictures of. */
export const element = (
  name: string,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElement => {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
};

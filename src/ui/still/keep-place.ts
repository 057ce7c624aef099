import { toFinder } from './places.ts';

/** Has React hear of a value that was typed before it was there: its own setter on the element would take it for known. */
const type = (field: HTMLInputElement, text: string): void => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/**
 * Notes what a reader did with a picture so far: what is opened, switched, typed and scrolled, selection and focus.
 * @returns does the same to the page that has been drawn in its place; where that has something else, nothing.
 */
export const keepPlace = (root: Element): (() => void) => {
  const again: (() => void)[] = [];
  const note = <T extends Node>(was: T, act: (next: T) => void): void => {
    const find = toFinder(was, root);
    again.push(() => {
      const next = find();
      if (next !== null) act(next);
    });
  };
  for (const each of root.querySelectorAll('*')) {
    const { scrollLeft: left, scrollTop: top } = each;
    if (left || top) note(each, (next) => next.scrollTo({ left, top, behavior: 'instant' }));
    if (each instanceof HTMLDetailsElement) {
      const { open } = each;
      note(each, (next) => {
        if (next.open !== open) next.open = open;
      });
    } else if (each instanceof HTMLInputElement && each.checked !== each.defaultChecked) {
      const { checked } = each;
      note(each, (next) => {
        if (next.checked !== checked) next.click();
      });
    } else if (each instanceof HTMLInputElement && each.type === 'text' && each.value !== '') {
      const { value, selectionStart, selectionEnd } = each;
      note(each, (next) => {
        type(next, value);
        next.setSelectionRange(selectionStart, selectionEnd);
      });
    }
  }
  const selection = getSelection();
  const { anchorNode, focusNode, anchorOffset, focusOffset } = selection ?? {};
  if (anchorNode && focusNode && !selection?.isCollapsed) {
    const findEnd = toFinder(focusNode, root);
    note(anchorNode, (start) => {
      const end = findEnd();
      if (end !== null) selection?.setBaseAndExtent(start, anchorOffset ?? 0, end, focusOffset ?? 0);
    });
  }
  if (document.activeElement instanceof HTMLElement)
    note(document.activeElement, (next) => next.focus({ preventScroll: true }));
  return () => {
    for (const act of again) act();
  };
};

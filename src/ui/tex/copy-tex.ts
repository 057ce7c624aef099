/**
 * Puts a selection with set mathematics in it into the clipboard as arXiv writes it, once: `$t\bar{t}$`, where a browser
 * by itself would copy the letters as they are set and again as they are read out. To be called on `copy`.
 */
export const copyAsTex = (event: ClipboardEvent): void => {
  const selection = document.getSelection();
  // Rows of a table are copied by the table.
  if (event.defaultPrevented) return;
  if (selection === null || selection.rangeCount === 0 || event.clipboardData === null) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  // Firefox marks several stretches of text, with Ctrl.
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const places = [...document.querySelectorAll<HTMLElement>('[data-tex]')].filter((place) =>
    ranges.some((range) => range.intersectsNode(place)),
  );
  if (selection.isCollapsed || places.length === 0) return;
  // Half a formula is no TeX: what is touched is taken whole.
  for (const range of ranges) {
    const isIn = (end: Node) => places.find((place) => place.contains(end));
    const [first, last] = [isIn(range.startContainer), isIn(range.endContainer)];
    if (first !== undefined) range.setStartBefore(first);
    if (last !== undefined) range.setEndAfter(last);
  }
  const undo = places.map(showTex);
  event.clipboardData.setData('text/plain', selection.toString());
  for (const put of undo) put();
  event.preventDefault();
};

/** The TeX in the place of what is set, until the function that comes back is called; nothing is painted in between. */
const showTex = (place: HTMLElement): (() => void) => {
  const set = [...place.children].filter((child) => child instanceof HTMLElement);
  const text = document.createTextNode(place.dataset.tex ?? '');
  for (const child of set) child.hidden = true;
  place.append(text);
  return () => {
    text.remove();
    for (const child of set) child.hidden = false;
  };
};

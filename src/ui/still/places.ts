/** Which child each time, from a root down to a node; null for what doesn't stand in the root. */
const toPlace = (node: Node, root: Node): readonly number[] | null => {
  const way: number[] = [];
  for (let at = node; at !== root; ) {
    const parent: Node | null = at.parentNode;
    if (parent === null) return null;
    way.unshift([...parent.childNodes].indexOf(at as ChildNode));
    at = parent;
  }
  return way;
};

/**
 * Notes where in a root a node stands: the same page, drawn again, has the same node there.
 * @returns finds what stands there later; null where that is nothing, or of another kind.
 */
export const toFinder = <T extends Node>(was: T, root: Node): (() => T | null) => {
  const place = toPlace(was, root);
  return () => {
    let node: Node | null | undefined = place === null ? null : root;
    for (const index of place ?? []) node = node?.childNodes[index];
    return node?.nodeName === was.nodeName ? (node as T) : null;
  };
};

import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** Has React draw the page in the place of what stands in `root`. When this returns the page is there and answers. */
export const takeOver = (root: Element, tree: ReactNode): void =>
  flushSync(() => createRoot(root).render(tree));

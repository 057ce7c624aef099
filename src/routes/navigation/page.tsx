import { type ComponentType, use } from 'react';
import { isMissing } from '../../parts/missing.ts';

/** A page of the app: there from the start, or in a part of its own. */
export interface Page {
  readonly load?: () => Promise<ComponentType>;
  loading?: Promise<void> | undefined;
  drawn?: ComponentType;
  /** Why the part didn't come when it was last asked for. */
  fault?: { readonly error: unknown } | undefined;
}

/**
 * A newer build may have taken the place of this one: its page names the parts that are there. Once a tab for each part.
 * @returns whether the document is loaded anew.
 */
const reloadOnce = (error: unknown): boolean => {
  if (!isMissing(error)) return false;
  try {
    const key = `pith-viewer:reloaded:${error.message}`;
    if (sessionStorage.getItem(key) !== null) return false;
    sessionStorage.setItem(key, '1');
  } catch {
    // Without storage nothing tells the first time from the next ones.
    return false;
  }
  location.reload();
  return true;
};

/** A page that comes when it is opened. */
export const lazyPage = (load: () => Promise<ComponentType>): Page => ({ load });

/** Fetches the part of a page, again where it didn't come. Never fails: drawing the page does. */
export const preparePage = async (page: Page): Promise<void> => {
  if (page.drawn !== undefined || page.load === undefined) return;
  if (page.fault !== undefined) page.fault = page.loading = undefined;
  page.loading ??= page.load().then(
    (drawn) => {
      page.drawn = drawn;
    },
    (error: unknown) => {
      page.fault = { error };
      // The page before stays until the document goes.
      return reloadOnce(error) ? new Promise(() => undefined) : undefined;
    },
  );
  await page.loading;
};

/** A page, which suspends as long as its part is on its way, and throws what kept it from coming. */
export const PageView = ({ page }: { readonly page: Page }) => {
  if (page.fault !== undefined) throw page.fault.error;
  if (page.drawn === undefined) {
    void preparePage(page);
    if (page.loading !== undefined) use(page.loading);
  }
  const Drawn = page.drawn;
  return Drawn === undefined ? null : <Drawn />;
};

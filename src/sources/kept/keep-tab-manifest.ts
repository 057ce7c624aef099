import { TAB_MANIFEST } from './tab-manifest.ts';

/** Keeps a mirror manifest for this tab, in the place of any other; null lets go. Where the browser forbids that, a reload has lost it. */
export const keepTabManifest = (text: string | null): void => {
  try {
    if (text === null) sessionStorage.removeItem(TAB_MANIFEST);
    else sessionStorage.setItem(TAB_MANIFEST, text);
  } catch {
    // Forbidden or full.
  }
};

/** By this name the tab keeps the text of a mirror manifest that somebody dropped (`keep-tab-manifest.ts`). */
export const TAB_MANIFEST = 'pith-mirrors';

/** The text of the mirror manifest that somebody dropped onto this tab, whose mirrors it asks; or null, as in collections. */
export const recallTabManifest = (corpus: string | null): string | null => {
  try {
    return corpus === null ? sessionStorage.getItem(TAB_MANIFEST) : null;
  } catch {
    return null;
  }
};

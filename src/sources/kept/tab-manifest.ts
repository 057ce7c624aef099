/** By this name the tab keeps the text of a mirror manifest that somebody dropped. */
const NAME = 'pith-mirrors';

/** The ids of sources that such a manifest brought begin so. */
export const DROPPED = 'dropped:';

/** Whether a source is there because somebody dropped a manifest onto this tab, and for no longer than that. */
export const isDropped = ({ id }: { readonly id: string }): boolean => id.startsWith(DROPPED);

/** The same where the browser keeps nothing: until the next reload. */
let unkept: string | null = null;

/** The text of the mirror manifest that somebody dropped onto this tab, whose mirrors it asks; or null. */
export const recallTabManifest = (): string | null => {
  try {
    return sessionStorage.getItem(NAME) ?? unkept;
  } catch {
    return unkept;
  }
};

/** Keeps one for this tab, in the place of any other; null lets go. */
export const keepTabManifest = (text: string | null): void => {
  unkept = text;
  try {
    if (text === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, text);
  } catch {
    // Forbidden or full.
  }
};

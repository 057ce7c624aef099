/** The manifest whose mirrors this tab asks, and by which id `/file?d=` shows it. Its text is as hostile as what is dropped. */
export interface TabManifest {
  readonly id: string;
  readonly text: string;
}

/** Apart from the texts of `tab-store.ts`, of which a full storage lets go: whom this tab asks doesn't end by itself. */
const NAME = 'pith-mirrors';
/** Twenty mirrors are read of a manifest, so what is longer isn't kept. In UTF-16 units. */
const MOST = 1_000_000;
/** As the ids of dropped texts are. */
const ID = /^[0-9a-f]{16}$/;

/**
 * Keeps it for this tab, also over a reload, in the place of the one before; null keeps none.
 * @returns whether the next page of this tab finds it as it is now.
 */
export const keepTabManifest = (manifest: TabManifest | null): boolean => {
  try {
    sessionStorage.removeItem(NAME);
    if (manifest === null) return true;
    if (manifest.text.length > MOST) return false;
    sessionStorage.setItem(NAME, JSON.stringify(manifest));
    return true;
  } catch {
    return false;
  }
};

const isManifest = (value: unknown): value is TabManifest => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text } = value as Partial<Record<keyof TabManifest, unknown>>;
  return typeof id === 'string' && ID.test(id) && typeof text === 'string' && text.length <= MOST;
};

/** The one that is kept; null where there is none, or something that is none. */
export const recallTabManifest = (): TabManifest | null => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
    return isManifest(kept) ? { id: kept.id, text: kept.text } : null;
  } catch {
    return null;
  }
};

const kept = new Map<string, string>();
const PREFIX = 'pith-viewer:';

/** Keeps a text for this tab: reload and back find it again. What is too large for the tab's storage is kept until a reload. */
export const keepInTab = (key: string, text: string): void => {
  kept.set(key, text);
  try {
    sessionStorage.setItem(PREFIX + key, text);
  } catch {
    return;
  }
};

/** The text kept under `key`, or null when this tab doesn't have it. */
export const recallFromTab = (key: string): string | null => {
  const inMemory = kept.get(key);
  if (inMemory !== undefined) return inMemory;
  try {
    return sessionStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
};

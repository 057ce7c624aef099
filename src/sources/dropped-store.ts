/** A text that someone dropped, chose or pasted. It stays in this tab: reload and back find it again. */
export interface Drop {
  readonly name: string;
  readonly text: string;
  /** Why there is no text, where the file could not be read as one. */
  readonly problem?: string;
}

const kept = new Map<string, Drop>();
const key = (id: string) => `pith-viewer:drop:${id}`;

/** Keeps a dropped text under `id` for this tab. What is too large for the tab's storage is kept until a reload. */
export const keepDrop = (id: string, drop: Drop): void => {
  kept.set(id, drop);
  try {
    sessionStorage.setItem(key(id), JSON.stringify(drop));
  } catch {
    return;
  }
};

/** The dropped text kept under `id`, or null when this tab doesn't have it. */
export const recallDrop = (id: string): Drop | null => {
  const inMemory = kept.get(id);
  if (inMemory !== undefined) return inMemory;
  try {
    const stored = sessionStorage.getItem(key(id));
    return stored === null ? null : (JSON.parse(stored) as Drop);
  } catch {
    return null;
  }
};

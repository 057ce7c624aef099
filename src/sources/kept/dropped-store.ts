import { keepInTab, recallFromTab } from './tab-store.ts';

/** A text that someone dropped, chose or pasted. It stays in this tab. */
export interface Drop {
  readonly name: string;
  readonly text: string;
  /** Why there is no text, where the file could not be read as one. */
  readonly problem?: string;
}

/** Keeps a dropped text under `id` for this tab. */
export const keepDrop = (id: string, drop: Drop): void => keepInTab(`drop:${id}`, JSON.stringify(drop));

/** The dropped text kept under `id`, or null when this tab doesn't have it. */
export const recallDrop = (id: string): Drop | null => {
  const stored = recallFromTab(`drop:${id}`);
  return stored === null ? null : (JSON.parse(stored) as Drop);
};

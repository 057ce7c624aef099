import type { PinnedKey } from '../../core/keys/keys.ts';

/** What has to be said of a key that isn't the registry's, wherever something passed by it; null for the registry's. */
export const trustNote = (key: PinnedKey | null): string | null =>
  key === null || key.trust === 'registry' ? null : key.trust === 'demo' ? 'demo key' : 'your own key';

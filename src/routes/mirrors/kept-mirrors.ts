import type { QueryClient } from '@tanstack/react-query';
import { recallTabManifest } from '../../sources/kept/tab-manifest.ts';

/**
 * Has the mirrors asked, after the sources of this site, of a manifest that this tab was given before its page was loaded anew. The
 * first module knows nothing of them, so that no page waits for what few tabs have: whoever finds nothing, or asks more than for
 * one record, imports this at that moment. Where the rest of it can't be loaded they are not asked, and no page says otherwise.
 */
export const askKeptMirrors = async (client: QueryClient): Promise<void> => {
  if (recallTabManifest() === null) return;
  await import('../../look-up/tab-mirrors.ts').then(
    ({ restoreTabManifest }) => restoreTabManifest(client),
    () => undefined,
  );
};

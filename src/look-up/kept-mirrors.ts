import type { QueryClient } from '@tanstack/react-query';
import type { Config } from '../sources/config/config.ts';
import { recallTabManifest } from '../sources/kept/tab-manifest.ts';

/*
 * The mirrors of a manifest that this tab was given before its page was loaded anew. The first module knows nothing of them, so that
 * no page waits for what few tabs have: whoever finds nothing, or asks more than for one record, imports this at that moment.
 */
const loadMirrors = () => import('./tab-mirrors.ts').catch(() => null);

/**
 * Has them asked from now on after the sources of this site. Where that part can't be loaded they are not, and no page says
 * otherwise.
 * @returns whether that changed anything.
 */
export const askKeptMirrors = async (client: QueryClient): Promise<boolean> =>
  recallTabManifest() !== null && ((await (await loadMirrors())?.restoreTabManifest(client)) ?? false);

/** They alone as sources, where `config` doesn't have them yet; null otherwise. */
export const toKeptMirrors = async (config: Config): Promise<Config | null> => {
  const kept = recallTabManifest();
  return kept === null ? null : ((await loadMirrors())?.toMirrorsAlone(config, kept.text) ?? null);
};

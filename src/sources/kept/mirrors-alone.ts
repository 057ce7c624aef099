import { isDropped } from '../later/dropped-id.ts';
import { addTabManifest } from '../later/manifest-sources.ts';
import type { Config } from '../settings/config.ts';
import { recallTabManifest } from './tab-manifest.ts';

/**
 * The configuration with mirrors as its only sources: those of the manifest that this tab was given before its page was loaded anew, as
 * far as this site lets it ask them. Null where there are none, or `config` has them.
 */
export const toMirrorsAlone = (config: Config): Config | null => {
  const kept = recallTabManifest();
  if (kept === null || config.sources.some(isDropped)) return null;
  const sources = addTabManifest(config, kept.text, location.href).sources.filter(isDropped);
  return sources.length === 0 ? null : { ...config, sources };
};

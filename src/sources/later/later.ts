import type { Result } from '../../core/base/result.ts';
import { type JsonValue, member } from '../../core/json/json.ts';
import type { Source } from '../places/source.ts';
import type { SourceSettings } from '../places/source-settings.ts';
import type { Config, ConfigProblem } from '../settings/config.ts';
import { checkConfig } from './check-config.ts';

export { refuseConfig } from './check-config.ts';
export { faceSource } from './face-place.ts';

import { layoutSource } from './layout-source.ts';
import { addManifest } from './manifest-sources.ts';
import { patternSource } from './pattern-source.ts';

/*
 * What most sites don't have, as a part by itself, so that nobody waits for it who doesn't need it: mirrors that aren't flat,
 * mirrors that a manifest names, and mistakes in the configuration.
 */
/**
 * Reads the layouts of sources, and the mirror manifest that a configuration may hold (`mirror_manifest`), whose mirrors come
 * behind all other sources.
 * @throws ConfigError where anything is wrong with it.
 */
export const completeConfig = (
  parsed: Result<Config, readonly ConfigProblem[]>,
  json: JsonValue,
  file: string,
  page: string,
): Config =>
  checkConfig(parsed, (config) => addManifest(config, member(json, 'mirror_manifest'), page), file);

/** A source whose settings have a layout, ready to be asked. @param toSource makes one of its flat kind. */
export const laterSource = (
  settings: SourceSettings,
  page: string,
  toSource: Parameters<typeof layoutSource>[2],
): Source =>
  typeof settings.layout === 'object'
    ? patternSource(settings, settings.layout, page)
    : layoutSource(settings, page, toSource);

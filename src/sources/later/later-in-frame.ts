import type { Result } from '../../core/base/result.ts';
import { ok } from '../../core/base/result.ts';
import { type JsonValue, member } from '../../core/json/json.ts';
import type { Config, ConfigProblem } from '../settings/config.ts';
import { checkConfig } from './check-config.ts';

/*
 * What stands in the place of `later.ts` in the document for frames: a frame has no room for manifests, and asks the other
 * sources. That there is one is noted, so that nobody says of its mirrors that they had nothing.
 */
export { refuseConfig } from './check-config.ts';
export { layoutSource as laterSource } from './layout-source.ts';

/** @throws ConfigError where anything is wrong with the configuration, but for its manifest, which isn't read. */
export const completeConfig = (
  parsed: Result<Config, readonly ConfigProblem[]>,
  json: JsonValue,
  file: string,
): Config => ({
  ...checkConfig(parsed, ok, file),
  hasUnasked: member(json, 'mirror_manifest') !== undefined,
});

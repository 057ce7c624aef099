import * as check from './core/check.ts';
import * as corpusName from './core/corpus-name.ts';
import * as digest from './core/digest.ts';
import * as examine from './core/examine.ts';
import * as identifier from './core/identifier.ts';
import * as instant from './core/instant.ts';
import * as json from './core/json.ts';
import * as jsonText from './core/json-text.ts';
import * as keys from './core/keys.ts';
import * as pithNumber from './core/pith-number.ts';
import * as signature from './core/signature.ts';
import * as state from './core/state.ts';
import * as lookUp from './look-up.ts';
import * as config from './sources/config.ts';
import * as fetchJson from './sources/fetch-json.ts';
import * as loadConfig from './sources/load-config.ts';
import * as sourceError from './sources/source-error.ts';

/**
 * The modules that the first module brings and the app takes from it, so that a page holds them once: fewer bytes, and
 * one `SourceError` for `instanceof`. The build reads this list (`scripts/vite/share-first.ts`); in development and in
 * tests modules are shared anyway.
 */
export const sharedModules = {
  'core/check': check,
  'core/corpus-name': corpusName,
  'core/digest': digest,
  'core/examine': examine,
  'core/identifier': identifier,
  'core/instant': instant,
  'core/json': json,
  'core/json-text': jsonText,
  'core/keys': keys,
  'core/pith-number': pithNumber,
  'core/signature': signature,
  'core/state': state,
  'look-up': lookUp,
  'sources/config': config,
  'sources/fetch-json': fetchJson,
  'sources/load-config': loadConfig,
  'sources/source-error': sourceError,
};

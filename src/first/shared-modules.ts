import * as day from '../core/base/day.ts';
import * as digest from '../core/base/digest.ts';
import * as instant from '../core/base/instant.ts';
import * as check from '../core/checks/check.ts';
import * as compared from '../core/checks/compared.ts';
import * as examine from '../core/examine.ts';
import * as corpusName from '../core/identifier/corpus-name.ts';
import * as identifier from '../core/identifier/identifier.ts';
import * as pithNumber from '../core/identifier/pith-number.ts';
import * as json from '../core/json/json.ts';
import * as jsonText from '../core/json/text.ts';
import * as keys from '../core/keys/keys.ts';
import * as signature from '../core/keys/signature.ts';
import * as parse from '../core/record/parse.ts';
import * as sameValue from '../core/record/same-value.ts';
import * as state from '../core/state-words.ts';
import * as lookUp from '../look-up/look-up.ts';
import * as config from '../sources/config/config.ts';
import * as loadConfig from '../sources/config/load-config.ts';
import * as fetchJson from '../sources/fetch/fetch-json.ts';
import * as sourceError from '../sources/fetch/source-error.ts';

/**
 * The modules that the first module brings and the app takes from it, so that a page holds them once: fewer bytes, and
 * one `SourceError` for `instanceof`. The build reads this list (`scripts/vite/share-first.ts`); in development and in
 * tests modules are shared anyway.
 */
export const sharedModules = {
  'core/checks/check': check,
  'core/checks/compared': compared,
  'core/record/parse': parse,
  'core/record/same-value': sameValue,
  'core/identifier/corpus-name': corpusName,
  'core/base/day': day,
  'core/base/digest': digest,
  'core/examine': examine,
  'core/identifier/identifier': identifier,
  'core/base/instant': instant,
  'core/json/json': json,
  'core/json/text': jsonText,
  'core/keys/keys': keys,
  'core/identifier/pith-number': pithNumber,
  'core/keys/signature': signature,
  'core/state-words': state,
  'look-up/look-up': lookUp,
  'sources/config/config': config,
  'sources/fetch/fetch-json': fetchJson,
  'sources/config/load-config': loadConfig,
  'sources/fetch/source-error': sourceError,
};

import { error, ok, type Result } from '../../core/base/result.ts';
import { parseCorpusName } from '../../core/identifier/corpus-name.ts';
import { isJsonObject, type JsonObject, type JsonValue, member } from '../../core/json/json.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import { sayUnloaded } from '../fetch/source-error.ts';
import { placeSource } from '../places/place.ts';
import type { Source } from '../places/source.ts';
import { type ReportProblem, readSource, readText, type SourceSettings } from '../places/source-settings.ts';
import type { Config, ConfigProblem, Example } from '../settings/config.ts';

export type { Config, Example } from '../settings/config.ts';

const readKey = (value: JsonObject, path: string, report: ReportProblem): Config['keys'][number] => {
  const algorithm = member(value, 'algorithm');
  if (algorithm !== 'ed25519') report(`${path}.algorithm`, 'algorithm', algorithm);
  const hex = member(value, 'public_key_hex');
  if (typeof hex !== 'string' || !/^[0-9a-f]{64}$/i.test(hex)) report(`${path}.public_key_hex`, 'key', hex);
  return {
    keyId: readText(member(value, 'key_id'), `${path}.key_id`, report),
    publicKeyHex: String(hex).toLowerCase(),
    signer: readText(member(value, 'signer'), `${path}.signer`, report),
  };
};

const readExample = (value: JsonObject, path: string, report: ReportProblem): Example => {
  const folder = member(value, 'in');
  const corpus = parseCorpusName(folder);
  if (folder !== undefined && corpus === null) report(`${path}.in`, 'folder', folder);
  return {
    label: readText(member(value, 'label'), `${path}.label`, report),
    identifier: readText(member(value, 'identifier'), `${path}.identifier`, report),
    corpus,
  };
};

const noteTwice = (
  values: readonly string[],
  path: (index: number) => string,
  report: ReportProblem,
): void => {
  for (const [index, value] of values.entries())
    if (value !== '' && values.indexOf(value) < index) report(path(index), 'once', value);
};

/**
 * Reads a configuration (`config_version` 1). Members that it doesn't know are left alone.
 * @param value JSON of any kind.
 * @returns the configuration, or everything that is wrong with it; `later/config-words.ts` has the words for that.
 */
export const parseConfig = (value: JsonValue): Result<Config, readonly ConfigProblem[]> => {
  const problems: ConfigProblem[] = [];
  const report: ReportProblem = (path, expected, found) => problems.push({ path, expected, found });
  const version = member(value, 'config_version');
  if (!isJsonObject(value)) report('', 'object', value);
  else if (version !== 1) report('config_version', 'version', version);
  if (problems.length > 0) return error(problems);

  const readList = <T>(
    name: string,
    read: (value: JsonObject, path: string, report: ReportProblem) => T,
    isOptional: boolean,
  ): readonly T[] => {
    const list = member(value, name);
    if (Array.isArray(list))
      return list.flatMap((each: JsonValue, index) => {
        const path = `${name}[${index}]`;
        if (isJsonObject(each)) return [read(each, path, report)];
        report(path, 'object', each);
        return [];
      });
    if (list !== undefined || !isOptional) report(name, 'list', list);
    return [];
  };
  const fiction = member(value, 'fiction') ?? false;
  if (typeof fiction !== 'boolean') report('fiction', 'boolean', fiction);
  const config: Config = {
    sources: readList('sources', readSource, false),
    keys: readList('keys', readKey, false),
    fiction: fiction === true,
    examples: readList('examples', readExample, true),
  };
  if (config.sources.length === 0 && problems.length === 0) report('sources', 'one');
  const ids = config.sources.map(({ id }) => id);
  noteTwice(ids, (index) => `sources[${index}].id`, report);
  const keyIds = config.keys.map(({ keyId }) => keyId);
  noteTwice(keyIds, (index) => `keys[${index}].key_id`, report);
  return problems.length > 0 ? error(problems) : ok(config);
};

/** One source as configured, ready to be asked. @param page the address that relative bases are relative to. */
export const toSource = (settings: SourceSettings, page: string = location.href): Source =>
  settings.layout === undefined
    ? placeSource(settings, page)
    : {
        ...settings,
        find: async (identifier, options) =>
          (await loadLater()).laterSource(settings, page, placeSource).find(identifier, options),
      };

/** What a mirror needs that isn't plainly flat, and few are: a part by itself. */
export const loadLater = () =>
  import('../later/later.ts').catch(sayUnloaded('the part of this page that this site’s mirrors need'));

/** The configured sources in their order, ready to be asked. */
export const toSources = (config: Config, page?: string): readonly Source[] =>
  config.sources.map((settings) => toSource(settings, page));

/**
 * The accepted keys. Keys of fiction are demo keys, whoever says that it is fiction: the configuration itself, or
 * the caller (`isFiction`), who knows that it came from a corpus folder.
 */
export const toKeys = (
  config: Config,
  { isFiction }: { readonly isFiction: boolean },
): readonly PinnedKey[] =>
  config.keys.map((key) => ({ ...key, trust: isFiction || config.fiction ? 'demo' : 'registry' }));

import { parseCorpusName } from '../../core/identifier/corpus-name.ts';
import { member } from '../../core/json/json.ts';
import { readJson } from '../../core/json/read.ts';
import { DEFAULT_TIMEOUT_MS, fetchText } from '../fetch/fetch-json.ts';
import { SourceError } from '../fetch/source-error.ts';
import { ConfigError, MEND } from '../settings/config-error.ts';
import { type Config, loadLater, parseConfig } from './config.ts';

/**
 * Reads the configuration of this site, `/config.json`, or of one of its corpus folders, `/<corpus>/config.json`.
 * Asks each time: whoever calls remembers.
 * @param corpus a name as in the search parameter `in` (`[a-z0-9-]{1,32}`), or null.
 * @throws ConfigError when it is out of reach, missing or malformed.
 * @throws the signal's reason (an `AbortError`) when `signal` is aborted.
 */
export const loadConfig = async (
  corpus: string | null,
  { signal, page = location.href }: { readonly signal: AbortSignal; readonly page?: string },
): Promise<Config> => {
  const file = corpus === null ? '/config.json' : `/${corpus}/config.json`;
  if (corpus !== null && parseCorpusName(corpus) === null)
    throw new ConfigError(`“${corpus}” cannot be the name of a collection on this site.`);
  const place = { id: 'config', label: `The settings file ${file}` };
  try {
    const answer = await fetchText(new URL(file, page).href, {
      place,
      signal,
      timeoutMs: DEFAULT_TIMEOUT_MS,
    });
    if (answer.kind === 'missing')
      throw new ConfigError(
        corpus === null
          ? `The settings of this site are missing: there is no ${file} (status ${answer.status}). ${MEND}`
          : `There is no collection “${corpus}” on this site: ${file} is missing (status ${answer.status}).`,
      );
    const document = readJson(answer.text);
    if (document === null) return (await loadLater()).refuseConfig(answer.text, file);
    const json = document.value;
    const parsed = parseConfig(json);
    // What few sites have, and what is wrong, is for a part by itself.
    const isPlain =
      parsed.kind === 'ok' &&
      member(json, 'mirror_manifest') === undefined &&
      parsed.value.sources.every(({ layout }) => layout === undefined);
    return isPlain ? parsed.value : (await loadLater()).completeConfig(parsed, json, file, page);
  } catch (cause) {
    if (cause instanceof SourceError) throw new ConfigError(cause.message, { cause });
    throw cause;
  }
};

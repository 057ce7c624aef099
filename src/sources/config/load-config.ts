import { parseCorpusName } from '../../core/identifier/corpus-name.ts';
import { type JsonDocument, member } from '../../core/json/json.ts';
import { parseJson } from '../../core/json/text.ts';
import { DEFAULT_TIMEOUT_MS, fetchText } from '../fetch/fetch-json.ts';
import { SourceError } from '../fetch/source-error.ts';
import { ConfigError, MEND } from '../settings/config-error.ts';
import { type Config, loadLater, parseConfig } from './config.ts';

const readSettings = (text: string, file: string): JsonDocument => {
  const parsed = parseJson(text);
  if (parsed.kind === 'ok') return parsed.value;
  const isPage = /^\s*</.test(text);
  const found = isPage
    ? `Where ${file} should be there is a web page.`
    : `In ${file}: ${parsed.error.message}`;
  throw new ConfigError(`The settings of this site cannot be read. ${found} ${MEND}`, {
    problems: [parsed.error],
  });
};

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
    const json = readSettings(answer.text, file).value;
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

import type { Problem } from '../../core/base/result.ts';
import { parseCorpusName } from '../../core/identifier/corpus-name.ts';
import type { JsonDocument } from '../../core/json/json.ts';
import { parseJson } from '../../core/json/text.ts';
import { DEFAULT_TIMEOUT_MS, fetchText } from '../fetch/fetch-json.ts';
import { SourceError } from '../fetch/source-error.ts';
import { type Config, parseConfig } from './config.ts';

/** This site's settings can't be used. `message` is for people: what is wrong, where, and who can mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** Everything that is wrong inside the file, by path; empty where there is no file to look into. */
  readonly problems: readonly Problem[];

  constructor(
    message: string,
    detail: { readonly problems?: readonly Problem[]; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: detail.cause });
    this.problems = detail.problems ?? [];
  }
}

const MEND = 'Whoever runs this site can mend it.';

const toSentence = (file: string, [first, ...others]: readonly Problem[]): string => {
  const place = first?.path ? `${first.path} ` : 'it ';
  const more =
    others.length === 0 ? '' : ` There ${others.length === 1 ? 'is 1 more' : `are ${others.length} more`}.`;
  return `The settings of this site have a mistake. In ${file}, ${place}${first?.message ?? ''}.${more} ${MEND}`;
};

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
    const config = parseConfig(readSettings(answer.text, file).value);
    if (config.kind === 'ok') return config.value;
    throw new ConfigError(toSentence(file, config.error), { problems: config.error });
  } catch (cause) {
    if (cause instanceof SourceError) throw new ConfigError(cause.message, { cause });
    throw cause;
  }
};

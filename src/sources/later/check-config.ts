import type { Problem, Result } from '../../core/base/result.ts';
import { parseJson } from '../../core/json/text.ts';
import { toLayout } from '../../core/mirror/mirror-file.ts';
import type { Config, ConfigProblem } from '../settings/config.ts';
import { ConfigError, MEND } from '../settings/config-error.ts';
import { toProblem } from './config-words.ts';

const toSentence = (file: string, [first, ...others]: readonly Problem[]): string => {
  const place = first?.path ? `${first.path} ` : 'it ';
  const more =
    others.length === 0 ? '' : ` There ${others.length === 1 ? 'is 1 more' : `are ${others.length} more`}.`;
  return `The settings of this site have a mistake. In ${file}, ${place}${first?.message ?? ''}.${more} ${MEND}`;
};

/** The layouts of the sources, which are unread until now. */
const checkLayouts = ({ sources }: Config): readonly Problem[] =>
  sources.flatMap(({ kind, layout }, index) => {
    if (layout === undefined || (kind === 'mirror' && (layout === 'mirror.json' || toLayout(layout))))
      return [];
    return [
      {
        path: `sources[${index}].layout`,
        message: 'is for mirrors, and must be "flat", "sharded" or "mirror.json"',
      },
    ];
  });

/**
 * Reads what few configurations have: layouts, and whatever else is added.
 * @param parsed what `parseConfig` made of it.
 * @param add what comes to the configuration besides, or what is wrong with that.
 * @param file its address, for the sentence.
 * @throws ConfigError where anything is wrong with it.
 */
export const checkConfig = (
  parsed: Result<Config, readonly ConfigProblem[]>,
  add: (config: Config) => Result<Config, readonly Problem[]>,
  file: string,
): Config => {
  const fail = (problems: readonly Problem[]): never => {
    throw new ConfigError(toSentence(file, problems), { problems });
  };
  if (parsed.kind === 'error') return fail(parsed.error.map(toProblem));
  const layouts = checkLayouts(parsed.value);
  const named = add(parsed.value);
  const problems = [...layouts, ...(named.kind === 'error' ? named.error : [])];
  return named.kind === 'error' || problems.length > 0 ? fail(problems) : named.value;
};

/** Says of a configuration that is no JSON what it is instead. @throws ConfigError always. */
export const refuseConfig = (text: string, file: string): never => {
  const parsed = parseJson(text);
  const problems = parsed.kind === 'error' ? [parsed.error] : [];
  const found = /^\s*</.test(text)
    ? `Where ${file} should be there is a web page.`
    : `In ${file}: ${problems.map(({ message }) => message).join(' ')}`;
  throw new ConfigError(`The settings of this site cannot be read. ${found} ${MEND}`, { problems });
};

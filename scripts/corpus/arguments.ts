import { basename, resolve } from 'node:path';
import { error, ok, type Result } from '../../src/core/base/result.ts';

export interface CorpusOptions {
  readonly papers: number;
  readonly hub: number;
  readonly seed: number;
  /** An absolute path. Its last part is the name by which an address chooses the corpus, `?in=<name>`. */
  readonly out: string;
}

export const USAGE = 'npm run corpus -- --papers N --hub K --seed S --out DIR';

const LIMITS = {
  papers: { least: 2, most: 100_000, otherwise: 60 },
  hub: { least: 0, most: 99_999, otherwise: 24 },
  seed: { least: 0, most: 2 ** 32 - 1, otherwise: 1 },
} as const;

const isNumberName = (name: string): name is keyof typeof LIMITS => Object.hasOwn(LIMITS, name);

/**
 * Reads `--name value` and `--name=value`, in any order; all but `--out` have a default.
 * @returns the options, or one sentence that says what is wrong.
 */
export const parseArguments = (args: readonly string[]): Result<CorpusOptions, string> => {
  const given = new Map<string, string>();
  const words = args.flatMap((word) => (/^--\w+=/.test(word) ? word.split(/=(.*)/s, 2) : [word]));
  for (let at = 0; at < words.length; at += 2) {
    const [word = '', value] = words.slice(at, at + 2);
    const name = word.replace(/^--/, '');
    if (!word.startsWith('--') || !(isNumberName(name) || name === 'out'))
      return error(`“${word}” is not an option. Use: ${USAGE}`);
    if (value === undefined) return error(`--${name} needs a value. Use: ${USAGE}`);
    if (given.has(name)) return error(`--${name} is given twice.`);
    given.set(name, value);
  }

  const numbers = { papers: 0, hub: 0, seed: 0 };
  for (const [name, { least, most, otherwise }] of Object.entries(LIMITS)) {
    if (!isNumberName(name)) continue;
    const text = given.get(name) ?? String(otherwise);
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most))
      return error(`--${name} must be a whole number from ${least} to ${most}, not “${text}”.`);
    numbers[name] = value;
  }
  if (numbers.hub >= numbers.papers)
    return error(
      `--hub must be less than --papers: of ${numbers.papers} papers at most ${numbers.papers - 1} can cite one.`,
    );

  const out = given.get('out') ?? '';
  if (out === '') return error(`--out is missing: the folder to write to. Use: ${USAGE}`);
  const path = resolve(out);
  if (!/^[a-z0-9-]{1,32}$/.test(basename(path)))
    return error(
      `The folder’s name “${basename(path)}” becomes part of addresses (?in=…): use only a to z, 0 to 9 and -, at most 32.`,
    );
  return ok({ ...numbers, out: path });
};

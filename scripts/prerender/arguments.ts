import { error, ok, type Result } from '../../src/core/base/result.ts';

export interface Arguments {
  /** The file with one identifier on a line; `-` is standard input. */
  readonly list: string;
  /** The address where the site will be, without a slash at its end. */
  readonly site: string;
  /** The folder of the build. */
  readonly build: string;
  /** The folder of the mirror that holds the records. */
  readonly mirror: string;
}

export const USAGE = `Usage: npm run prerender -- LIST --site https://viewer.example.org [--build dist] [--mirror DIR]

Writes pages with title, Open Graph and citation tags into a build, for records that LIST names: one pith number or arXiv
id on a line, # begins a comment, - reads standard input. Records come from a mirror folder (mirror/ of the build), and
each is examined first: one that doesn't match is refused. Pages written before are taken away.

Exit status: 0 all were written, 1 some were not, 3 nothing can be done.
`;

/** Reads the command line. The error is a sentence. */
export const parseArguments = (words: readonly string[]): Result<Arguments, string> => {
  const options = new Map([
    ['--site', ''],
    ['--build', 'dist'],
    ['--mirror', ''],
  ]);
  const lists: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = '', ...given] = word.split('=');
    if (options.has(name)) {
      const value = given.length > 0 ? given.join('=') : rest.shift();
      if (value === undefined || value === '') return error(`${name} needs a value.`);
      options.set(name, value);
    } else if (word.startsWith('--')) return error(`There is no option ${word}.`);
    else lists.push(word);
  }
  const [list, second] = lists;
  if (list === undefined || second !== undefined) return error('Name one list of records.');
  const text = options.get('--site') ?? '';
  const site = URL.canParse(text) ? new URL(text) : null;
  if (
    site === null ||
    !/^https?:$/.test(site.protocol) ||
    site.pathname !== '/' ||
    site.search + site.hash !== ''
  )
    return error(
      '--site takes the address where the site will be, at the root of its host: https://viewer.example.org.',
    );
  const build = options.get('--build') ?? '';
  return ok({ list, site: site.origin, build, mirror: options.get('--mirror') || `${build}/mirror` });
};

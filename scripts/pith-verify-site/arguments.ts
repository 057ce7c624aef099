import { error, ok, type Result } from '../../src/core/base/result.ts';

export interface Arguments {
  /** The root of the served copy, with a slash at its end; null where help was asked for. */
  readonly site: URL | null;
  /** The folder of a build made by oneself. */
  readonly build: string | null;
}

export const USAGE = `Usage: pith-verify-site URL [--build DIR]

Fetches a served copy of Pith Viewer, each file plain, with gzip and with Brotli, and
says file by file whether it is what the build consists of. config.json is the choice
of who runs the site: it is shown apart and never compared.

  --build DIR   compare with the build in DIR, made by yourself from the source. Without
                it the copy is held against the manifest that it serves itself, which
                shows that it is whole, and not whose code it is
  --help        print this

Exit status, the first that applies: 1 something differs, 2 something could not be
fetched, 0 everything is the same, 3 the command line or the build can't be used.
`;

/** Reads the command line. The error is a sentence. */
export const parseArguments = (words: readonly string[]): Result<Arguments, string> => {
  let build: string | null = null;
  const sites: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help' || word === '-h') return ok({ site: null, build: null });
    if (word === '--build' || word.startsWith('--build=')) {
      const folder = word === '--build' ? rest.shift() : word.slice('--build='.length);
      if (folder === undefined || folder === '') return error('--build needs the folder of a build.');
      build = folder;
    } else if (word.startsWith('-')) return error(`There is no option ${word}.`);
    else sites.push(word);
  }
  const [text] = sites;
  if (text === undefined || sites.length > 1) return error('Name one address of a site.');
  const site = URL.canParse(text) ? new URL(text) : null;
  if (site === null || !/^https?:$/.test(site.protocol))
    return error(`${JSON.stringify(text)} is no address: it takes one such as https://viewer.example.org/.`);
  // The app lives at the root of its site, whatever page of it was named.
  return ok({ site: new URL(`${site.origin}/`), build });
};

import { error, ok, type Result } from '../../src/core/base/result.ts';

export interface MirrorOptions {
  /** Files and folders, in the order given; `-` for standard input. */
  readonly files: readonly string[];
  readonly out: string;
  readonly isSharded: boolean;
  /** Each record has a compressed copy beside it. */
  readonly isCompressed: boolean;
  readonly keysFile: string | null;
}

export const USAGE = `Usage: npm run mirror -- FILES… --out DIR [--sharded] [--gzip] [--keys FILE]

Makes or continues a mirror: a folder that any web server can serve. Every record is
examined first; what doesn't match is refused, and said.

FILES are records and bundles as JSON, lists of them, JSON Lines (also .jsonl.gz), .zip
archives of these, and folders of these; - reads standard input. Of a mirror its records
are read, and a pack is JSON Lines.

  --out DIR     the folder of the mirror: a new one, or one that was made so before
  --sharded     lay a new mirror out for millions of records, pith/2W/3F/<26>.json
  --gzip        put a compressed copy beside each record, <26>.json.gz, for servers that send it
                as it is; a copy that is there is kept up to date without this, too
  --keys FILE   accept the keys in FILE instead of the built-in ones: a config.json,
                a pith-mirrors.json, or an array of {key_id, public_key_hex}

Exit status, the first that applies: 1 something doesn't match and was refused; 3 something
was unreadable or can't be done; 0 all was taken in, or was there already.
`;

/** Reads the command line; null asks for help. The error is a sentence. */
export const parseArguments = (words: readonly string[]): Result<MirrorOptions | null, string> => {
  const files: string[] = [];
  const values: Record<'--out' | '--keys', string | null> = { '--out': null, '--keys': null };
  let isSharded = false;
  let isCompressed = false;
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = '', ...behind] = word.split('=');
    if (name === '--out' || name === '--keys') {
      const value = word.includes('=') ? behind.join('=') : rest.shift();
      if (value === undefined || value === '') return error(`${name} needs the name of a file or folder.`);
      values[name] = value;
    } else if (word === '--sharded') isSharded = true;
    else if (word === '--gzip') isCompressed = true;
    else if (word === '--help' || word === '-h') return ok(null);
    else if (word === '--') files.push(...rest.splice(0));
    else if (word.startsWith('-') && word !== '-') return error(`There is no option ${word}.`);
    else files.push(word);
  }
  const out = values['--out'];
  if (out === null) return error('--out is missing: the folder of the mirror.');
  if (files.length === 0) return error('Name at least one file, or - for standard input.');
  return ok({ files, out, isSharded, isCompressed, keysFile: values['--keys'] });
};

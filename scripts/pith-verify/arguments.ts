import { error, ok, type Result } from '../../src/core/base/result.ts';
import type { Format } from './format.ts';

/** What the command was asked to do. `files` are paths, `-` for standard input. */
export interface Arguments {
  readonly files: readonly string[];
  readonly format: Format;
  readonly isHelp: boolean;
  readonly keysFile: string | null;
  /** Where records are looked up, whose numbers `files` are then; without any all that are there are meant. */
  readonly source: string | null;
}

export const USAGE = `Usage: pith-verify FILE… [--json] [--keys FILE]
       pith-verify --json-lines [FILE…] [--keys FILE]
       pith-verify --source DIR|PACK|URL [NUMBER…] [--json] [--json-lines] [--keys FILE]

Checks pith records: hash, number, signature, title, and the copies of signed values.
FILE holds a record, a bundle, or an array of either, of any length; a record has up
to 256 MiB. - reads standard input. Results come one by one; of an array that breaks
off the entries before that count.

  --json        print an array of {file, pithNumber, verdict, key, checks}; key is the accepted
                one that the receipt names, {keyId, signer, isFiction}, or null
  --json-lines  read one record or bundle a line (standard input without FILE), and print
                one {file, line, pithNumber, verdict, key, checks} a line, in their order and
                as they come. Line counts from 1; blank lines are passed over. A line that
                can't be read is a line too: verdict "unreadable", and problems says why.
  --source DIR|PACK|URL
                check the records of a mirror's folder, flat or sharded, or of a pack of one
                (npm run pack): all of them, or those of the pith numbers and arXiv ids that
                are named. At an address, of a mirror or a registry, some have to be named:
                that alone asks the network. Each is held against what was asked for (of an
                id with a version the record for another one leaves that open), and in
                a folder against the name of its file. Of a whole folder the files under arxiv/
                are followed too, of a whole pack its index: what leads to another paper's
                record doesn't match, what leads to none is unreadable, as is an index that
                doesn't lead to all records, and of what is right nothing is printed. So it is with the compressed copies of a folder,
                <26>.json.gz: one that isn't the text of its file is unreadable.
  --pack FILE   the same for a pack
  --keys FILE   accept the keys in FILE instead of the built-in ones: a config.json,
                a pith-mirrors.json, or an array of {key_id, public_key_hex}. With the keys of
                a config.json that says "fiction": true invented papers are verified, too:
                each result says so, (fiction) or isFiction
  --help        print this

Exit status, the first that applies: 1 something doesn't match, 3 something is unreadable,
2 something could not be checked, 0 everything was checked and matches. Where there is
nothing to read it is 3. Checks whose name begins with report- hold what the registry
reports against itself, such as a licence that stands twice: they count for no verdict,
and for no status.
`;

/** Reads the command line. The error is a sentence. */
export const parseArguments = (words: readonly string[]): Result<Arguments, string> => {
  const files: string[] = [];
  let format: Format = 'text';
  let isHelp = false;
  let keysFile: string | null = null;
  let source: string | null = null;
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') files.push(...rest.splice(0));
    else if (word === '--json' || word === '--json-lines') {
      const wanted = word === '--json' ? 'json' : 'json-lines';
      if (format !== 'text' && format !== wanted)
        return error('--json and --json-lines are two forms: choose one.');
      format = wanted;
    } else if (word === '--help' || word === '-h') isHelp = true;
    else if (/^--(?:source|pack)(?:=|$)/.test(word)) {
      const [name = '', ...behind] = word.split('=');
      const place = word.includes('=') ? behind.join('=') : rest.shift();
      if (place === undefined || place === '')
        return error(
          `${name} needs ${name === '--pack' ? 'the name of a pack' : 'a folder, a pack or an address'}.`,
        );
      if (source !== null) return error('Records are looked up in one place: name one.');
      source = place;
    } else if (word === '--keys' || word.startsWith('--keys=')) {
      const file = word === '--keys' ? rest.shift() : word.slice('--keys='.length);
      if (file === undefined || file === '') return error('--keys needs the name of a file with keys.');
      keysFile = file;
    } else if (word.startsWith('-') && word !== '-') return error(`There is no option ${word}.`);
    else files.push(word);
  }
  // In a pipe, where lines come from and go to programs, nobody has to say where from.
  if (files.length === 0 && source === null && format === 'json-lines') files.push('-');
  return files.length > 0 || source !== null || isHelp
    ? ok({ files, format, isHelp, keysFile, source })
    : error('Name at least one file, or - for standard input.');
};

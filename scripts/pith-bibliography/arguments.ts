import { error, ok, type Result } from '../../src/core/base/result.ts';

/** What the command was asked to do. `files` are paths, `-` for standard input. */
export interface Arguments {
  readonly files: readonly string[];
  /** Folders of mirrors, and addresses of mirrors or registries, in the order of asking. */
  readonly sources: readonly string[];
  readonly keysFile: string | null;
  readonly sarifFile: string | null;
  readonly isJson: boolean;
  readonly isStrict: boolean;
  readonly isHelp: boolean;
}

export const USAGE = `Usage: pith-bibliography FILE… [--source DIR|PACK|URL]… [--keys FILE]
                         [--json] [--sarif FILE] [--strict]

Checks bibliographies: is the title of each entry the one that a registry signed for
the arXiv id in it? The digest decides, never a likeness. Authors, venue and year are
not signed and are not judged.

FILE is BibTeX or biblatex, a .bbl, a TeX source, amsrefs, RIS, JSON (CSL, Zotero, INSPIRE,
DataCite and others), a table with a column of titles, a list of arXiv ids, or the references
of a PDF as text, up to 256 MiB; - reads standard input. Files that a TeX source inputs are
named, not followed.

  --source DIR|PACK|URL
                    where to look for records: a folder that holds a mirror, or a pack of one
                    (then nothing is asked over the network), the address of a mirror, or that
                    of a registry; repeated, the first that has a record answers.
                    Without it: https://pith.science/
  --keys FILE       accept the keys in FILE instead of the built-in ones: a config.json,
                    a pith-mirrors.json, or an array of {key_id, public_key_hex}
  --json            print an array of {file, line, key, ids, state, also, prepared, title,
                    recordTitle, verdict, pithNumber, citedVersion, recordVersion, reason}
  --sarif FILE      write SARIF 2.1.0 to FILE as well
  --strict          an entry that has an id and could not be checked counts (status 2), and so
                    does a file without an entry
  --help            print this

Exit status, the first that applies: 1 a title that is signed for another paper, or two
papers in one entry; 3 something is unreadable; 2 something could not be checked (only
with --strict); 0 nothing to mend. Of a file without an entry nothing was checked: that is
said, and has status 0 without --strict, 2 with it.
`;

type Values = { -readonly [Name in keyof Arguments]: Arguments[Name] };

/** Options with a value, and what it is. */
const VALUED: Readonly<Record<string, string>> = {
  '--source': 'a folder or an address',
  '--keys': 'the name of a file with keys',
  '--sarif': 'the name of the file to write',
};

/** Reads the command line. The error is a sentence. */
export const parseArguments = (words: readonly string[]): Result<Arguments, string> => {
  const files: string[] = [];
  const sources: string[] = [];
  const values: Values = {
    files,
    sources,
    keysFile: null,
    sarifFile: null,
    isJson: false,
    isStrict: false,
    isHelp: false,
  };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = '', ...behind] = word.split('=');
    const meaning = VALUED[name];
    if (word === '--') files.push(...rest.splice(0));
    else if (meaning !== undefined) {
      const value = word.includes('=') ? behind.join('=') : rest.shift();
      if (value === undefined || value === '') return error(`${name} needs ${meaning}.`);
      if (name === '--source') sources.push(value);
      else if (name === '--keys') values.keysFile = value;
      else values.sarifFile = value;
    } else if (word === '--json') values.isJson = true;
    else if (word === '--strict') values.isStrict = true;
    else if (word === '--help' || word === '-h') values.isHelp = true;
    else if (word.startsWith('-') && word !== '-') return error(`There is no option ${word}.`);
    else files.push(word);
  }
  return files.length > 0 || values.isHelp
    ? ok(values)
    : error('Name at least one file, or - for standard input.');
};

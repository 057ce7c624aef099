import { error, ok, type Result } from '../../src/core/base/result.ts';

/** What the command was asked to do. */
export interface Arguments {
  /** Files of lists, `-` for standard input, and ids. */
  readonly words: readonly string[];
  readonly sources: readonly string[];
  readonly feedFile: string;
  readonly stateFile: string;
  /** With a slash at its end, or null. */
  readonly viewer: string | null;
  readonly self: string | null;
  readonly keysFile: string | null;
  readonly isJson: boolean;
}

export const USAGE = `Usage: pith-watch LIST… --feed OUT.xml [--state FILE] [--source URL|DIR|PACK]…
                  [--viewer URL] [--self URL] [--keys FILE] [--json]

Asks for the pith records of papers, holds them against what it was told the last time,
and writes what is new as an Atom feed, an entry for each piece of news: citing papers
that were not listed before, counts of them that rose, a new version, a record that was
signed anew, has less behind it, or doesn't match. Run it once a day; where nothing is new
the feed stays as it is, byte for byte. The first time nothing is news: one entry says
what is watched.

LIST is an arXiv id, a pith number, or a file with one in each line (- reads standard
input): what stands behind a tab is not read, nor are lines that begin with #. The list
that the watch list of Pith Viewer saves is such a file. An arXiv id is asked for without
its version, so that a new one is news; a pith number is that one record.

  --feed OUT.xml    the feed to write; a file that is no feed of this command is left alone
  --state FILE      what was told, kept for the next time (without it: OUT.xml.state.json);
                    one that can't be read is left alone, and nothing is asked
  --source URL|DIR|PACK
                    where to look for records: the address of a registry or mirror, the
                    folder of a mirror, or a pack of one; repeated, the first that has a
                    record answers. Without it: https://pith.science/
  --viewer URL      where a Pith Viewer is: entries lead there, and to arXiv
  --self URL        where the feed will be, to stand in it
  --keys FILE       accept the keys in FILE instead of the built-in ones: a config.json,
                    a pith-mirrors.json, or an array of {key_id, public_key_hex}
  --json            print what is new as an array of {id, kind, at, title, lines, record,
                    citing, paper}; without it a line for each, and nothing where nothing is new
  --help            print this

A paper that could not be looked up, or that no source gives a record of, is not news: it
is named on standard error, and what was kept of it stays. The feed keeps the newest 200
entries.

Exit status, the first that applies: 1 a record doesn't match; 3 something is unreadable (a
list, a line of it, the state, an answer), a file can't be written, or the command line
can't be carried out; 2 a paper could not be looked up, has no record, or its record could
not be checked in full; 0 all were looked up, checked, and match.
`;

/** Options with a value, and what it is. */
const VALUED: Readonly<Record<string, string>> = {
  '--source': 'an address, a folder or a pack',
  '--feed': 'the name of the file to write',
  '--state': 'the name of a file',
  '--viewer': 'an address',
  '--self': 'an address',
  '--keys': 'the name of a file with keys',
};

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

/** A place under which paths are put: without what an address may have behind its path. */
const toBase = (text: string): string => {
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
};

/** Reads the command line; null asks for help. The error is a sentence. */
export const parseArguments = (words: readonly string[]): Result<Arguments | null, string> => {
  const lists: string[] = [];
  const sources: string[] = [];
  const single = new Map<string, string>();
  let isJson = false;
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = '', ...behind] = word.split('=');
    const meaning = VALUED[name];
    if (word === '--') lists.push(...rest.splice(0));
    else if (meaning !== undefined) {
      const value = word.includes('=') ? behind.join('=') : rest.shift();
      if (value === undefined || value === '') return error(`${name} needs ${meaning}.`);
      if (name === '--source') sources.push(value);
      else if (single.has(name)) return error(`${name} stands twice.`);
      else single.set(name, value);
    } else if (word === '--json') isJson = true;
    else if (word === '--help' || word === '-h') return ok(null);
    else if (word.startsWith('-') && word !== '-') return error(`There is no option ${word}.`);
    else lists.push(word);
  }
  const feedFile = single.get('--feed');
  if (lists.length === 0)
    return error('Name at least one paper, a file with a list, or - for standard input.');
  if (feedFile === undefined) return error('Name the feed to write, behind --feed.');
  for (const name of ['--viewer', '--self'])
    if (!isAddress(single.get(name) ?? 'https://x/')) return error(`${name} needs an address, https://…`);
  const viewer = single.get('--viewer');
  return ok({
    words: lists,
    sources,
    feedFile,
    stateFile: single.get('--state') ?? `${feedFile}.state.json`,
    viewer: viewer === undefined ? null : toBase(viewer),
    self: single.get('--self') ?? null,
    keysFile: single.get('--keys') ?? null,
    isJson,
  });
};

import type { ArxivId, ShortSuffix, Suffix } from '../identifier/types.ts';

/** Where the files of a mirror stand, each as a path from its base without a slash at the start. */
export interface Layout {
  readonly name: 'flat' | 'sharded';
  /** The whole record of a number; its other faces stand in the folder of the same name, without `.json`. */
  readonly record: (suffix: Suffix) => string;
  /** What names the record of a paper: `{"pith_number": "pith:…"}`. Old ids keep their slash. */
  readonly arxiv: (id: ArxivId) => string;
  /** What lists all numbers that begin as a short one does, and perhaps others: `{"pith_numbers": ["pith:…", …]}`. */
  readonly short: (prefix: ShortSuffix) => string;
}

/** Three folders for everything: `pith/<26>.json`, `arxiv/<id>.json`, `short/<first 8>.json`. */
export const FLAT: Layout = {
  name: 'flat',
  record: (suffix) => `pith/${suffix}.json`,
  arxiv: (id) => `arxiv/${id}.json`,
  short: (prefix) => `short/${prefix.slice(0, 8)}.json`,
};

/** The first two characters, then the next two: 1,048,576 folders that hashes fill evenly. */
const toShard = (text: string): string => `${text.slice(0, 2)}/${text.slice(2, 4)}`;

/**
 * For millions of records: no folder has more than about a thousand entries.
 * - `pith/2W/3F/<26>.json`;
 * - `arxiv/2503/11/2503.11367.json`, `arxiv/hep-lat/0305/0305021.json`: month, then the first two digits of the number;
 * - `short/2W/3F.json`: all numbers that begin with these four.
 */
export const SHARDED: Layout = {
  name: 'sharded',
  record: (suffix) => `pith/${toShard(suffix)}/${suffix}.json`,
  arxiv: (id) =>
    `arxiv/${id.includes('/') ? id.replace(/\/(\d{4})/, '/$1/$1') : `${id.replace(/^(\d{4})\.(\d\d).*/, '$1/$2')}/${id}`}.json`,
  short: (prefix) => `short/${toShard(prefix)}.json`,
};

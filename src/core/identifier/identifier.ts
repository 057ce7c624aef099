import { error, ok, type Result } from '../base/result.ts';
import { matchAddress, matchDoi } from './address.ts';
import { matchArxiv } from './arxiv-id.ts';
import { matchPith } from './pith-number.ts';
import { matchHash } from './sha256-hex.ts';
import type { Identifier } from './types.ts';

/** Longer texts are not looked at: no address of a paper comes near it. In UTF-16 code units. */
export const MAX_IDENTIFIER_LENGTH = 2000;

/*
 * What is trimmed off, as it comes along with a copied text: white space and invisible marks of direction; quotes,
 * `<`, `(` and `[` before; quotes, `>`, `)`, `]` and punctuation after.
 */
const BEFORE = /[\s\u200b-\u200f\u2060"'`“”„‘’‚«»‹›<([]/;
const AFTER = /[\s\u200b-\u200f\u2060"'`“”„‘’‚«»‹›>)\].,;:!?…]/;

/** Where the identifier in a text begins and ends once what surrounds it is trimmed off: UTF-16 offsets. */
export const undress = (text: string): readonly [start: number, end: number] => {
  let start = 0;
  let end = text.length;
  while (BEFORE.test(text.charAt(start))) start++;
  while (start < end && AFTER.test(text.charAt(end - 1))) end--;
  return [start, end];
};

/**
 * Every form in which a paper or record can be asked for (docs/experience.md "Input"), as one value in canonical spelling.
 * Never throws. The error is bare so that this stays small: `diagnoseIdentifier` says what is wrong.
 *
 * - arXiv ids old and new, with or without version, `arXiv:`, category: see `arxiv-id.ts`;
 * - pith numbers of 26 characters and their short forms: see `pith-number.ts`;
 * - SHA-256 digests of records: see `sha256-hex.ts`;
 * - DOIs of arXiv, and addresses of papers and records: see `identifier-address.ts`.
 *
 * A word of 8, 12, 16 or 26 letters is a pith number too: nothing in the text tells them apart.
 */
export const parseIdentifier = (text: string): Result<Identifier, 'unrecognised'> => {
  if (text.length > MAX_IDENTIFIER_LENGTH) return error('unrecognised');
  const bare = text.slice(...undress(text));
  const identifier =
    matchArxiv(bare) ?? matchPith(bare) ?? matchHash(bare) ?? matchDoi(bare) ?? matchAddress(bare);
  return identifier === null ? error('unrecognised') : ok(identifier);
};

/**
 * The one canonical text of an identifier: `2503.11367v4`, `hep-lat/0305021`, `pith:2025:2W3F…`, `pith:2W3F2J6X`,
 * 64 hexadecimal digits. `parseIdentifier` gives the same identifier back.
 */
export const formatIdentifier = (identifier: Identifier): string => {
  switch (identifier.kind) {
    case 'arxiv':
      return `${identifier.id}${identifier.version === null ? '' : `v${identifier.version}`}`;
    case 'pith':
      return formatPith(identifier.year, identifier.suffix);
    case 'short':
      return formatPith(identifier.year, identifier.prefix);
    case 'hash':
      return identifier.sha256;
  }
};

const formatPith = (year: number | null, characters: string): string =>
  `pith:${year === null ? '' : `${year}:`}${characters}`;

/** What was recognised, in words: "arXiv 2503.11367, version 4", "pith number 2W3F2J6X, short form of 8 characters". */
export const describeIdentifier = (identifier: Identifier): string => {
  switch (identifier.kind) {
    case 'arxiv':
      return `arXiv ${identifier.id}${identifier.version === null ? '' : `, version ${identifier.version}`}`;
    case 'pith':
      return `pith number ${identifier.suffix}${ofYear(identifier.year)}`;
    case 'short':
      return `pith number ${identifier.prefix}${ofYear(identifier.year)}, short form of ${identifier.prefix.length} characters`;
    case 'hash':
      return `record with SHA-256 hash ${identifier.sha256.slice(0, 8)}…${identifier.sha256.slice(-8)}`;
  }
};

const ofYear = (year: number | null): string => (year === null ? '' : ` of ${year}`);

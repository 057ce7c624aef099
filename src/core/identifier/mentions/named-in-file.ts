import { formatIdentifier } from '../identifier.ts';
import { findMentions } from './find-mentions.ts';
import { toNamedPapers } from './named-papers.ts';

/** Longer texts are searched up to here. In UTF-16 code units. */
const MOST_SEARCHED = 20_000;

/** Members of JSON that hold a key or the fingerprint of one: these have as many signs as a hash, or as a number. */
const KEYS = /"[^"]{0,60}(?:key|fingerprint)[^"]{0,60}"\s{0,9}:\s{0,9}"[^"]{0,200}"/gi;

/**
 * The papers and records that a file names which holds no record, at most six, as one enters them: for a PDF its own name
 * often does.
 * @param text what is in the file, as text.
 */
export const toNamedIn = (name: string, text: string): readonly string[] =>
  toNamedPapers(findMentions(`${name}\n\n${text.slice(0, MOST_SEARCHED).replace(KEYS, '""')}`))
    .flatMap(({ identifiers }) => identifiers.map(formatIdentifier))
    .slice(0, 6);

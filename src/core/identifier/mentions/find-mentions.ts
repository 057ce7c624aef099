import type { Identifier } from '../types.ts';
import { OTHER_DOI, PATTERNS } from './patterns.ts';

/** A place in a text that names a paper or a record. */
export interface IdentifierMention {
  readonly identifier: Identifier;
  /**
   * Where it stands, as UTF-16 offsets in the text as it was given, the second one behind the last character: the id with
   * its version (`2503.11367v4`, `2503.11367 (v4)`), without what announces it (`arXiv:`, an address).
   */
  readonly start: number;
  readonly end: number;
  /**
   * True where the text says what this is: `arXiv:`, an address, a DOI, the archive of an old id, `pith:`, a hash. False
   * for digits with a dot, or capitals with digits, that only have the form of an id.
   */
  readonly isSaid: boolean;
  /** True where a line break stood within it. */
  readonly isJoined: boolean;
}

/**
 * Every identifier in any text: a message, a reference, a name of a file, a source in TeX, a wrapped link. Found are, with
 * their versions, wherever they stand:
 * - arXiv ids of both forms, by themselves or after `arXiv:`, in addresses (also those of `PS_cache`), in DOIs of arXiv,
 *   in links within links, in `oai:arXiv.org:…`, in keys of ADS (`2025arXiv250311367X`) and DBLP, in names of files;
 * - pith numbers, whole and short: with `pith:`, in `\pithnumber{…}`, in addresses, and by themselves in capitals;
 * - SHA-256 hashes of 64 hexadecimal digits.
 *
 * An id that a line break parted is joined again (also the soft ones of mails, and before marks of quotation), where the
 * text before it says what it is or where no number could end in that place. Ids within DOIs of others are none.
 * @param text of any length; the time grows with it, not faster.
 * @returns the places in the order in which they stand; none overlaps another. One paper may be named often:
 *   `toNamedPapers` puts those together. Never throws.
 */
export const findMentions = (text: string): readonly IdentifierMention[] =>
  withJoined(text, findUnbroken(text));

/** As `findMentions`, without what a line break parted. */
const findUnbroken = (text: string): readonly IdentifierMention[] => {
  const all: IdentifierMention[] = [];
  for (const { regExp, isSaid, read } of PATTERNS)
    for (const match of text.matchAll(regExp)) {
      const identifier = read(match);
      if (identifier === null) continue;
      const end = match.index + match[0].length;
      all.push({ identifier, start: end - (match[1] ?? '').length, end, isSaid, isJoined: false });
    }
  const others = [...text.matchAll(OTHER_DOI)].map(({ index, 0: doi }) => ({
    start: index,
    end: index + doi.length,
  }));
  return withoutOverlap(all, others);
};

const withoutOverlap = (
  all: readonly IdentifierMention[],
  others: readonly { readonly start: number; readonly end: number }[],
): readonly IdentifierMention[] => {
  // The longest of those that begin first, then what is left behind it: an id that is said stands before a bare one.
  const sorted = all.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || Number(b.isSaid) - Number(a.isSaid),
  );
  const kept: IdentifierMention[] = [];
  let behind = 0;
  let other = 0;
  for (const mention of sorted) {
    if (mention.start < behind) continue;
    while ((others[other]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) other++;
    if (!mention.isSaid && (others[other]?.start ?? Number.POSITIVE_INFINITY) <= mention.start) continue;
    kept.push(mention);
    behind = mention.end;
  }
  return kept;
};

/** A line break with what mail programs put around it: `=` at the end of a line, `>` at the beginning of the next. */
const BREAK = /=?\r?\n[ \t]*(?:>[ \t>]*)?/g;
/** No identifier with what announces it is longer on either side of the break. In UTF-16 code units. */
const REACH = 100;

const withJoined = (text: string, unbroken: readonly IdentifierMention[]): readonly IdentifierMention[] => {
  const joined: IdentifierMention[] = [];
  for (const match of text.matchAll(BREAK)) {
    const next = match.index + match[0].length;
    const [before = ''] = /\S{1,100}$/.exec(text.slice(Math.max(0, match.index - REACH), match.index)) ?? [];
    const [after = ''] =
      /^[^\s<>"]{1,100}(?:[ \t]\(?v[^\s]{1,10})?/i.exec(text.slice(next, next + REACH)) ?? [];
    if (before === '' || after === '' || !/\d/.test(before + after)) continue;
    const shift = match[0].length;
    const start = match.index - before.length;
    for (const found of findUnbroken(before + after)) {
      if (found.start >= before.length || found.end <= before.length) continue;
      const mention = {
        ...found,
        start: start + found.start,
        end: start + found.end + shift,
        isJoined: true,
      };
      if (isBroken(mention, before, unbroken)) joined.push(mention);
    }
  }
  return joined.length === 0
    ? unbroken
    : withoutOverlap(
        [
          ...joined,
          ...unbroken.filter(
            (each) => !joined.some(({ start, end }) => each.start < end && start < each.end),
          ),
        ],
        [],
      );
};

/** Whether an id goes on behind the line break: whole before it, it ends there, but for a version. */
const isBroken = (
  { identifier, isSaid, start }: IdentifierMention,
  before: string,
  unbroken: readonly IdentifierMention[],
): boolean => {
  const whole = unbroken.find((each) => each.start === start);
  if (identifier.kind === 'arxiv') {
    if (whole !== undefined)
      return whole.identifier.kind === 'arxiv' && whole.identifier.id === identifier.id;
    return isSaid || /[./-]$/.test(before);
  }
  return identifier.kind === 'hash' || identifier.kind === 'pith' || (isSaid && whole === undefined);
};

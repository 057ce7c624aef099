import { withoutSigns } from '../../title/contained.ts';
import type { Bibliography, Entry, Mention } from '../entry/entry.ts';
import { makeLineFinder } from '../entry/lines.ts';
import { findAlmostInText } from '../mentions/almost.ts';
import { isOfAnother } from '../mentions/of-another.ts';
import { findInText } from '../mentions/text.ts';
import { isCompound } from '../reference/compound.ts';
import { findLikelyTitle } from '../reference/likely-title.ts';
import { MOST_OF_REFERENCE } from '../reference/plain.ts';
import { hasMixedColumns } from './columns.ts';
import { withoutPageFrames } from './pages.ts';
import { splitReferences } from './split.ts';

const MIXED =
  'Lines of two columns seem to stand mixed in this text, so it is not certain which words belong together: no title in it is called another one. Copied out of each column by itself, or saved without its layout, it can be read.';

/**
 * The references of a PDF, pasted as they come. Nothing in them is marked. Where words of other places may stand between
 * those of a reference, its title is only ever found, and never called another one.
 */
export const readPdfText = (whole: string, file: string): Pick<Bibliography, 'entries' | 'notes'> => {
  const lineOf = makeLineFinder(whole);
  const text = withoutPageFrames(whole);
  const isMixed = hasMixedColumns(text);
  const entries = splitReferences(text).map(({ start, end, key }): Entry => {
    const raw = whole.slice(start, end);
    const read = text.slice(start, end);
    const mentions: readonly Mention[] = findInText(read).map((found) => ({
      identifier: found.identifier,
      field: 'text',
      raw: raw.slice(found.start, found.end),
      span: { start: start + found.start, end: start + found.end },
      isSure: !isOfAnother(read.slice(Math.max(0, found.start - 80), found.start)),
    }));
    const short = read.slice(0, MOST_OF_REFERENCE);
    const isCertain = !isMixed && !raw.includes('\f');
    const likely = isCertain ? findLikelyTitle(joinLines(short)) : null;
    return {
      file,
      format: 'text',
      key,
      type: 'reference',
      line: lineOf(start),
      span: { start, end },
      raw,
      fields: [],
      title: { kind: 'unmarked', text: withoutSigns(short), likely },
      mentions,
      almost: findAlmostInText('the text', read),
      isCompound: isMixed || isCompound(text, 0, mentions),
      problem: null,
    };
  });
  return { entries, notes: isMixed ? [{ line: 1, message: MIXED }] : [] };
};

/** Lines joined, and words that a hyphen parts at the end of one: for showing only. */
const joinLines = (text: string): string =>
  text
    .replace(/(\p{Ll})[-\u2010\u00ad]\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();

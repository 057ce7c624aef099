import { withoutSigns } from '../../title/contained.ts';
import type { Entry, Mention } from '../entry/entry.ts';
import { makeLineFinder } from '../entry/lines.ts';
import { findAlmostInText } from '../mentions/almost.ts';
import { isOfAnother } from '../mentions/of-another.ts';
import { findInText } from '../mentions/text.ts';
import { isCompound } from '../reference/compound.ts';
import { findLikelyTitle } from '../reference/likely-title.ts';
import { MOST_OF_REFERENCE } from '../reference/plain.ts';
import { splitReferences } from './split.ts';

/** The references of a PDF, pasted as they come. Nothing in them is marked. */
export const readPdfText = (text: string, file: string): readonly Entry[] => {
  const lineOf = makeLineFinder(text);
  return splitReferences(text).map(({ start, end, key }): Entry => {
    const raw = text.slice(start, end);
    const mentions: readonly Mention[] = findInText(raw).map((found) => ({
      identifier: found.identifier,
      field: 'text',
      raw: raw.slice(found.start, found.end),
      span: { start: start + found.start, end: start + found.end },
      isSure: !isOfAnother(raw.slice(Math.max(0, found.start - 80), found.start)),
    }));
    const short = raw.slice(0, MOST_OF_REFERENCE);
    return {
      file,
      format: 'text',
      key,
      type: 'reference',
      line: lineOf(start),
      span: { start, end },
      raw,
      fields: [],
      title: { kind: 'unmarked', text: withoutSigns(short), likely: findLikelyTitle(joinLines(short)) },
      mentions,
      almost: findAlmostInText('the text', raw),
      isCompound: isCompound(text, 0, mentions),
      problem: null,
    };
  });
};

/** Lines joined, and words that a hyphen parts at the end of one: for showing only. */
const joinLines = (text: string): string =>
  text
    .replace(/(\p{Ll})[-\u2010\u00ad]\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();

import type { Entry, EntryTitle, Mention } from '../entry/entry.ts';
import { findAlmostInText } from '../mentions/almost.ts';
import { isOfAnother } from '../mentions/of-another.ts';
import { findInText } from '../mentions/text.ts';
import { isCompound } from '../reference/compound.ts';
import { areNames, findLikelyTitle, isLikeTitle, mayBeTitle } from '../reference/likely-title.ts';
import { readArgument, toReferenceText, toSignedReference } from '../reference/plain.ts';
import { readKey } from './key.ts';

/** An item longer than this is looked at only so far. In UTF-16 units. */
const MOST_OF_ITEM = 200_000;

/** `\harvarditem` is that of the harvard package: the authors in short, the year, the key. */
const ITEM = /\\(?:bibitem|harvarditem)(?![A-Za-z@])/g;
/** What ends the last item before it. */
const BEHIND = /\\end\s*\{thebibliography\}|\\bib\*?\s*\{[^{}]{0,200}\}\s*\{[A-Za-z]+\*?\}\s*\{/;
const TITLE_COMMAND =
  /\\(?:bibinfo\s*\{\s*title\s*\}|showarticletitle(?![A-Za-z])|bibtitle(?![A-Za-z])|btitle(?![A-Za-z])|APACref[ab]?title(?![A-Za-z])|atitle(?![A-Za-z]))/g;

/** The title that an item marks, or the part that stands where BibTeX's styles put it. */
export const toItemTitle = (tex: string): EntryTitle => {
  const texts: string[] = [];
  for (const match of tex.slice(0, MOST_OF_ITEM).matchAll(TITLE_COMMAND)) {
    const argument = readArgument(tex, match.index + match[0].length);
    const text =
      argument?.text
        .replace(/\s+/g, ' ')
        .replace(/[,.]\s*$/, '')
        .trim() ?? '';
    if (text !== '') texts.push(text);
  }
  if (texts.length > 0) return { kind: 'marked', texts };
  const text = toReferenceText(tex);
  const blocks = text.split('\n').map((each) => each.trim());
  // plain, unsrt, natbib: authors, then the title in a block by itself.
  const blockTitle = /\\newblock/.test(tex) ? newblockTitle(tex) : null;
  return {
    kind: 'unmarked',
    text: toSignedReference(tex),
    likely: blockTitle ?? emphasised(tex) ?? findLikelyTitle(blocks.join(' ')),
  };
};

/** What stands in a block and is no title. */
const NO_TITLE =
  /^(?:\{?\\em\b|\\emph|\\textit|in\s|arxiv|url\b|https?:|doi\b|journal|accessed|available|online|technical report|ph\.?d|master|preprint|submitted|to appear|manuscript|in press|version|note\b)/i;

/** The block behind the first `\\newblock`, in which BibTeX's standard styles write the title: after the authors. */
const newblockTitle = (tex: string): string | null => {
  const [authors = '', block = '', venue] = tex.split(/\\newblock(?![A-Za-z])/);
  const text = toLine(block);
  if (text === '' || NO_TITLE.test(block.trim()) || !mayBeTitle(text)) return null;
  if (toLine(authors) === '' || isLikeTitle(toLine(authors))) return null;
  return venue !== undefined || text.split(' ').length >= 2 ? text : null;
};

const toLine = (tex: string): string =>
  toReferenceText(tex).replace(/\s+/g, ' ').trim().replace(/[.,]$/, '').trim();

const JOURNAL =
  /\b(?:annals|letters|reviews?|physics|mathematics|nature|reports|bulletin|notices|communications|advances|journal|transactions|proceedings|astronomy|astrophysics|statistics)\b/i;

/**
 * JHEP’s style: names, then `\\emph{Title}`, then at once the id or a link. Elsewhere journals are set so, with a volume
 * after them.
 */
const emphasised = (tex: string): string | null => {
  const match = /\\(?:emph|textit)\s*(?=\{)|\{\\(?:it|em)\s+/.exec(tex);
  if (match === null) return null;
  const at = match[0].startsWith('{') ? match.index : match.index + match[0].length;
  const argument = readArgument(tex, at);
  if (argument === null || !/^[\s,.]*(?:\[|\{|\\href|arxiv)/i.test(tex.slice(argument.end))) return null;
  const before = toLine(tex.slice(0, match.index));
  const text = toLine(argument.text.replace(/^\\(?:it|em)\s+/, ''));
  const words = text.split(' ').length;
  return words < 3 || (words <= 6 && JOURNAL.test(text)) || !areNames(`${before.replace(/[,:]+$/, '')},`)
    ? null
    : text;
};

/**
 * The items of a `thebibliography`, wherever they stand in a text.
 * @param blanked the text with its comments blanked out, as long as the text itself.
 */
export const readItems = (
  text: string,
  blanked: string,
  file: string,
  format: 'bbl' | 'tex',
  lineOf: (offset: number) => number,
): readonly Entry[] => {
  const starts = Array.from(blanked.matchAll(ITEM), (match) => match.index);
  return starts.flatMap((start, index): readonly Entry[] => {
    const next = starts[index + 1] ?? blanked.length;
    const close = blanked.slice(start, next).search(BEHIND);
    const end = start + blanked.slice(start, close < 0 ? next : start + close).trimEnd().length;
    const key = readKey(blanked, start);
    if (key === null || key.end > end) {
      if (!blanked.slice(start, end).includes('{')) return [];
      const problem = { line: lineOf(start), message: 'The key of this item has no end, or there is none.' };
      return [toItem({ text, blanked, file, format, start, end, line: lineOf(start) }, null, start, problem)];
    }
    return [
      toItem(
        { text, blanked, file, format, start, end, line: lineOf(start) },
        key.text.trim(),
        key.end,
        null,
      ),
    ];
  });
};

interface Place {
  readonly text: string;
  readonly blanked: string;
  readonly file: string;
  readonly format: 'bbl' | 'tex';
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

const toItem = (place: Place, key: string | null, from: number, problem: Entry['problem']): Entry => {
  const body = place.blanked.slice(from, Math.min(place.end, from + MOST_OF_ITEM));
  const mentions: readonly Mention[] = findInText(body).map(({ identifier, start, end }) => ({
    identifier,
    field: 'text',
    raw: body.slice(start, end),
    span: { start: from + start, end: from + end },
    isSure: !isOfAnother(body.slice(Math.max(0, start - 80), start)),
  }));
  return {
    file: place.file,
    format: place.format,
    key,
    type: 'bibitem',
    line: place.line,
    span: { start: place.start, end: place.end },
    raw: place.text.slice(place.start, place.end),
    fields: [],
    title: toItemTitle(body),
    mentions,
    almost: findAlmostInText('the text', body),
    isCompound: isCompound(body, from, mentions),
    problem,
  };
};

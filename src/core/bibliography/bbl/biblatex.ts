import { toEntryTitle } from '../bibtex/title.ts';
import type { Entry, EntryField } from '../entry/entry.ts';
import { findFieldMentions } from '../mentions/fields.ts';
import { readArgument } from '../reference/plain.ts';

const ENTRY = /\\entry\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
const FIELD = /\\(field|verb|strng|list)\s*\{(\w+)\}/g;

/** The fields of an entry in biblatex’s own format: `\field{name}{…}`, and `\verb{name}`, `\verb …`, `\endverb`. */
const toFields = (text: string, from: number, to: number): readonly EntryField[] => {
  const body = text.slice(from, to);
  const fields: EntryField[] = [];
  for (const match of body.matchAll(FIELD)) {
    const [whole, command, name = ''] = match;
    const at = match.index + whole.length;
    if (command === 'strng') continue;
    if (command === 'verb') {
      const verb = /^\s*\\verb ([^\n\r]*?)[ \t]*[\n\r]\s*\\endverb/.exec(body.slice(at, at + 5_000));
      if (verb === null) continue;
      const start = from + at + verb[0].indexOf('\\verb ') + 6;
      const raw = verb[1] ?? '';
      fields.push({ name, raw, span: { start, end: start + raw.length }, from: null });
      continue;
    }
    const skipped = command === 'list' ? readArgument(body, at) : { end: at };
    const argument = skipped === null ? null : readArgument(body, skipped.end);
    if (argument === null) continue;
    const start = from + argument.end - 1 - argument.text.length;
    fields.push({ name, raw: argument.text, span: { start, end: start + argument.text.length }, from: null });
  }
  return fields;
};

/**
 * The entries of a `.bbl` that Biber wrote for biblatex, each once: every section of a document repeats them.
 * @param blanked the text with its comments blanked out.
 */
export const readBiblatexBbl = (
  text: string,
  blanked: string,
  file: string,
  lineOf: (offset: number) => number,
): readonly Entry[] => {
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const starts = [...blanked.matchAll(ENTRY)];
  for (const [index, match] of starts.entries()) {
    const [whole, key = '', type = ''] = match;
    const next = starts[index + 1]?.index ?? blanked.length;
    const close = blanked.indexOf('\\endentry', match.index);
    const isClosed = close >= 0 && close <= next;
    const end = isClosed ? close + '\\endentry'.length : next;
    const raw = text.slice(match.index, end).trimEnd();
    if (seen.has(raw)) continue;
    seen.add(raw);
    const fields = toFields(blanked, match.index + whole.length, isClosed ? close : next);
    const line = lineOf(match.index);
    entries.push({
      file,
      format: 'bbl',
      key,
      type: type.toLowerCase(),
      line,
      span: { start: match.index, end: match.index + raw.length },
      raw,
      fields,
      title: toEntryTitle(fields),
      ...findFieldMentions(fields),
      isCompound: false,
      problem: isClosed
        ? null
        : { line, message: 'This entry has no \\endentry before the next one begins.' },
    });
  }
  return entries;
};

import type { Entry, EntryField } from '../entry/entry.ts';
import { makeLineFinder } from '../entry/lines.ts';
import { findFieldMentions } from '../mentions/fields.ts';

/** A line of RIS: two characters, two spaces, a hyphen, and what it says. Some programs leave spaces out, some indent. */
const TAG = /^[ \t]{0,3}([A-Z][A-Z0-9]) {0,2}-(?: |$)(.*)$/;

/** What the tags that may name a paper are in other formats, so that one list of places serves all. */
const NAMES: Readonly<Record<string, string>> = {
  UR: 'url',
  LK: 'url',
  L1: 'link',
  L2: 'link',
  DO: 'doi',
  DI: 'doi',
  M3: 'type',
  M1: 'number',
  AN: 'number',
  C1: 'eid',
  C7: 'eid',
  JO: 'journal',
  JF: 'journal',
  JA: 'journal',
  J1: 'journal',
  J2: 'journal',
  T2: 'booktitle',
  T3: 'series',
  VL: 'volume',
  IS: 'number',
  SP: 'pages',
  PB: 'publisher',
  SN: 'report',
  N1: 'note',
  RN: 'note',
  U1: 'note',
  U2: 'note',
  U3: 'note',
  U4: 'note',
  U5: 'note',
};

const TITLES = ['TI', 'T1', 'CT'];

interface Open {
  readonly start: number;
  readonly type: string;
  readonly fields: EntryField[];
}

/** Lets names of other formats be read, and keeps the tag as the name of the field. */
const toMentions = (fields: readonly EntryField[]): ReturnType<typeof findFieldMentions> => {
  const named = fields.map((field) => ({ ...field, name: NAMES[field.name.toUpperCase()] ?? 'other' }));
  const { mentions, almost } = findFieldMentions(named);
  const back = (name: string): string =>
    fields.find(({ name: tag }) => NAMES[tag.toUpperCase()] === name)?.name.toUpperCase() ?? name;
  return {
    mentions: mentions.map((each) => ({ ...each, field: back(each.field) })),
    almost: almost.map((each) => ({ ...each, field: back(each.field) })),
  };
};

/**
 * Reads RIS: entries from `TY` to `ER`. One without its `ER` ends where the next begins and is broken. A line without a
 * tag goes on with the field above it.
 */
export const readRis = (text: string, file: string): readonly Entry[] => {
  const lineOf = makeLineFinder(text);
  const entries: Entry[] = [];
  let open: Open | null = null;
  const close = (end: number, isClosed: boolean): void => {
    if (open === null) return;
    const { start, type, fields } = open;
    open = null;
    const raw = text.slice(start, end).trimEnd();
    const get = (tag: string): string | null =>
      fields
        .find(({ name }) => name === tag.toLowerCase())
        ?.raw.replace(/\s+/g, ' ')
        .trim() || null;
    const title = TITLES.map(get).find((each) => each !== null) ?? null;
    const line = lineOf(start);
    entries.push({
      file,
      format: 'ris',
      key: get('ID'),
      type: type.toLowerCase(),
      line,
      span: { start, end: start + raw.length },
      raw,
      fields,
      title: title === null ? { kind: 'none' } : { kind: 'marked', texts: [title] },
      ...toMentions(fields),
      isCompound: false,
      problem: isClosed
        ? null
        : { line, message: 'This entry has no line ER before the next one begins or the file ends.' },
    });
  };
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const [line] = match;
    const [, tag, value = ''] = TAG.exec(line) ?? [];
    const at = match.index + line.length - value.length;
    if (tag === 'TY') {
      close(match.index, false);
      open = { start: match.index, type: value.trim(), fields: [] };
    } else if (open === null) continue;
    else if (tag === 'ER') close(match.index + line.length, true);
    else if (tag !== undefined) {
      const span = { start: at, end: at + value.length };
      (open as Open).fields.push({ name: tag.toLowerCase(), raw: value, span, from: null });
    } else {
      const { fields }: Open = open;
      const last = fields.pop();
      if (last !== undefined) fields.push({ ...last, raw: `${last.raw} ${line.trim()}`, span: null });
    }
  }
  close(text.length, false);
  return entries;
};

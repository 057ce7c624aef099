import { parseArxivId } from '../../identifier/arxiv-id.ts';
import { diagnoseIdentifier } from '../../identifier/diagnosis/diagnosis.ts';
import { parseIdentifier } from '../../identifier/identifier.ts';
import type { AlmostMention, EntryField, Mention, PaperIdentifier } from '../entry/entry.ts';
import { findInText } from './text.ts';

export interface FieldMentions {
  readonly mentions: readonly Mention[];
  readonly almost: readonly AlmostMention[];
}

/** Fields that say which paper it is, in the manner of one program or another. */
const TELLING: ReadonlySet<string> = new Set(
  (
    'doi url adsurl link ee biburl journal journaltitle volume number pages eid howpublished publisher institution ' +
    'organization series booktitle slaccitation reportnumber report archive version location pithnumber'
  ).split(' '),
);
/** Fields in which one says all sorts of things, about other papers too. */
const REMARKS: ReadonlySet<string> = new Set(
  'note annote annotation addendum comment extra remark usera userb verba verbb'.split(' '),
);

const mention = (field: EntryField, identifier: PaperIdentifier, start: number, end: number): Mention => ({
  identifier,
  field: field.name,
  raw: field.raw.slice(start, end),
  span: field.span === null ? null : { start: field.span.start + start, end: field.span.start + end },
});

const get = (fields: readonly EntryField[], name: string): string =>
  (fields.find((field) => field.name === name)?.raw ?? '').trim();

/** The value of `eprint` or `arxivId`, where the entry says that it is of arXiv or nothing says otherwise. */
const fromEprint = (field: EntryField, fields: readonly EntryField[]): FieldMentions => {
  const archive =
    get(fields, 'archiveprefix') || get(fields, 'eprinttype') || (field.name === 'arxivid' ? 'arXiv' : '');
  const primary = get(fields, 'primaryclass') || get(fields, 'eprintclass');
  if (archive !== '' && !/arxiv/i.test(archive) && !/^[a-z-]+$/.test(archive))
    return { mentions: [], almost: [] };
  const start = field.raw.search(/\S/);
  const text = field.raw.trim();
  if (start < 0) return { mentions: [], almost: [] };
  const whole = /^\d{7}(?:v\d+)?$/.test(text) ? `${(primary || archive).split('.')[0]}/${text}` : text;
  const parsed = parseArxivId(whole.replace(/^arxiv[:\s]\s*/i, ''));
  if (parsed.kind === 'ok')
    return { mentions: [mention(field, parsed.value, start, start + text.length)], almost: [] };
  const within = findInText(field.raw);
  if (within.length > 0)
    return {
      mentions: within.map((found) => mention(field, found.identifier, found.start, found.end)),
      almost: [],
    };
  if (!/arxiv/i.test(archive)) return { mentions: [], almost: [] };
  const { message, suggestion } = diagnoseIdentifier(text);
  const isArxiv = suggestion !== null && parseIdentifier(suggestion).kind === 'ok';
  return {
    mentions: [],
    almost: [
      { field: field.name, raw: text.slice(0, 200), message, suggestion: isArxiv ? suggestion : null },
    ],
  };
};

/** Which papers the fields of an entry name, in all the places where real bibliographies keep it. */
export const findFieldMentions = (fields: readonly EntryField[]): FieldMentions => {
  const all = fields.map((field): FieldMentions => {
    if (field.name === 'eprint' || field.name === 'arxivid' || field.name === 'arxiv')
      return fromEprint(field, fields);
    if (!TELLING.has(field.name) && !REMARKS.has(field.name) && !/^bdsk-url-\d$/.test(field.name))
      return { mentions: [], almost: [] };
    return {
      mentions: findInText(field.raw).map((found) =>
        mention(field, found.identifier, found.start, found.end),
      ),
      almost: [],
    };
  });
  return { mentions: all.flatMap((each) => each.mentions), almost: all.flatMap((each) => each.almost) };
};

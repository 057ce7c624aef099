import { ARCHIVES } from '../../identifier/arxiv-archives.ts';
import { parseArxivId } from '../../identifier/arxiv-id.ts';
import type { AlmostMention, EntryField, Mention, PaperIdentifier } from '../entry/entry.ts';
import { findAlmostInText, toAlmost } from './almost.ts';
import { isRemarkOnAnother } from './of-another.ts';
import { findInText } from './text.ts';

/** The papers that an entry names, and what it has that is almost an id. */
export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly almost: readonly AlmostMention[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const EPRINT = words('eprint arxivid arxiv arxiv_id');
/** Fields that say which paper it is, in the manner of one program or another. */
const TELLING = words(
  'doi url adsurl ads_url link ee biburl journal journaltitle volume number pages eid howpublished publisher ' +
    'institution organization series booktitle slaccitation reportnumber report archive archivelocation version ' +
    'location pithnumber address school type identifier eprinturl pdf preprint venue',
);
/** Fields in which one says all sorts of things, about other papers too. */
const REMARKS = words(
  'note annote annotation addendum comment comments extra remark status usera userb verba verbb',
);
const NONE: Mentions = { mentions: [], almost: [] };

/**
 * What may stand before an id in a remark that is about the paper itself: nothing, words that only announce a preprint,
 * or the end of a sentence or a part of one.
 */
const OWN_ID =
  /(?:^|[.;,]\s|\|)[\s"'{}[(~\\_]*(?:(?:an?|also|available|preprint|e-?print|at|on|in|online|the|url|https?|www|org|abs|pdf|as|arxiv|version|is|published|posted|submitted|to|accepted|id|identifier|number|texttt|tt|ttfamily|href|with)[\s:./~{}_\\]*)*$/i;

const isOwnId = (before: string): boolean => OWN_ID.test(before) && !isRemarkOnAnother(before);

const toMention = (
  field: EntryField,
  identifier: PaperIdentifier,
  start: number,
  end: number,
  isSure: boolean,
): Mention => ({
  identifier,
  field: field.name,
  raw: field.raw.slice(start, end),
  span: field.span === null ? null : { start: field.span.start + start, end: field.span.start + end },
  isSure,
});

const fromText = (field: EntryField, isRemark: boolean): Mentions => ({
  mentions: findInText(field.raw).map(({ identifier, start, end }) =>
    toMention(
      field,
      identifier,
      start,
      end,
      !isRemark || isOwnId(field.raw.slice(Math.max(0, start - 120), start)),
    ),
  ),
  almost: findAlmostInText(field.name, field.raw),
});

const get = (fields: readonly EntryField[], ...names: readonly string[]): string => {
  for (const name of names) {
    const raw = fields
      .find((field) => field.name === name)
      ?.raw.replace(/[{}]/g, '')
      .trim();
    if (raw) return raw;
  }
  return '';
};

/** An archive by the name that one gave it before arXiv ids had one form: `archivePrefix = {hep-th}`. */
const isArchive = (archive: string): boolean =>
  /arxiv/i.test(archive) || /^[a-z]+-[a-z]+$/.test(archive) || ARCHIVES.has(archive);

/** The value of `eprint` and its like, where the entry says that it is of arXiv or nothing says otherwise. */
const fromEprint = (field: EntryField, fields: readonly EntryField[]): Mentions => {
  const archive =
    field.name === 'eprint' ? get(fields, 'archiveprefix', 'eprinttype', 'archivetype', 'archive') : 'arXiv';
  if (archive !== '' && !isArchive(archive)) return NONE;
  const text = field.raw.replace(/^(?:[\s{]|\\(?:tt|ttfamily|texttt)(?![A-Za-z]))+|[\s}]+$/g, '');
  const start = field.raw.indexOf(text);
  if (text === '') return NONE;
  const [category = ''] = get(fields, 'primaryclass', 'eprintclass').split(/[.\s]/);
  const whole = /^\d{7}(?:v\d+)?$/.test(text)
    ? `${category || archive}/${text}`
    : text
        .replace(/^arxiv\s*[:\s]\s*/i, '')
        .replace(/^([a-z-]+(?:\.[A-Z]{2})?)[\s:]+(?=\d{7}(?:v\d+)?$)/, '$1/')
        .replace(/\s*\[[\w.-]+\]$|\.pdf$/i, '')
        // A subject class before an id that has none of its own: `astro-ph/1811.00637`.
        .replace(/^[a-z-]+(?:\.[A-Z]{2}(?:-[A-Z]+)?)?\/(?=\d{4}\.\d)/i, '');
  const parsed = parseArxivId(whole);
  if (parsed.kind === 'ok')
    return { mentions: [toMention(field, parsed.value, start, start + text.length, true)], almost: [] };
  const within = fromText(field, false);
  if (within.mentions.length > 0 || within.almost.length > 0) return within;
  // Nothing else has this form: digits, a dot, digits.
  const isMeant =
    (/arxiv/i.test(archive) && /\d/.test(text)) ||
    (archive === '' && /^\d{3,5}\.\d{3,6}(?:v\d+)?$/.test(text));
  return isMeant ? { mentions: [], almost: [toAlmost(field.name, text)] } : NONE;
};

/** Fields in which an id stands by itself once another field says that it is of arXiv. */
const BARE = words('journal journaltitle volume number pages eid archivelocation');
/** Fields that have such an id only where they have nothing else. */
const BARE_ALONE = words('note howpublished');
const PLACES = words('type journal journaltitle publisher institution archive howpublished booktitle series');
const BARE_ID = /(?<![\d./])\d{4}\.\d{4,5}(?:v[1-9]\d{0,2})?(?!\d|\.\d)/g;

/** `journal = {ArXiv}, volume = {2503.11367}`: an id that nothing but its place announces. */
const findBare = (fields: readonly EntryField[]): readonly Mention[] =>
  fields.some(({ name, raw }) => PLACES.has(name) && /\b(?:arxiv|corr)\b/i.test(raw))
    ? fields
        .filter(
          ({ name, raw }) =>
            BARE.has(name) ||
            (BARE_ALONE.has(name) && raw.replace(BARE_ID, '').replace(/[\s{}()[\].,]/g, '') === ''),
        )
        .flatMap((field) =>
          [...field.raw.matchAll(BARE_ID)].flatMap((match) => {
            const parsed = parseArxivId(match[0]);
            return parsed.kind === 'ok'
              ? [toMention(field, parsed.value, match.index, match.index + match[0].length, true)]
              : [];
          }),
        )
    : [];

/** `version = {2}`, as biblatex and CSL have it, where no id has a version of its own. */
const withVersion = (mentions: readonly Mention[], fields: readonly EntryField[]): readonly Mention[] => {
  const said = /^v?([1-9]\d{0,2})$/i.exec(get(fields, 'version'))?.[1];
  const isOpen = mentions.every(
    ({ identifier }) => identifier.kind === 'arxiv' && identifier.version === null,
  );
  if (said === undefined || !isOpen) return mentions;
  return mentions.map((mention) =>
    mention.identifier.kind === 'arxiv'
      ? { ...mention, identifier: { ...mention.identifier, version: Number(said) } }
      : mention,
  );
};

/** Which papers the fields of an entry name, in all the places where real bibliographies keep it. */
export const findFieldMentions = (fields: readonly EntryField[]): Mentions => {
  const all = fields.map((field): Mentions => {
    if (EPRINT.has(field.name)) return fromEprint(field, fields);
    if (TELLING.has(field.name) || /^bdsk-url-\d$/.test(field.name)) return fromText(field, false);
    return REMARKS.has(field.name) ? fromText(field, true) : NONE;
  });
  const mentions = all.flatMap((each) => each.mentions);
  const found = mentions.some(({ isSure }) => isSure) ? mentions : [...mentions, ...findBare(fields)];
  return {
    mentions: withVersion(found, fields),
    almost: all.flatMap(({ almost }) => almost),
  };
};

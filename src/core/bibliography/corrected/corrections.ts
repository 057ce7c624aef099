import type { Entry, Mention, Span } from '../entry/entry.ts';
import type { Judgement } from '../judge/judgement.ts';
import { countingMentions } from '../judge/papers.ts';

/** One change to a file, where it is certain what is meant. */
export interface Correction {
  /** What is replaced: UTF-16 offsets in the text of the file. It never holds a line break. */
  readonly span: Span;
  readonly before: string;
  /** ASCII. */
  readonly after: string;
  readonly key: string | null;
  /** The line that it stands on, counted from 1. */
  readonly line: number;
  /** Why, as a sentence. */
  readonly reason: string;
}

const ID = /(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2}(?:-[A-Z]+)?)?\/\d{7})(?:v\d+)?$/i;

/** Fields of an address or a DOI. */
const PLACES = /^(?:doi|url|adsurl|ads_url|link|ee|biburl|eprinturl|pdf|identifier|bdsk-url-\d)$/;
/** Words beside an id that announce it or say where it is. */
const ANNOUNCING = new Set(
  'a an also as at available corr citation arxiv doi e eprint eprints export format href html http https id identifier in no number on online org pdf preprint preprints print prints published ps src texttt the tt ttfamily under url www abs dx 10 48550'.split(
    ' ',
  ),
);

/**
 * Whether a field holds nothing but the id that a mention is, announced or not. Where other words stand beside it, it may be
 * that of another paper, or of the version that is meant.
 */
const isAlone = ({ fields }: Entry, { field, raw, span }: Mention): boolean => {
  const whole = fields.find(
    (each) =>
      each.name === field &&
      each.span !== null &&
      span !== null &&
      each.span.start <= span.start &&
      span.end <= each.span.end,
  );
  if (whole === undefined) return false;
  if (PLACES.test(field) && !/\s/.test(whole.raw.trim())) return true;
  const rest = whole.raw.replaceAll(raw, '').replace(/\[[\w.-]+\]/g, '');
  return (rest.match(/[\p{L}\d]+/gu) ?? []).every(
    (word) => ANNOUNCING.has(word.toLowerCase()) || /^(?:19|20)\d\d$/.test(word),
  );
};

const isPlain = ({ span, raw }: Mention): boolean => span !== null && /^[\x20-\x7e]+$/.test(raw);

const toChange = (
  { entry }: Judgement,
  mention: Mention,
  after: string,
  reason: string,
): readonly Correction[] => {
  const { span, raw } = mention;
  if (span === null || after === raw) return [];
  const offset = span.start - entry.span.start;
  const line = entry.line + (entry.raw.slice(0, offset).match(/\r\n?|\n/g)?.length ?? 0);
  return [{ span, before: raw, after, key: entry.key, line, reason }];
};

/** The version of the record in the place of the cited one. */
const correctVersion = (judgement: Judgement): readonly Correction[] => {
  const { entry, recordVersion, examined } = judgement;
  const arxivId = examined?.record.signed.arxivId ?? null;
  return countingMentions(entry).flatMap((mention) => {
    const { identifier, raw } = mention;
    if (identifier.kind !== 'arxiv' || identifier.id !== arxivId || !isPlain(mention)) return [];
    if (!isAlone(entry, mention)) return [];
    if (identifier.version === null || identifier.version === recordVersion || !/v\d+$/i.test(raw)) return [];
    return toChange(
      judgement,
      mention,
      raw.replace(/\d+$/, String(recordVersion)),
      `The title is the signed one; the record is of version ${recordVersion}.`,
    );
  });
};

/** The id whose record is signed for the title in the place of the other one. */
const correctPaper = (judgement: Judgement): readonly Correction[] => {
  const { entry, examined } = judgement;
  const arxivId = examined?.record.signed.arxivId ?? null;
  if (arxivId === null) return [];
  return countingMentions(entry).flatMap((mention) => {
    const { identifier, raw } = mention;
    if (identifier.kind !== 'arxiv' || identifier.id === arxivId || !isPlain(mention) || !ID.test(raw))
      return [];
    if (!isAlone(entry, mention)) return [];
    return toChange(
      judgement,
      mention,
      raw.replace(ID, arxivId),
      `The title is signed for arXiv:${arxivId}, not for arXiv:${identifier.id}.`,
    );
  });
};

/**
 * What can be corrected in a BibTeX file with certainty: where the title is the signed one, a version that the record
 * is not for, and the id of a second paper, each where no other words stand in its field. Nothing else is ever changed: no title, no author, no layout.
 * @param judgements of one file.
 * @returns in the order in which they stand; none overlaps another.
 */
export const toCorrections = (judgements: readonly Judgement[]): readonly Correction[] =>
  judgements
    .filter(
      ({ entry, state, also, verdict }) =>
        entry.format === 'bibtex' &&
        entry.problem === null &&
        verdict === 'verified' &&
        [state, ...also].includes('signed-title'),
    )
    .flatMap((judgement) => {
      const applies = [judgement.state, ...judgement.also];
      return [
        ...(applies.includes('other-version') ? correctVersion(judgement) : []),
        ...(applies.includes('two-papers') ? correctPaper(judgement) : []),
      ];
    })
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }, index, all) => span.start >= (all[index - 1]?.span.end ?? 0));

import { isAscii, toBoundText } from '../record/bound-text.ts';
import type { RecordView } from '../record/record.ts';
import { toTextDigest } from '../record/text-digest.ts';
import { matchTitle } from '../title/match.ts';
import { toTexSpellings } from '../title/tex-spellings.ts';
import { type CopyCandidate, toCandidates } from './candidates.ts';
import { toWordDifference, type WordRun } from './word-difference.ts';

/** The difference that can be shown: word by word, against what the record holds in clear. */
export interface NearestDifference {
  /** The record's title, whose digest is signed, or its excerpt of the abstract, which nothing signs. */
  readonly against: 'title' | 'excerpt';
  /** Which part of the text was compared: `\title{…}`, `the whole text`. */
  readonly where: string;
  /** In lower case and with single spaces, because neither case nor white space counts. */
  readonly runs: readonly WordRun[];
  /** Nothing differs in what can be compared: the difference lies beyond the excerpt. */
  readonly isBeyond: boolean;
}

/** What a pasted text is to one of the two digests that a record signs. */
export type CopyFinding =
  | {
      readonly what: 'title' | 'abstract';
      readonly kind: 'match';
      /** Which part of the text has the signed digest. */
      readonly where: string;
      /** What had to be done to it first, as the end of a sentence, or null where nothing had to. */
      readonly prepared: string | null;
    }
  | {
      readonly what: 'title' | 'abstract';
      readonly kind: 'differs';
      readonly nearest: NearestDifference | null;
    }
  | {
      readonly what: 'title' | 'abstract';
      readonly kind: 'not-comparable';
      readonly reason: string;
      readonly nearest: NearestDifference | null;
    };

type What = CopyFinding['what'];

/** Longer texts are no copy of a title or an abstract. A large TeX source has a tenth of this. */
const MAX_TEXT = 4_000_000;
/** A part without a mark is taken for a title or an abstract from this likeness on. */
const ALIKE = 0.4;
/** An excerpt is the first 600 characters of an abstract (docs/protocol.md "Identity"); a shorter one is all of it. */
const EXCERPT = 600;
/** A text up to this length is rather a title, a longer one rather an abstract. */
const TITLE_LENGTH = 300;

const toAscii = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u00ad/g, '');

/**
 * Ways of writing a text that may have become another on its way through a PDF or an editor. Whichever has the signed
 * digest is the signed text: the digest decides, not the way.
 */
const PREPARATIONS: readonly (readonly [prepared: string | null, prepare: (text: string) => string])[] = [
  [null, (text) => text],
  ['with its accents composed (NFC)', (text) => text.normalize('NFC')],
  ['with its accents taken apart (NFD)', (text) => text.normalize('NFD')],
  ['with ligatures and wide forms spelled out (NFKC)', (text) => text.normalize('NFKC')],
  ['with typographic quotes and dashes as ASCII', (text) => toAscii(text.normalize('NFKC'))],
  [
    'with words joined that a hyphen parts at the end of a line',
    (text) => text.replace(/[-\u00ad\u2010]\n\s*/g, ''),
  ],
  [
    'with typographic signs as ASCII and words joined that a hyphen parts at the end of a line',
    (text) => toAscii(text.normalize('NFKC')).replace(/-\n\s*/g, ''),
  ],
];

/** Longer parts are no title: arXiv takes far less. The writings of a title are only tried on shorter ones. */
const LONGEST_TITLE = 1_000;

const findMatch = (
  what: What,
  digest: string,
  candidates: readonly CopyCandidate[],
  title: string | null,
): CopyFinding | null => {
  const asGiven = findAsGiven(what, digest, candidates);
  if (asGiven !== null) return asGiven;
  for (const { where, text } of candidates) {
    if (what === 'abstract') {
      const isSigned = toTexSpellings(text).some((spelled) => {
        const found = toTextDigest(spelled);
        return found.kind === 'ok' && found.value === digest;
      });
      if (isSigned) return { what, kind: 'match', where, prepared: 'with its accents and letters as TeX' };
    } else if (text.length <= LONGEST_TITLE) {
      const match = matchTitle(text, { digest, title });
      if (match !== null) return { what, kind: 'match', where, prepared: match.prepared };
    }
  }
  return null;
};

const findAsGiven = (
  what: What,
  digest: string,
  candidates: readonly CopyCandidate[],
): CopyFinding | null => {
  for (const { where, text } of candidates) {
    const tried = new Set<string>();
    for (const [prepared, prepare] of PREPARATIONS) {
      const bound = toBoundText(prepare(text));
      if (tried.has(bound)) continue;
      tried.add(bound);
      const found = toTextDigest(bound);
      if (found.kind === 'ok' && found.value === digest) return { what, kind: 'match', where, prepared };
    }
  }
  return null;
};

interface Reference {
  readonly against: NearestDifference['against'];
  readonly text: string;
  readonly isCut: boolean;
}

const toReference = (what: What, { matching, reported }: RecordView): Reference | null => {
  if (what === 'title')
    return matching.title === null
      ? null
      : { against: 'title', text: toBoundText(matching.title), isCut: false };
  const excerpt = reported.abstractExcerpt;
  return excerpt === null || excerpt.trim() === ''
    ? null
    : { against: 'excerpt', text: toBoundText(excerpt), isCut: excerpt.length >= EXCERPT };
};

interface Nearest {
  readonly candidate: CopyCandidate;
  readonly likeness: number;
  readonly difference: NearestDifference | null;
}

/** The candidate that is most like what the record holds in clear; the first where there is nothing to compare with. */
const findNearest = (candidates: readonly CopyCandidate[], reference: Reference | null): Nearest | null => {
  const [first] = candidates;
  if (first === undefined) return null;
  if (reference === null) return { candidate: first, likeness: 0, difference: null };
  const compared = candidates.map((candidate): Nearest => {
    const { runs, likeness } = toWordDifference(toBoundText(candidate.text), reference.text, reference.isCut);
    const { against } = reference;
    const isBeyond = runs.every(({ kind }) => kind === 'same');
    return { candidate, likeness, difference: { against, where: candidate.where, runs, isBeyond } };
  });
  return compared.reduce((best, each) => (each.likeness > best.likeness ? each : best));
};

/** Of parts without a mark so many are compared word by word: the largest texts of a source are not all worth it. */
const MOST_COMPARED = 40;

const toDifference = (what: What, { candidate, difference }: Nearest): CopyFinding => {
  if (!candidate.text.isWellFormed())
    return {
      what,
      kind: 'not-comparable',
      reason: 'The text holds half a character, which has no bytes to hash.',
      nearest: difference,
    };
  return isAscii(candidate.text)
    ? { what, kind: 'differs', nearest: difference }
    : {
        what,
        kind: 'not-comparable',
        reason:
          'The text has characters beyond ASCII, and how the registry prepares those for its digest is not known. None of the usual forms has the signed digest.',
        nearest: difference,
      };
};

const none = (what: What, reason: string): CopyFinding => ({
  what,
  kind: 'not-comparable',
  reason,
  nearest: null,
});

const noDigest = (what: What): CopyFinding =>
  none(what, `The record signs no digest of ${what === 'title' ? 'a title' : 'an abstract'}.`);

/**
 * Whether a text, or a part of it, is the title or the abstract that a record binds by its digest (docs/protocol.md
 * "Identity"). Takes plain text, a TeX source, or a page with labels; case and white space never matter.
 *
 * @param text as pasted or dropped, up to 4 million characters.
 * @returns what was found for title and abstract, those that the text seems to be about; at least one finding. A match
 * is the signed digest recomputed; a difference is shown against the title (if bound) or the first 600 characters.
 */
export const compareCopy = (text: string, record: RecordView): readonly CopyFinding[] => {
  const digests: readonly (readonly [What, string | null])[] = [
    ['title', record.signed.titleSha256],
    ['abstract', record.signed.abstractSha256],
  ];
  if (text.trim() === '') return [none('title', 'There is no text to compare.')];
  if (text.length > MAX_TEXT)
    return digests.map(([what]) => none(what, `The text has more than ${MAX_TEXT} characters.`));

  const candidates = toCandidates(text);
  const findings = digests.flatMap(([what, digest]): readonly CopyFinding[] => {
    const marked = candidates.filter((each) => each.what === what);
    if (digest === null) return marked.length > 0 ? [noDigest(what)] : [];
    const match = findMatch(what, digest, candidates, record.matching.title);
    if (match !== null) return [match];
    const among = marked.length > 0 ? marked : candidates.filter((each) => each.what === null);
    const nearest = findNearest(among.slice(0, MOST_COMPARED), toReference(what, record));
    if (nearest === null) return [];
    const isMeant = marked.length > 0 || nearest.likeness >= ALIKE;
    return isMeant ? [toDifference(what, nearest)] : [];
  });
  if (findings.length > 0) return findings;

  const what: What = text.trim().length <= TITLE_LENGTH ? 'title' : 'abstract';
  const digest = what === 'title' ? record.signed.titleSha256 : record.signed.abstractSha256;
  if (digest === null) return [noDigest(what)];
  const whole = candidates.filter(({ where }) => where === 'the whole text');
  const nearest = findNearest(whole, toReference(what, record));
  return [
    nearest === null
      ? none(
          what,
          'The text is too long for an abstract, and no part of it is marked as one or looks like it.',
        )
      : toDifference(what, nearest),
  ];
};

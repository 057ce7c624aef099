import { formatIdentifier, MAX_IDENTIFIER_LENGTH, parseIdentifier, undress } from '../identifier.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { toNamedPapers } from '../mentions/named-papers.ts';
import { diagnoseAddress } from './address.ts';
import { diagnoseArxiv } from './arxiv.ts';
import { diagnoseJoined, diagnoseMisspelt } from './misspelt.ts';
import { type Mistake, mistake, quote } from './mistake.ts';
import { diagnosePith } from './pith.ts';
import { diagnoseMore, findIdentifiers, MOST_OFFERED } from './within.ts';

/** Why a text is not an identifier. */
export interface IdentifierProblem {
  /** One or two sentences for people. */
  readonly message: string;
  /** The place of the mistake, as UTF-16 offsets in the text as it was given; null when it is no one place. */
  readonly at: { readonly start: number; readonly end: number } | null;
  /**
   * Texts that may have been meant, each of which `parseIdentifier` takes, with the version where one was written. Where
   * there are several none of them is better than the others.
   */
  readonly suggestions: readonly string[];
  /** The text is no identifier but looks like a record in JSON, to be opened like a file. */
  readonly looksLikeRecord: boolean;
}

/**
 * What is wrong with a text that `parseIdentifier` does not take, as precisely as it can be said. Never throws.
 * Kept apart from `identifier.ts` so that its sentences load only when something is nearly right.
 */
export const diagnoseIdentifier = (text: string): IdentifierProblem => {
  // Linear for any length: only what follows the first bracket is looked at.
  if (/^\s*(?:\{|\[\s*[{[\]])/.test(text))
    return {
      message: 'This looks like a record in JSON, not like an identifier. It can be opened like a file.',
      at: null,
      suggestions: [],
      looksLikeRecord: true,
    };
  const isTooLong = text.length > MAX_IDENTIFIER_LENGTH;
  const [start, end] = isTooLong ? [0, 0] : undress(text);
  const { message, span, suggestions } = isTooLong ? tooLong(text) : diagnoseBare(text.slice(start, end));
  return {
    message,
    at: span === null ? null : { start: start + span[0], end: start + span[1] },
    suggestions,
    looksLikeRecord: false,
  };
};

/** Longer texts are not searched while one types. In UTF-16 code units. */
const MOST_SEARCHED = 20_000;

const tooLong = (text: string): Mistake =>
  mistake(
    `This text has ${text.length.toLocaleString('en')} characters; an identifier has at most ${MAX_IDENTIFIER_LENGTH.toLocaleString('en')}.`,
    null,
    text.length > MOST_SEARCHED ? [] : findIdentifiers(text).slice(0, MOST_OFFERED),
  );

/** From the most to the least specific; the text has been trimmed. */
const diagnoseBare = (text: string): Mistake => {
  if (text === '') return mistake('Type an arXiv id, a pith number or the address of a paper.');
  const papers = toNamedPapers(findMentions(text));
  const found = findIdentifiers(text);
  if (papers.length > 1)
    return mistake(
      `These are ${papers.length} identifiers; one is looked up at a time.`,
      null,
      found.slice(0, MOST_OFFERED),
    );
  if (found.length > 1)
    return mistake(
      `Versions of one paper are named here; one is looked up at a time.`,
      null,
      found.slice(0, MOST_OFFERED),
    );
  const diagnosed =
    diagnoseLookAlike(text) ??
    diagnoseAddress(text) ??
    diagnoseArxiv(text) ??
    diagnoseJoined(text) ??
    (found.length === 0 ? null : diagnoseMore(found)) ??
    diagnosePith(text) ??
    diagnoseRest(text);
  const meant = diagnosed.suggestions.length === 0 ? diagnoseMisspelt(text) : null;
  return meant ?? { ...diagnosed, suggestions: withVersions(diagnosed.suggestions, found) };
};

/** A version that is written anywhere beside a paper stays with it, whatever was looked at first. */
const withVersions = (suggestions: readonly string[], found: readonly string[]): readonly string[] =>
  suggestions.map((each) => found.find((one) => one.replace(/v\d+$/, '') === each) ?? each);

/** A digit of another script → the one of ASCII. The ten of a script follow each other. */
const toDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return `${value}`;
};

/** Characters beyond ASCII that stand for plain ones: full-width forms, digits, other hyphens, dots and slashes. Never guessed. */
const diagnoseLookAlike = (text: string): Mistake | null => {
  const at = text.search(/[^\x20-\x7e]/);
  if (at === -1) return null;
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/[\u00b7\u2022\u2024\u2027\u3002]/g, '.')
    .replace(/(?!\d)\p{Nd}/gu, toDigit)
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060]/g, '');
  const parsed = parseIdentifier(plain);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const name = `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const span = [at, at + character.length] as const;
  if (parsed.kind === 'ok')
    return mistake(
      `${quote(character)} (${name}) only looks like a character that identifiers have.`,
      span,
      formatIdentifier(parsed.value),
    );
  if (/\s/.test(text)) return null;
  const isPlain = /^[\x20-\x7e]+$/.test(plain);
  return mistake(
    `${quote(character)} (${name}) does not occur in identifiers.`,
    span,
    isPlain ? diagnoseBare(plain).suggestions : [],
  );
};

const diagnoseRest = (text: string): Mistake =>
  mistake(
    /\s/.test(text)
      ? 'This is not an identifier. Records are looked up by arXiv id, pith number, DOI, address or hash; by title only where one is known here.'
      : `${quote(text)} is not an arXiv id (as 2503.11367), a pith number (as pith:2W3F2J6X) or the address of a paper.`,
  );

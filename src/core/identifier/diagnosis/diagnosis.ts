import { formatIdentifier, MAX_IDENTIFIER_LENGTH, parseIdentifier, undress } from '../identifier.ts';
import { diagnoseAddress, diagnoseMore, findIdentifiers } from './address.ts';
import { diagnoseArxiv } from './arxiv.ts';
import { type Mistake, mistake, quote } from './mistake.ts';
import { diagnosePith } from './pith.ts';

/** Why a text is not an identifier. */
export interface IdentifierProblem {
  /** One or two sentences for people. */
  readonly message: string;
  /** The place of the mistake, as UTF-16 offsets in the text as it was given; null when it is no one place. */
  readonly at: { readonly start: number; readonly end: number } | null;
  /** A text that may have been meant. `parseIdentifier` takes it. */
  readonly suggestion: string | null;
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
      suggestion: null,
      looksLikeRecord: true,
    };
  const isTooLong = text.length > MAX_IDENTIFIER_LENGTH;
  const [start, end] = isTooLong ? [0, 0] : undress(text);
  const { message, span, suggestion } = isTooLong ? tooLong(text) : diagnoseBare(text.slice(start, end));
  return {
    message,
    at: span === null ? null : { start: start + span[0], end: start + span[1] },
    suggestion,
    looksLikeRecord: false,
  };
};

const tooLong = (text: string): Mistake =>
  mistake(
    `This text has ${text.length.toLocaleString('en')} characters; an identifier has at most ${MAX_IDENTIFIER_LENGTH.toLocaleString('en')}.`,
  );

/** From the most to the least specific; the text has been trimmed. */
const diagnoseBare = (text: string): Mistake => {
  if (text === '') return mistake('Type an arXiv id, a pith number or the address of a paper.');
  const found = findIdentifiers(text);
  if (found.length > 1)
    return mistake(`These are ${found.length} identifiers; one is looked up at a time.`, null, found[0]);
  return (
    diagnoseLookAlike(text) ??
    diagnoseAddress(text) ??
    diagnoseArxiv(text) ??
    (found[0] === undefined ? null : diagnoseMore(found[0])) ??
    diagnosePith(text) ??
    diagnoseRest(text)
  );
};

/** Characters beyond ASCII that stand for plain ones: full-width forms, other hyphens and slashes. Never guessed. */
const diagnoseLookAlike = (text: string): Mistake | null => {
  const at = text.search(/[^\x20-\x7e]/);
  if (at === -1) return null;
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .replace(/[\u2044\u2215]/g, '/')
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
  return /\s/.test(text)
    ? null
    : mistake(`${quote(character)} (${name}) does not occur in identifiers.`, span);
};

const diagnoseRest = (text: string): Mistake =>
  mistake(
    /\s/.test(text)
      ? 'This is not an identifier. Papers are found by arXiv id, pith number, DOI, address or hash, not by title or author.'
      : `${quote(text)} is not an arXiv id (as 2503.11367), a pith number (as pith:2W3F2J6X) or the address of a paper.`,
  );

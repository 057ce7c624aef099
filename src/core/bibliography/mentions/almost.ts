import { diagnoseIdentifier } from '../../identifier/diagnosis/diagnosis.ts';
import { parseIdentifier } from '../../identifier/identifier.ts';
import type { AlmostMention } from '../entry/entry.ts';
import { findInText } from './text.ts';

/** Places that announce an arXiv id, and what stands there. */
const ANNOUNCED =
  /(?:arxiv\s?:\s{0,3}|arxiv\.org\/(?:abs|pdf)\/|10\.48550(?:\/|%2F)arxiv\.|(?<![\w.%/-])abs\/(?=\d))(\d{4},\d{4,5}(?!\d)|[^\s,;"'{}()[\]<>\\]{1,60})/gi;

/** So many of one text are looked at. */
const MOST = 20;

/** What is wrong with a text that should be an arXiv id, and what may be meant. */
export const toAlmost = (field: string, raw: string): AlmostMention => {
  const { message, suggestions } = diagnoseIdentifier(raw);
  // Of two readings that are equally good neither is the one that was meant.
  const suggestion = suggestions.length === 1 ? (suggestions[0] ?? null) : null;
  const parsed = suggestion === null ? null : parseIdentifier(suggestion);
  const isArxiv = parsed?.kind === 'ok' && parsed.value.kind === 'arxiv';
  return { field, raw: raw.slice(0, 80), message, suggestion: isArxiv ? suggestion : null };
};

/** Whether an id is announced and does not follow: four digits in a row alone are a year. */
const isAttempt = (word: string): boolean => /\d{3}/.test(word) && !/^(?:19|20)\d\d\W*$/.test(word);

/** The places of a text that announce an arXiv id and have something else that is almost one. */
export const findAlmostInText = (field: string, text: string): readonly AlmostMention[] => {
  const almost: AlmostMention[] = [];
  let looked = 0;
  for (const match of text.matchAll(ANNOUNCED)) {
    looked += 1;
    if (looked > MOST) break;
    const word = (match[1] ?? '').replace(/(?:\.pdf)?[.:?!#/]*$/i, '');
    if (!isAttempt(word)) continue;
    // An id of the old form goes on behind a slash, and a version may follow.
    const wide = text.slice(match.index, match.index + match[0].length + 24);
    if (findInText(wide).some(({ start }) => start < match[0].length)) continue;
    almost.push(toAlmost(field, word));
  }
  return almost;
};

import { parseSha256 } from '../base/hex.ts';
import { matchPith } from '../identifier/pith-number.ts';
import { formatFound, type JsonValue } from '../json/json.ts';
import { toOtherNames, toPayloadCopies, toSourceCopies, type UnsignedCopy } from '../record/copies.ts';
import { toArxivId } from '../record/named-paper.ts';
import type { Alias } from '../record/record.ts';
import { compareValues } from '../record/same-value.ts';
import { fail, type Outcome, pass, unchecked } from './check.ts';
import { type Compared, toMismatch } from './compared.ts';
import { CONSISTENCY, CONTRADICTS, type DecidingCheck } from './deciding.ts';
import { type Evidence, noHash, unread } from './facts.ts';

/** One name held against what it should name: whether it names that, something else, or nothing that can be read. */
interface Named extends Compared {
  readonly is: 'same' | 'other' | 'unreadable';
}

/** One outcome of many names: another paper or number first, then what can't be read. */
const toNamesOutcome = (named: readonly Named[], nothing: string): Outcome => {
  const there = named.filter(({ actual }) => typeof actual !== 'string' || actual.trim() !== '');
  const others = there.filter(({ is }) => is === 'other');
  if (others.length > 0) return toMismatch(others);
  const unreadable = there.find(({ is }) => is === 'unreadable');
  if (unreadable !== undefined)
    return unchecked(
      'malformed',
      `${unreadable.place} could not be read as a name: it is ${formatFound(unreadable.actual)}.`,
    );
  return there.length > 0 ? pass : unchecked('absent', nothing);
};

const textOf = (value: JsonValue): string => (typeof value === 'object' ? '' : String(value));

/** A text that should name the paper of the record, in whatever form (docs/experience.md "Input"). */
const toNamedPaper = (place: string, value: JsonValue, id: string): Named => {
  const [paper, signed] = [toArxivId(textOf(value)), toArxivId(id)];
  const isSame = paper === null || signed === null ? textOf(value) === id : paper === signed;
  const is = isSame ? 'same' : paper === null ? 'unreadable' : 'other';
  return { place, expected: id, actual: value, is };
};

/** A text that should be the number of the record or its beginning, in letters of any case. */
const toNamedNumber = (place: string, value: string, suffix: string, length: number): Named => {
  const named = matchPith(value.trim());
  const characters = named?.kind === 'pith' ? named.suffix : named?.kind === 'short' ? named.prefix : null;
  const is = characters === null ? 'unreadable' : suffix.startsWith(characters) ? 'same' : 'other';
  return { place, expected: suffix.slice(0, characters?.length ?? length), actual: value, is };
};

const toNamedSource = (copy: UnsignedCopy, isArxiv: boolean): Named => {
  const { place, expected, actual } = copy;
  if (place !== 'source.kind' && isArxiv) return toNamedPaper(place, actual, textOf(expected));
  const isSame = compareValues(expected, actual) !== 'different';
  return { ...copy, is: isSame ? 'same' : typeof actual === 'string' ? 'other' : 'unreadable' };
};

const toNamedPayload = (copy: UnsignedCopy): Named => {
  const { expected, actual } = copy;
  const sha256 = typeof actual === 'string' ? parseSha256(actual) : null;
  const likeness = compareValues(expected, sha256 ?? actual);
  const isReadable = typeof expected === 'object' ? typeof actual === 'object' : sha256 !== null;
  const is = likeness === 'same' ? 'same' : likeness === 'different' && isReadable ? 'other' : 'unreadable';
  return { ...copy, is };
};

/**
 * What names the paper or the hash outside the signed part against what was signed (docs/protocol.md "Signature": only that
 * part is signed). Another spelling, or another version of the same paper, is no other paper.
 */
const checkUnsignedCopies = ({ record }: Evidence): Outcome => {
  const isArxiv = record.view.signed.arxivId !== null;
  const named = [
    ...toSourceCopies(record).map((copy) => toNamedSource(copy, isArxiv)),
    ...toPayloadCopies(record).map(toNamedPayload),
    ...(isArxiv ? toOtherNames(record) : [])
      .map(({ place, expected, actual }) => toNamedPaper(place, actual, textOf(expected)))
      .filter(({ is }) => is !== 'unreadable'),
  ];
  return toNamesOutcome(named, 'The record doesn’t name its paper outside the signed part.');
};

const SHORT = /^pith_short_(8|12|16)$/;

/** An alias against the signed source or the computed number; nothing where neither says what it should be. */
const toNamedAlias = ({ kind, value }: Alias, { record, hash }: Evidence): readonly Named[] => {
  const { arxivId } = record.view.signed;
  const length = SHORT.exec(kind)?.[1];
  if (length !== undefined)
    return hash.kind === 'ok' ? [toNamedNumber(kind, value, hash.value.suffix, Number(length))] : [];
  if (arxivId === null) return [];
  switch (kind) {
    case 'arxiv':
    case 'arxiv_version':
      return [toNamedPaper(kind, value, arxivId)];
    case 'doi':
      // A DOI of a journal can't be held against anything signed.
      return [toNamedPaper(kind, value, arxivId)].filter(({ is }) => is !== 'unreadable');
    default:
      return [];
  }
};

/**
 * The other names of the record against the signed paper and the computed number. Further versions of the paper pass.
 * DOIs of journals and kinds of alias that this program does not know can't be compared, and are left alone.
 */
const checkAliases = (evidence: Evidence): Outcome => {
  const { aliases } = evidence.record.wire;
  if (aliases.kind !== 'value') return unread(aliases);
  const { elements, total } = aliases.value;
  const outcome = toNamesOutcome(
    elements.flatMap((alias) => toNamedAlias(alias, evidence)),
    'The record has no alias that could be compared with a signed value.',
  );
  if (outcome.kind === 'fail') return outcome;
  if (elements.length < total)
    return unchecked(
      'malformed',
      'Some of the aliases are not objects with an alias_kind and an alias_value.',
    );
  return evidence.hash.kind === 'error' && elements.some(({ kind }) => SHORT.test(kind)) ? noHash : outcome;
};

/** The short number of the record against the computed one (docs/protocol.md "Identity"). */
const checkShortNumber = ({ record, hash }: Evidence): Outcome => {
  const { shortNumber } = record.wire;
  if (shortNumber.kind !== 'value') return unread(shortNumber);
  if (shortNumber.value.trim() === '') return unchecked('absent', 'The short number of the record is empty.');
  if (hash.kind === 'error') return noHash;
  const named = toNamedNumber('short_pith_number', shortNumber.value.slice(0, 200), hash.value.suffix, 8);
  return named.is === 'other'
    ? fail(`pith:${named.expected}`, textOf(named.actual))
    : toNamesOutcome([named], '');
};

export const shortNumber = {
  id: 'short-number',
  weight: CONSISTENCY,
  headline: CONTRADICTS,
  run: checkShortNumber,
} as const satisfies DecidingCheck;

export const aliases = {
  id: 'aliases',
  weight: CONSISTENCY,
  headline: CONTRADICTS,
  run: checkAliases,
} as const satisfies DecidingCheck;

export const unsignedCopies = {
  id: 'unsigned-copies',
  weight: CONSISTENCY,
  headline: CONTRADICTS,
  run: checkUnsignedCopies,
} as const satisfies DecidingCheck;

import { toInstant } from '../base/instant.ts';
import { formatQuoted, isSameJson, type JsonValue } from '../json/json.ts';
import { toUnsignedCopies } from '../record/copies.ts';
import type { Alias } from '../record/record.ts';
import { fail, type Outcome, pass, unchecked } from './check.ts';
import { type Evidence, noHash, unread } from './facts.ts';

/** A value for "expected" and "found": texts as they are, the rest as JSON where it is short, else what it is. */
const formatValue = (value: JsonValue): string => {
  if (typeof value === 'string') return formatQuoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (!Array.isArray(value)) return 'an object';
  return value.every((element) => typeof element === 'string')
    ? `[${value.slice(0, 20).map(formatQuoted).join(', ')}${value.length > 20 ? ', …' : ''}]`
    : 'an array';
};

const sorted = (value: JsonValue): JsonValue =>
  Array.isArray(value) && value.every((element) => typeof element === 'string') ? value.toSorted() : value;

/** Same value, another spelling of the same moment, or the same texts in another order. */
const isSameValue = (a: JsonValue, b: JsonValue): boolean => {
  if (a === b) return true;
  if (typeof a !== 'string' || typeof b !== 'string') return isSameJson(sorted(a), sorted(b));
  const instant = toInstant(a);
  return instant !== null && instant === toInstant(b);
};

/** So many differing places are named one by one: a hostile record may hold any number of them. */
const MOST_NAMED = 20;

/** One outcome of many comparisons: the differing places at once, each with its name. */
export const toOutcome = (
  compared: readonly { readonly place: string; readonly expected: JsonValue; readonly actual: JsonValue }[],
  nothing: string,
): Outcome => {
  const differing = compared.filter(({ expected, actual }) => !isSameValue(expected, actual));
  const named = differing.slice(0, MOST_NAMED);
  const more = differing.length > MOST_NAMED ? `; and ${differing.length - MOST_NAMED} more` : '';
  if (named.length > 0)
    return fail(
      named.map(({ place, expected }) => `${place} ${formatValue(expected)}`).join('; ') + more,
      named.map(({ place, actual }) => `${place} ${formatValue(actual)}`).join('; ') + more,
    );
  return compared.length > 0 ? pass : unchecked('absent', nothing);
};

/** What the record repeats outside its signed part against the signed values (docs/protocol.md "Signature": only that part is signed). */
export const checkUnsignedCopies = ({ record }: Evidence): Outcome =>
  toOutcome(
    toUnsignedCopies(record).map(({ place, copy, signed }) => ({ place, expected: signed, actual: copy })),
    'The record repeats none of its signed values outside the signed part.',
  );

const ARXIV_DOI = '10.48550/arxiv.';
const SHORT = /^pith_short_(8|12|16)$/;

/** What an alias must be by the signed source and the computed number; null where nothing signed says. */
const expectedOf = ({ kind, value }: Alias, { record, hash }: Evidence): string | null => {
  const { sourceKind, sourceId, version } = record.view.signed;
  const id = sourceKind === 'arxiv' ? sourceId : null;
  const length = SHORT.exec(kind)?.[1];
  if (length !== undefined) return hash.kind === 'ok' ? hash.value.suffix.slice(0, Number(length)) : null;
  if (id === null) return null;
  switch (kind) {
    case 'arxiv':
      return id;
    case 'arxiv_version':
      return version === null ? null : `${id}v${version}`;
    case 'doi':
      if (!value.toLowerCase().startsWith(ARXIV_DOI)) return null;
      return value.toLowerCase() === `${ARXIV_DOI}${id}`.toLowerCase() ? value : `${ARXIV_DOI}${id}`;
    default:
      return null;
  }
};

/**
 * The other names of the record against the signed source and the computed number. DOIs of journals and kinds of
 * alias that this program does not know cannot be compared with anything signed, and are left alone.
 */
export const checkAliases = (evidence: Evidence): Outcome => {
  const { aliases } = evidence.record.wire;
  if (aliases.kind !== 'value') return unread(aliases);
  const { elements, total } = aliases.value;
  const compared = elements.flatMap((alias) => {
    const expected = expectedOf(alias, evidence);
    return expected === null ? [] : [{ place: alias.kind, expected, actual: alias.value }];
  });
  const outcome = toOutcome(compared, 'The record has no alias that could be compared with a signed value.');
  if (outcome.kind === 'fail') return outcome;
  if (elements.length < total)
    return unchecked(
      'malformed',
      'Some of the aliases are not objects with an alias_kind and an alias_value.',
    );
  return evidence.hash.kind === 'error' && elements.some(({ kind }) => SHORT.test(kind)) ? noHash : outcome;
};

import { formatQuoted, type JsonValue } from '../json/json.ts';
import { compareValues } from '../record/same-value.ts';
import { fail, type Outcome, pass, unchecked } from './check.ts';

/** One of the places that a check compares. */
export interface Compared {
  readonly place: string;
  readonly expected: JsonValue;
  readonly actual: JsonValue;
}

/** A value for "recorded" and "computed": texts as they are, the rest as JSON where it is short, else what it is. */
export const formatValue = (value: JsonValue): string => {
  if (typeof value === 'string') return formatQuoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (!Array.isArray(value)) return 'an object';
  return value.every((element) => typeof element === 'string')
    ? `[${value.slice(0, 20).map(formatQuoted).join(', ')}${value.length > 20 ? ', …' : ''}]`
    : 'an array';
};

/** So many differing places are named one by one: a hostile record may hold any number of them. */
const MOST_NAMED = 20;

const format = (compared: readonly Compared[], which: 'expected' | 'actual'): string =>
  compared
    .slice(0, MOST_NAMED)
    .map((each) => `${each.place} ${formatValue(each[which])}`)
    .join('; ') + (compared.length > MOST_NAMED ? `; and ${compared.length - MOST_NAMED} more` : '');

/** The outcome of differing places: each with its name, and both values. */
export const toMismatch = (differing: readonly Compared[]): Outcome =>
  fail(format(differing, 'expected'), format(differing, 'actual'));

/** One outcome of many comparisons: what differs first, then what is written otherwise and can't be compared. */
export const toOutcome = (compared: readonly Compared[], nothing: string): Outcome => {
  const alike = compared.map((each) => ({ each, likeness: compareValues(each.expected, each.actual) }));
  const that = (wanted: string) => alike.flatMap(({ each, likeness }) => (likeness === wanted ? [each] : []));
  const differing = that('different');
  if (differing.length > 0) return toMismatch(differing);
  const respelled = that('respelled');
  if (respelled.length > 0)
    return unchecked(
      'incomparable',
      `Not compared, because it is written otherwise: ${format(respelled, 'actual')}.`,
    );
  return compared.length > 0 ? pass : unchecked('absent', nothing);
};

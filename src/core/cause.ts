import type { CheckId } from './checks/checks.ts';
import { formatValue } from './checks/compared.ts';
import type { Examined } from './examination.ts';
import { toRepeatedValues, toSourceCopies, type UnsignedCopy } from './record/copies.ts';
import { parseRecord } from './record/parse.ts';
import { compareValues } from './record/same-value.ts';

const NAMES: Readonly<Record<string, string>> = {
  source: 'source',
  'source.kind': 'kind of source',
  'source.id': 'id',
  'source.version': 'version',
  'paper.license': 'licence',
  'paper.primary_cat': 'primary category',
  'paper.submitted_at': 'day of submission',
  'paper.cross_cats': 'further categories',
};

/** What each check found, where nothing more particular can be said of it. */
const CAUSES: Partial<Readonly<Record<CheckId, string>>> = {
  'canonical-hash': 'The signed part doesn’t give the hash that the record names',
  'pith-number': 'The number is not the one that the signed part gives',
  'receipt-hash': 'The receipt is for another hash than that of the signed part',
  'signing-key': 'The receipt gives another fingerprint than that of the key that it names',
  signature: 'The signature is not one of the computed hash by the key that the receipt names',
  'title-digest': 'The title doesn’t give the digest that the signed part has',
  'short-number': 'The short number is not the beginning of the computed number',
  aliases: 'One of its other names is of another paper or number',
  'unsigned-copies': 'Outside its signed part the record names another paper or hash',
  'answers-question': 'The record is of another paper or number than the one asked for',
};

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Values that the record also has outside its signed part, and has otherwise there. */
const toContradicted = ({ record: { json, at } }: Examined): readonly UnsignedCopy[] => {
  const parsed = parseRecord(json, at);
  return parsed.kind === 'error'
    ? []
    : [...toSourceCopies(parsed.value), ...toRepeatedValues(parsed.value)].filter(
        ({ expected, actual }) => compareValues(expected, actual) === 'different',
      );
};

/** A signed part that isn't the one that was hashed often shows what is different in it. */
const toSignedPartCause = (examined: Examined): string | null => {
  const [first, ...more] = toContradicted(examined);
  if (first === undefined) return null;
  const { place, expected, actual } = first;
  const others = more.length === 0 ? '' : `, and they differ in ${COUNTS[more.length] ?? more.length} more`;
  const name = NAMES[place] ?? place;
  return `The signed part says ${name} ${formatValue(expected)}, the rest ${name} ${formatValue(actual)}${others}`;
};

const toCauseOf = (id: CheckId, examined: Examined): string => {
  const isPassed = (other: CheckId): boolean =>
    examined.checks.some((check) => check.id === other && check.outcome.kind === 'pass');
  if (id === 'canonical-hash') {
    // Where receipt or number speak for the signed part, it is the hash beside them that is another one.
    if (isPassed('receipt-hash') || isPassed('pith-number'))
      return 'The record names another hash than the one that its signed part gives';
    const cause = toSignedPartCause(examined);
    if (cause !== null) return cause;
  }
  return CAUSES[id] ?? 'The record contradicts its own signed part';
};

/**
 * Why a record doesn't match, in one sentence: the first failed check names it, since each builds only on those before
 * it; then how many mismatches follow on the page. States what was found, never who changed what. Null for a record that
 * is not contradicted.
 */
export const toCause = (examined: Examined): string | null => {
  if (examined.verdict.kind !== 'contradicted') return null;
  const { failed } = examined.verdict;
  const [first] = failed;
  const count = COUNTS[failed.length] ?? failed.length;
  return first === undefined
    ? null
    : `${toCauseOf(first, examined)}; ${count} ${failed.length === 1 ? 'mismatch follows' : 'mismatches follow'}.`;
};

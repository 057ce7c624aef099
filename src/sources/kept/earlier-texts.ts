import { isSameJson } from '../../core/json/json.ts';
import { readJson } from '../../core/json/read.ts';
import { isKeptText, type KeptText } from './kept-text.ts';

/** So many earlier texts of one record are kept, beside the present one. */
const MOST_EARLIER = 2;

/** Whether two texts say the same, whatever the order of their keys and their spaces. */
const isSame = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [left, right] = [readJson(a), readJson(b)];
  return (
    left !== null &&
    right !== null &&
    isSameJson(left.value, right.value) &&
    isSameJson(left.inexact, right.inexact)
  );
};

/**
 * The earlier texts of a record once another one has come: each says something else than the present one and the others,
 * and the oldest give way.
 * @param known as stored. What is no list was written by another version of this program, and stays.
 * @param before the text that was the present one.
 */
export const addEarlier = (known: unknown, before: KeptText, now: KeptText): unknown => {
  if (known !== undefined && !Array.isArray(known)) return known;
  const kept: KeptText[] = [];
  for (const each of [before, ...(known ?? []).filter(isKeptText)])
    if (![now, ...kept].some(({ text }) => isSame(text, each.text))) kept.push(each);
  return kept.slice(0, MOST_EARLIER);
};

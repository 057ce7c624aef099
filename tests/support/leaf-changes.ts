import { isJsonObject, type JsonValue } from '../../src/core/json/json.ts';

/*
 * Four ways of changing a leaf.
 *   shaped:  another value that still looks right: a hexadecimal digit, a letter, a digit, a flag turned
 *   longer:  one more character, element or member
 *   type:    a value of another type
 *   removed: taken away
 */
export const CHANGES = ['shaped', 'longer', 'type', 'removed'] as const;
export type Change = (typeof CHANGES)[number];

const otherCharacter = (text: string, at: number): string => {
  const character = text.charAt(at);
  const other = /[A-Z]/.test(character)
    ? character === 'A'
      ? 'B'
      : 'A'
    : /\d/.test(character)
      ? character === '0'
        ? '1'
        : '0'
      : character === 'a'
        ? 'b'
        : 'a';
  return text.slice(0, at) + other + text.slice(at + 1);
};

/** What becomes of a leaf; `undefined` where it is taken away. */
export const changedLeaf = (value: JsonValue, change: Change): JsonValue | undefined => {
  if (change === 'removed') return undefined;
  if (typeof value === 'string') {
    if (change === 'type') return 7;
    if (change === 'longer') return `${value}x`;
    return value === '' ? 'x' : otherCharacter(value, Math.min(value.length - 1, 20));
  }
  if (change === 'type') return typeof value === 'object' ? 'x' : String(value);
  if (typeof value === 'number') return change === 'shaped' ? value + 1 : value * 10 + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return change === 'shaped' ? ['x'] : ['x', {}];
  return isJsonObject(value) ? { x: 'x' } : 'x';
};

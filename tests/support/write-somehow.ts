import { isJsonObject, type JsonValue } from '../../src/core/json/json.ts';

/** Gives a whole number from 0 up to and without `limit`. */
export type Pick = (limit: number) => number;

/** Numbers that follow from a seed alone (mulberry32), so that a failing case can be run again. */
export const toPick = (seed: number): Pick => {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
};

const SPACES = ['', '', '', '', ' ', '\n', '\t\r\n  '];

/** One way of writing JSON: members in any order, white space anywhere, characters escaped or not. */
export const writeSomehow = (value: JsonValue, pick: Pick): string => {
  const space = (): string => SPACES[pick(SPACES.length)] ?? '';
  const writeUnit = (unit: string): string => {
    const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${pick(2) === 0 ? hex : hex.toUpperCase()}`;
  };
  const writeText = (text: string): string => {
    const plain = JSON.stringify(text);
    // Most texts as everybody writes them: what is said is the same.
    if (pick(3) > 0) return plain;
    let written = '"';
    for (const unit of text.split(''))
      written +=
        pick(4) === 0
          ? writeUnit(unit)
          : unit === '/' && pick(2) === 0
            ? '\\/'
            : JSON.stringify(unit).slice(1, -1);
    return `${written}"`;
  };
  const shuffle = <T>(items: readonly T[]): readonly T[] => {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = pick(last + 1);
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
    }
    return shuffled;
  };
  const write = (part: JsonValue): string => {
    if (typeof part === 'string') return writeText(part);
    if (Array.isArray(part))
      return `[${space()}${Array.from(part as readonly (JsonValue | undefined)[], (each) => write(each ?? null) + space()).join(`,${space()}`)}]`;
    if (!isJsonObject(part)) return String(part);
    const members = shuffle(Object.entries(part));
    return `{${members.map(([key, each]) => `${space()}${writeText(key)}${space()}:${space()}${write(each)}${space()}`).join(',')}${space()}}`;
  };
  return space() + write(value) + space();
};

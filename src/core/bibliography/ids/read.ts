import { parseIdentifier } from '../../identifier/identifier.ts';
import type { Entry } from '../entry/entry.ts';
import { makeLineFinder } from '../entry/lines.ts';
import { toAlmost } from '../mentions/almost.ts';

/** One word of a list of ids: separated by white space, commas or semicolons. What follows `#` on its line is comment. */
const WORD = /#[^\n\r]*|[^\s,;]+/g;

/** Whether a text is nothing but ids, at most one in ten of them wrong. */
export const isIdList = (text: string): boolean => {
  const words = (text.slice(0, 20_000).match(WORD) ?? []).filter((word) => !word.startsWith('#'));
  const good = words.filter((word) => isPaper(word)).length;
  return good > 0 && words.length - good <= Math.max(1, words.length / 10);
};

const isPaper = (word: string): boolean => {
  const parsed = parseIdentifier(word);
  return parsed.kind === 'ok' && parsed.value.kind !== 'hash' && /[\d:]/.test(word);
};

/** Reads a plain list of arXiv ids, pith numbers or their addresses: one entry each, without a title. */
export const readIds = (text: string, file: string): readonly Entry[] => {
  const lineOf = makeLineFinder(text);
  return [...text.matchAll(WORD)].flatMap((match): readonly Entry[] => {
    const [word] = match;
    if (word.startsWith('#') || !/[A-Za-z0-9]/.test(word)) return [];
    const parsed = parseIdentifier(word);
    const identifier = parsed.kind === 'ok' && parsed.value.kind !== 'hash' ? parsed.value : null;
    const span = { start: match.index, end: match.index + word.length };
    return [
      {
        file,
        format: 'ids',
        key: null,
        type: 'id',
        line: lineOf(span.start),
        span,
        raw: word,
        fields: [],
        title: { kind: 'none' },
        mentions: identifier === null ? [] : [{ identifier, field: 'text', raw: word, span, isSure: true }],
        almost: identifier === null ? [toAlmost('the list', word)] : [],
        isCompound: false,
        problem: null,
      },
    ];
  });
};

import { parseJson } from './text.ts';

/**
 * Whether a text is JSON Lines (jsonlines.org): each of the first two lines that aren't empty is an object of JSON by
 * itself.
 */
export const isJsonLines = (text: string): boolean => {
  const first = text
    .slice(0, 1_000_000)
    .split('\n', 40)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    first.length > 1 &&
    first.slice(0, 2).every((line) => /^\{.*\}$/.test(line) && parseJson(line).kind === 'ok')
  );
};

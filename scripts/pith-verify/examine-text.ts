import { type Examination, examine, type Origin } from '../../src/core/examine.ts';
import type { JsonPath } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';

/** Something in a file that is no record, in the form in which `examine` says it. */
export const toUnreadable = (message: string, origin: Origin, text = ''): Examination => ({
  kind: 'unreadable',
  problems: [{ path: '', message }],
  origin,
  text,
});

/** Every record and bundle in a text: of one, or of an array of them. Never empty. */
export const examineText = (
  text: string,
  keys: readonly PinnedKey[],
  origin: Origin,
): readonly Examination[] => {
  const parsed = parseJson(text);
  if (parsed.kind === 'error') return [toUnreadable(parsed.error.message, origin, text)];
  const document = parsed.value;
  if (Array.isArray(document.value) && document.value.length === 0)
    return [toUnreadable('This is an empty array: there is no record in it.', origin, text)];
  const places: readonly JsonPath[] = Array.isArray(document.value)
    ? Array.from(document.value, (_, index) => [index])
    : [[]];
  return places.map((at) => examine({ document, at, question: null, keys, origin }));
};

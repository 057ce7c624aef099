import { error, ok, type Result } from '../core/base/result.ts';
import type { Origin } from '../core/examination.ts';
import type { JsonDocument, JsonPath } from '../core/json/json.ts';
import { parseJson } from '../core/json/text.ts';
import { MAX_BODY_BYTES } from './fetch/fetch-json.ts';

/** A text that someone dropped, chose or pasted, as JSON. */
export interface Dropped {
  readonly document: JsonDocument;
  /** Where its records stand: `[[]]` for one record, `[[0], [1], …]` for a list of them. */
  readonly paths: readonly JsonPath[];
  readonly origin: Origin;
}

const tooLarge = (name: string): Result<never, string> =>
  error(
    `${name} is larger than 5 MiB, the most that this page reads. node build/pith-verify.js of Pith Viewer checks larger files.`,
  );

/**
 * Reads a dropped text.
 * @param name as people know it: `record.json`, "the pasted text".
 * @returns its JSON, or one sentence that says why there is none.
 */
export const readDroppedText = (text: string, name: string): Result<Dropped, string> => {
  // A UTF-16 unit takes at least one byte, so a text this long is too large without counting its bytes.
  if (text.length > MAX_BODY_BYTES || new TextEncoder().encode(text).length > MAX_BODY_BYTES)
    return tooLarge(name);
  const parsed = parseJson(text);
  if (parsed.kind === 'error') return error(`${name} cannot be read as a record. ${parsed.error.message}`);
  const { value: document } = parsed;
  const { value } = document;
  if (typeof value !== 'object' || value === null)
    return error(`${name} is JSON, but holds no record: a record is an object.`);
  if (Array.isArray(value) && value.length === 0)
    return error(`${name} is an empty list: it holds no record.`);
  return ok({
    document,
    paths: Array.isArray(value) ? value.map((_, index) => [index]) : [[]],
    origin: { sourceId: 'file', label: name, kind: 'file', url: null },
  });
};

/**
 * Reads a dropped or chosen file as text (UTF-8), without looking into it.
 * @returns the text, or one sentence that says why there is none.
 */
export const readFileText = async (file: File): Promise<Result<string, string>> => {
  if (file.size > MAX_BODY_BYTES) return tooLarge(file.name);
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
  } catch (cause) {
    // What cannot be decoded is a TypeError; what cannot be read (a folder, a file that moved) is a DOMException.
    return error(
      cause instanceof TypeError
        ? `${file.name} is not a text file: a record is JSON.`
        : `${file.name} could not be read. If it is a folder, choose a file in it.`,
    );
  }
};

import { describeFileKind, describeGone } from '../../core/json/file-kinds.ts';
import type { JsonDocument } from '../../core/json/json.ts';
import { isJsonLines } from '../../core/json/lines.ts';
import { parseJson } from '../../core/json/text.ts';
import type { EntryPlace, ListPart } from './list-messages.ts';
import { readBlob, readLines } from './read-lines.ts';

/**
 * How sure it is that an entry stands in its file as it was read: `early` before the file was read to its end, where that
 * may show damage; `damaged` for the sentence that says so of all early ones before it. Without it it is sure.
 */
export type Stage = 'early' | 'damaged';

/** An entry of a file: something to examine, or a sentence that says why there is nothing. */
export type Entry = { readonly place: EntryPlace; readonly stage?: Stage } & (
  | { readonly kind: 'document'; readonly document: JsonDocument }
  | { readonly kind: 'problem'; readonly message: string }
);

/** A JSON text is read in one go up to this size; beyond it, line by line. In bytes, 5 MiB. */
export const MOST_AT_ONCE = 5 * 1024 * 1024;

/**
 * The entries of one file: of a JSON array its members, of JSON Lines each line, and otherwise the one thing that it
 * holds.
 * @param part which of the files it is, for the places.
 */
export async function* readEntries(listPart: ListPart, part: number): AsyncGenerator<Entry> {
  const { name, blob, problem } = listPart;
  const whole: EntryPlace = { part, start: 0, end: blob.size, index: null, line: null };
  if (problem !== undefined) {
    yield { kind: 'problem', place: whole, message: problem };
    return;
  }
  try {
    yield* readThere(listPart, part, whole);
  } catch (cause) {
    // What can't be read (a file that moved) is a DOMException.
    if (!(cause instanceof DOMException)) throw cause;
    yield { kind: 'problem', place: whole, message: describeGone(name) };
  }
}

async function* readThere({ name, blob }: ListPart, part: number, whole: EntryPlace): AsyncGenerator<Entry> {
  if (blob.size > MOST_AT_ONCE) {
    yield* readByLines({ name, size: blob.size, pieces: readBlob(blob) }, part);
    return;
  }
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const kind = describeFileKind(name, new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
  if (kind !== null) {
    yield { kind: 'problem', place: whole, message: kind };
    return;
  }
  const text = decode(bytes);
  if (text === null) {
    yield { kind: 'problem', place: whole, message: `${name} is not a text file: a record is JSON.` };
    return;
  }
  if (isJsonLines(text)) {
    yield* readByLines({ name, size: blob.size, pieces: readBlob(blob) }, part);
    return;
  }
  const parsed = parseJson(text);
  if (parsed.kind === 'error') {
    yield { kind: 'problem', place: whole, message: parsed.error.message };
    return;
  }
  const document = parsed.value;
  if (!Array.isArray(document.value)) yield { kind: 'document', place: whole, document };
  else if (document.value.length === 0)
    yield { kind: 'problem', place: whole, message: `${name} is an empty list: it holds no record.` };
  else
    for (const index of document.value.keys())
      yield { kind: 'document', place: { ...whole, index }, document };
}

/** A file whose bytes come in pieces. */
export interface PiecedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Asked at the end: whether that was the end of the file. Without it it is. */
  readonly isWhole?: () => boolean;
}

/** The entries of a file of lines, each as soon as its line is there. */
export async function* readByLines(
  { name, size, pieces, isWhole }: PiecedFile,
  part: number,
): AsyncGenerator<Entry> {
  let isFirst = true;
  for await (const { start, end, line, bytes } of readLines(pieces, MOST_AT_ONCE, isWhole)) {
    const place: EntryPlace = { part, start, end, index: null, line };
    const text = bytes === null ? null : decode(bytes);
    if (text?.trim() === '') continue;
    const parsed = text === null ? null : parseJson(text);
    if (isFirst && parsed?.kind !== 'ok' && size > MOST_AT_ONCE) {
      yield {
        kind: 'problem',
        place: { ...place, start: 0, end: size, line: null },
        message: `${name} is larger than 5 MiB and doesn’t have one record on each line (JSON Lines), the form in which large files are read here.`,
      };
      return;
    }
    isFirst = false;
    if (parsed === null)
      yield {
        kind: 'problem',
        place,
        message: bytes === null ? 'This line is longer than 5 MiB.' : 'This line is not text in UTF-8.',
      };
    else if (parsed.kind === 'error') yield { kind: 'problem', place, message: parsed.error.message };
    else yield { kind: 'document', place, document: parsed.value };
  }
}

/** UTF-8, or null for what isn't. */
const decode = (bytes: AllowSharedBufferSource): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

import { createReadStream } from 'node:fs';
import { error, ok, type Result } from '../../src/core/base/result.ts';

/** Larger records are refused: a whole text has to fit into memory several times. In UTF-16 units, at most as many as bytes. */
export const MAX_ENTRY = 256 * 1024 * 1024;
export const TOO_LARGE = 'This is larger than 256 MiB, the limit of this command for one record.';

const toSentence = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder, not a file.';
  if (code === 'EACCES') return 'This file may not be read.';
  return `This could not be read: ${cause instanceof Error ? cause.message : String(cause)}.`;
};

/** Why a file could not be read to its end: a sentence. */
export class InputTrouble extends Error {}

/**
 * The text of a file, or of standard input for `-`, piece by piece.
 * @throws InputTrouble where it can't be read any further.
 */
export async function* readPieces(file: string): AsyncGenerator<string, void> {
  // Replacing a broken byte would change what is hashed, so it is trouble.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new InputTrouble('This is not text in UTF-8.');
    }
  };
  const chunks: AsyncIterable<Buffer> =
    file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  try {
    for await (const chunk of chunks) yield decode(chunk);
  } catch (cause) {
    throw cause instanceof InputTrouble ? cause : new InputTrouble(toSentence(cause));
  }
  yield decode();
}

/** The whole text of a small file. The error is a sentence. */
export const readInput = async (file: string): Promise<Result<string, string>> => {
  let text = '';
  try {
    for await (const piece of readPieces(file)) {
      text += piece;
      if (text.length > MAX_ENTRY) return error(TOO_LARGE);
    }
  } catch (cause) {
    if (cause instanceof InputTrouble) return error(cause.message);
    throw cause;
  }
  return ok(text);
};

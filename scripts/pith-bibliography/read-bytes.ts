import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { error, ok, type Result } from '../../src/core/base/result.ts';
import { MOST_BYTES } from '../../src/core/bibliography/decode.ts';

const TOO_LARGE = 'This is larger than 256 MiB, the limit of this command.';

const toSentence = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder, not a file.';
  if (code === 'EACCES') return 'This file may not be read.';
  return `This could not be read: ${cause instanceof Error ? cause.message : String(cause)}.`;
};

/** The bytes of a file, or of standard input for `-`. The error is a sentence. */
export const readBytes = async (file: string): Promise<Result<Uint8Array, string>> => {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    if (file !== '-' && (await stat(file)).size > MOST_BYTES) return error(TOO_LARGE);
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > MOST_BYTES) return error(TOO_LARGE);
    }
    return ok(Buffer.concat(chunks));
  } catch (cause) {
    return error(toSentence(cause));
  }
};

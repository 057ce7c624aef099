import { readFileSync } from 'node:fs';

/**
 * The lines of a vector file under tests/vectors, split at tabs. Empty lines and lines that begin with `#` are left
 * out; `\uXXXX` becomes the character.
 */
export const readVectors = (name: string): string[][] =>
  readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) =>
      line
        .split('\t')
        .map((column) =>
          column.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        ),
    );

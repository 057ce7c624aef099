import { statSync } from 'node:fs';
import { formatIdentifier, parseIdentifier } from '../../src/core/identifier/identifier.ts';
import { toSuffix } from '../../src/core/identifier/pith-number.ts';
import type { Identifier } from '../../src/core/identifier/types.ts';
import { readInput } from '../pith-verify/read-input.ts';

/** The papers of all lists, each once, in their order, by how they are asked for; and what couldn't be read, in sentences. */
export interface ReadList {
  readonly papers: ReadonlyMap<string, Identifier>;
  readonly troubles: readonly string[];
}

/** So many papers one run asks for: more are a mistake, or a load on others. */
const MOST_PAPERS = 10_000;

/** What is asked for: any version of a paper, or one record. */
const toQuestion = (identifier: Identifier): Identifier => {
  switch (identifier.kind) {
    case 'arxiv':
      return { ...identifier, version: null };
    case 'hash':
      return { kind: 'pith', suffix: toSuffix(identifier.sha256), year: null };
    case 'pith':
    case 'short':
      return { ...identifier, year: null };
  }
};

const isFile = (word: string): boolean => {
  if (word === '-') return true;
  const there = statSync(word, { throwIfNoEntry: false });
  return there !== undefined && !there.isDirectory();
};

/** The name of a file that `parseIdentifier` could take for an id is still a file's. */
const readWord = async (
  word: string,
): Promise<readonly (readonly [place: string, text: string])[] | string> => {
  if (!isFile(word))
    return parseIdentifier(word).kind === 'ok'
      ? [['', word]]
      : `${word} is no file, no pith number and no arXiv id.`;
  const read = await readInput(word);
  const name = word === '-' ? 'standard input' : word;
  if (read.kind === 'error') return `${name}: ${read.error}`;
  return read.value
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => [`${name}:${index + 1}: `, line.replace(/\t.*$/, '').trim()] as const)
    .filter(([, text]) => text !== '' && !text.startsWith('#'));
};

/** Reads what is watched, out of words and files. */
export const readList = async (words: readonly string[]): Promise<ReadList> => {
  const papers = new Map<string, Identifier>();
  const troubles: string[] = [];
  for (const word of words) {
    const lines = await readWord(word);
    if (typeof lines === 'string') {
      troubles.push(lines);
      continue;
    }
    if (lines.length === 0) troubles.push(`There is no paper in ${word === '-' ? 'standard input' : word}.`);
    for (const [place, text] of lines) {
      const parsed = parseIdentifier(text);
      if (parsed.kind === 'error')
        troubles.push(`${place}${text.slice(0, 100)} is no pith number and no arXiv id.`);
      else {
        const question = toQuestion(parsed.value);
        papers.set(formatIdentifier(question), question);
      }
    }
  }
  if (papers.size <= MOST_PAPERS) return { papers, troubles };
  return {
    papers: new Map(),
    troubles: [`${papers.size} papers are too many: one run asks for ${MOST_PAPERS} at most.`],
  };
};

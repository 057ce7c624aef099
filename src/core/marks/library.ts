import { ok, type Result } from '../base/result.ts';
import { toQuestions } from '../bibliography/judge/papers.ts';
import { readBibliography } from '../bibliography/read.ts';
import type { Mark } from './mark.ts';

/** The tag of papers that a bibliography of one's own holds. */
export const IN_LIBRARY = 'in my library';

/**
 * The arXiv papers that a bibliography cites or holds, each once.
 * @param file its name, by which its format is told. @returns the ids, or why it can't be read.
 */
export const toLibraryIds = (text: string, file: string): Result<readonly string[], string> => {
  const read = readBibliography(text, file);
  if (read.kind === 'error') return read;
  const ids = toQuestions(read.value.entries).flatMap(({ identifier }) =>
    identifier.kind === 'arxiv' ? [identifier.id] : [],
  );
  return ok([...new Set(ids)]);
};

/** Marks a paper as held in one's library; a tag of one's own that is there stays. */
export const toLibraryMark = (key: string, before: Mark | null, at: string): Mark =>
  before !== null && before.tag !== '' ? before : { key, tag: IN_LIBRARY, notes: before?.notes ?? '', at };

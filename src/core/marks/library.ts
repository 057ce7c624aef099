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

/** Whether a paper keeps the tag that it has when its bibliography is marked. */
export const keepsTag = (before: Mark | null): boolean =>
  before !== null && before.tag !== '' && before.tag !== IN_LIBRARY;

/** What became of the papers of a bibliography, as a sentence. @param kept how many of them kept another tag (`keepsTag`). */
export const toLibraryWords = (
  file: string,
  { papers, kept }: { readonly papers: number; readonly kept: number },
): string => {
  if (papers === 0) return `No arXiv paper is named in ${file}, so nothing was marked.`;
  const count = (many: number): string => `${many} arXiv ${many === 1 ? 'paper' : 'papers'} of ${file}`;
  if (kept === 0) return `${count(papers)} marked as in your library.`;
  if (kept === papers)
    return papers === 1
      ? `The arXiv paper of ${file} keeps the tag that it had.`
      : `The ${count(papers)} keep the tags that they had.`;
  const others =
    kept === 1 ? 'the other one keeps the tag that it had' : `the other ${kept} keep the tags that they had`;
  return `${papers - kept} of the ${count(papers)} marked as in your library; ${others}.`;
};

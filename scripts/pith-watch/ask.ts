import type { PaperAnswer } from '../../src/core/bibliography/judge/judgement.ts';
import type { Identifier } from '../../src/core/identifier/types.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { askPaper } from '../../src/look-up/bibliography/ask-paper.ts';
import type { Source } from '../../src/sources/places/source.ts';
import { examineInNode } from '../pith-verify/node-verifier.ts';

/** So many papers are asked for at the same time. */
const MOST_AT_ONCE = 6;

/** Asks the sources for every paper, some at a time. Trouble with one of them is an answer too. */
export const askAll = async (
  papers: ReadonlyMap<string, Identifier>,
  sources: readonly Source[],
  keys: readonly PinnedKey[],
): Promise<ReadonlyMap<string, PaperAnswer>> => {
  const answers = new Map<string, PaperAnswer>();
  const { signal } = new AbortController();
  const waiting = papers.entries();
  const work = async (): Promise<void> => {
    for (const [asked, identifier] of waiting) {
      // A list names no records by their hashes any more: those are pith numbers.
      if (identifier.kind === 'hash') continue;
      const question = { paperKey: asked, identifier };
      answers.set(asked, await askPaper(question, sources, keys, signal, examineInNode));
    }
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, work));
  return answers;
};

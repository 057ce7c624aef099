import type { PaperAnswer } from '../../src/core/bibliography/judge/judgement.ts';
import type { Identifier } from '../../src/core/identifier/types.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import type { Source } from '../../src/sources/places/source.ts';
import { collectAnswers } from '../pith-bibliography/answers.ts';

/** Asks the sources for every watched paper, by what it was asked for by. Trouble with one of them is an answer too. */
export const askAll = (
  papers: ReadonlyMap<string, Identifier>,
  sources: readonly Source[],
  keys: readonly PinnedKey[],
): Promise<ReadonlyMap<string, PaperAnswer>> =>
  collectAnswers(
    // A list names no records by their hashes any more: those are pith numbers.
    [...papers].flatMap(([paperKey, identifier]) =>
      identifier.kind === 'hash' ? [] : [{ paperKey, identifier }],
    ),
    sources,
    keys,
  );

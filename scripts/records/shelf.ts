import { toSuffix } from '../../src/core/identifier/pith-number.ts';
import type { ArxivId, Identifier, ShortSuffix, Suffix } from '../../src/core/identifier/types.ts';
import type { Source, SourceAnswer } from '../../src/sources/places/source.ts';

type Answer = SourceAnswer | Promise<SourceAnswer>;

/** Records on this machine, by what they can be asked for. */
export interface Shelf {
  readonly record: (suffix: Suffix) => Answer;
  /** Of the version that was asked for, where it is told apart, else of the newest. */
  readonly paper: (id: ArxivId, version: number | null) => Answer;
  readonly short: (prefix: ShortSuffix) => Answer;
}

export const NO_RECORD: SourceAnswer = { kind: 'no-record', gone: false, detail: 'no record' };

/** Answers a question of any form. */
export const askShelf =
  ({ record, paper, short }: Shelf): Source['find'] =>
  async (identifier: Identifier) => {
    switch (identifier.kind) {
      case 'arxiv':
        return paper(identifier.id, identifier.version);
      case 'pith':
        return record(identifier.suffix);
      case 'hash':
        return record(toSuffix(identifier.sha256));
      case 'short':
        return short(identifier.prefix);
    }
  };

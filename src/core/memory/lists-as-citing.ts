import type { ArxivId } from '../identifier/types.ts';
import { toArxivId } from '../record/named-paper.ts';
import type { RecordMemory } from './memory.ts';

/** An id as nearly all records write it, told without the reader of everything that people write: a hub has thousands. */
const PLAIN = /^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/;

const names = (rawId: string, id: ArxivId): boolean => {
  const [, plain] = PLAIN.exec(rawId) ?? [];
  return plain === undefined ? toArxivId(rawId) === id : plain === id;
};

/**
 * Whether a remembered record lists a paper among those that cite its own, in whatever form it writes ids, in any version: a
 * report, not signed (docs/protocol.md). False says nothing where only a part of them was listed. A record that didn't match
 * lists nothing.
 */
export const listsAsCiting = ({ verdict, citing }: RecordMemory, id: ArxivId): boolean =>
  verdict !== 'contradicted' && citing.some((rawId) => names(rawId, id));

import { useState } from 'react';
import type { CitationGraph } from '../../graph/citation-graph.ts';

/**
 * The selected paper's id. The page keeps it in its address, which can name arXiv ids only; a paper without one is
 * remembered here for as long as the page names no other.
 */
export const useSelection = (
  graph: CitationGraph,
  asked: string | null,
  onSelect: (id: string | null) => void,
): readonly [selected: string | null, select: (id: string | null) => void] => {
  const [unaddressed, setUnaddressed] = useState<string | null>(null);
  const select = (id: string | null): void => {
    const isAddressable = id === null || graph.papers.get(id)?.arxivId === id;
    setUnaddressed(isAddressable ? null : id);
    const address = isAddressable ? id : null;
    if (address !== asked) onSelect(address);
  };
  return [asked ?? unaddressed, select];
};

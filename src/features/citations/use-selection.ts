import { useState } from 'react';
import type { CitationGraph } from '../../graph/citation-graph.ts';
import { useEvent } from '../../ui/hooks/use-event.ts';

/**
 * The selected papers, the current one last. The page keeps them in its address, which can name arXiv ids only;
 * papers without one are remembered here for as long as the page names the same others beside them.
 */
export const useSelection = (
  graph: CitationGraph,
  asked: readonly string[],
  onSelect: (ids: readonly string[]) => void,
): readonly [selected: readonly string[], select: (ids: readonly string[]) => void] => {
  const [whole, setWhole] = useState<{ readonly all: readonly string[]; readonly asked: readonly string[] }>({
    all: asked,
    asked,
  });
  const select = useEvent((ids: readonly string[]) => {
    const addressable = toAddressable(graph, ids);
    setWhole({ all: ids, asked: addressable });
    if (!isSame(addressable, asked)) onSelect(addressable);
  });
  return [isSame(whole.asked, asked) ? whole.all : asked, select];
};

/** Those of the ids that an address can name: arXiv ids, the focus among them. */
export const toAddressable = (graph: CitationGraph, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => graph.papers.get(id)?.arxivId === id);

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some === others || (some.length === others.length && some.every((id, index) => id === others[index]));

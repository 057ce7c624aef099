import { useMemo, useState } from 'react';
import type { CitationGraph } from '../../../graph/citation-graph.ts';
import type { CitationView } from '../../../graph/citation-view.ts';
import { useEvent } from '../../../ui/hooks/use-event.ts';
import { NONE_ADDED } from './paper-notes.ts';

type Asked = Pick<CitationView, 'expanded' | 'budget'>;

/**
 * The papers that the reader's last expansion, or budget, has brought in: what is marked so that the eye and the ear
 * can follow the change. None for those with which a page begins, and none once `unmark` is called.
 */
export const useAdded = (
  { papers }: CitationGraph,
  asked: Asked,
): { readonly added: ReadonlySet<string>; readonly unmark: () => void } => {
  const { expanded, budget } = asked;
  const [last, setLast] = useState<Asked & { readonly papers: Papers; readonly before: Papers | null }>({
    expanded,
    budget,
    papers,
    before: null,
  });
  const isSameWish = last.expanded === expanded && last.budget === budget;
  if (!isSameWish || last.papers !== papers)
    setLast({ expanded, budget, papers, before: isSameWish ? last.before : last.papers });
  const { before } = last;
  const added = useMemo(() => (before === null ? NONE_ADDED : toAdded(before, papers)), [before, papers]);
  return { added, unmark: useEvent(() => setLast({ ...last, before: null })) };
};

type Papers = CitationGraph['papers'];

const toAdded = (before: Papers, after: Papers): ReadonlySet<string> => {
  const added = new Set<string>();
  for (const id of after.keys()) if (!before.has(id)) added.add(id);
  return added.size === 0 ? NONE_ADDED : added;
};
